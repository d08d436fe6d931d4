import Textfield from '@atlaskit/textfield';
import { useFormat } from '../format/useFormat';
import { textDraft } from './draft';
import type { EditorProps, FieldView, ViewerProps } from './view';
import { textOf } from './values';

function Editor({ id, field, draft, onChange, isInvalid, describedBy }: EditorProps) {
  return (
    <Textfield
      id={id}
      name={field.id}
      type="date"
      value={draft.text}
      width="240"
      isInvalid={isInvalid}
      aria-required={field.required}
      aria-describedby={describedBy}
      onChange={(event) => {
        onChange(textDraft(event.currentTarget.value));
      }}
    />
  );
}

function Viewer({ value }: ViewerProps) {
  const format = useFormat();
  return <>{format.day(textOf(value))}</>;
}

/** A calendar date, `YYYY-MM-DD` in REST as in the input. */
export const date: FieldView = { Editor, Viewer };
