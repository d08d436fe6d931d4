import type { RemovalRequest } from '../../../src/entry/api/admin';
import { Notice } from '../../shared/parts/Notice';
import { usePage } from '../../shared/page/PageContext';
import '../view/buttons.css';
import './removal.css';

export type FieldsAfter = RemovalRequest['fields'];

interface RemovalFormProps {
  readonly fields: FieldsAfter;
  /** True while the app makes the plan. */
  readonly busy: boolean;
  readonly onChoose: (fields: FieldsAfter) => void;
  readonly onAsk: () => void;
}

const CHOICES: readonly FieldsAfter[] = ['keep', 'delete'];

/** Explains a removal and asks about fields that contain values. */
export function RemovalForm({ fields, busy, onChoose, onAsk }: RemovalFormProps) {
  const { admin } = usePage().words;
  const texts = admin.removal;
  return (
    <form
      className="removal"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk();
      }}
    >
      <h3>{texts.title}</h3>
      <Notice tone="warning">
        <p>{texts.why}</p>
      </Notice>
      <p>{texts.what}</p>
      <fieldset>
        <legend>{texts.fields}</legend>
        {CHOICES.map((choice) => (
          <label key={choice} className="radio">
            <input
              type="radio"
              name="fields-after"
              checked={choice === fields}
              onChange={() => {
                onChoose(choice);
              }}
            />
            {texts[choice]}
          </label>
        ))}
        <p className="quiet" role="status">
          {fields === 'delete' ? texts.deleteHint : ''}
        </p>
      </fieldset>
      <div className="buttons">
        <button type="submit" className="primary-button" disabled={busy}>
          {busy ? admin.busy.plan : texts.see}
        </button>
      </div>
    </form>
  );
}
