import Textfield from '@atlaskit/textfield';
import { useFormat } from '../format/useFormat';
import { useSession } from '../session/SessionContext';
import { useTexts } from '../i18n/LanguageContext';
import { textDraft } from './draft';
import type { EditorProps, FieldView, ViewerProps } from './view';
import { textOf } from './values';

function Editor({ id, field, draft, onChange, isInvalid, describedBy }: EditorProps) {
  const { t } = useTexts();
  const { timeZone } = useSession();
  const hintId = `${id}-zone`;
  return (
    <>
      <Textfield
        id={id}
        name={field.id}
        type="datetime-local"
        value={draft.text}
        width="240"
        isInvalid={isInvalid}
        aria-required={field.required}
        aria-describedby={describedBy === undefined ? hintId : `${describedBy} ${hintId}`}
        onChange={(event) => {
          onChange(textDraft(event.currentTarget.value));
        }}
      />
      <p id={hintId} className="field-hint">
        {t('field.timeZone', { timeZone })}
      </p>
    </>
  );
}

function Viewer({ value }: ViewerProps) {
  const format = useFormat();
  return <>{format.instant(textOf(value))}</>;
}

/** An instant, typed and shown in the person's time zone. */
export const dateTime: FieldView = { Editor, Viewer };
