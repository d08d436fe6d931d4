import { choiceDraft } from './draft';
import type { EditorProps, FieldView, ViewerProps } from './view';
import { choicesOf } from './values';

function Editor({ id, field, draft, onChange, isInvalid, describedBy }: EditorProps) {
  const chosen = new Set(draft.choices.map((choice) => choice.id));
  return (
    <div className="checkboxes">
      {field.choices.map((choice, index) => (
        <label key={choice.id} className="checkbox">
          <input
            id={index === 0 ? id : undefined}
            type="checkbox"
            name={field.id}
            checked={chosen.has(choice.id)}
            aria-invalid={isInvalid}
            aria-describedby={describedBy}
            onChange={(event) => {
              const others = draft.choices.filter(({ id: other }) => other !== choice.id);
              onChange(choiceDraft(event.currentTarget.checked ? [...others, choice] : others));
            }}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  );
}

function Viewer({ value }: ViewerProps) {
  return (
    <ul className="value-list">
      {choicesOf(value).map((choice) => (
        <li key={choice.id}>{choice.label}</li>
      ))}
    </ul>
  );
}

/** Any number of a field's options: checkboxes and multi-selects. */
export const checkboxes: FieldView = { Editor, Viewer, isGroup: true };
