import Textfield from '@atlaskit/textfield';
import { useFormat } from '../format/useFormat';
import { textDraft } from './draft';
import type { EditorProps, FieldView, ViewerProps } from './view';
import { textOf } from './values';

/** A text input on purpose: a number input drops text that it cannot read, but typed text must not be lost. */
function Editor({ id, field, draft, onChange, isInvalid, describedBy }: EditorProps) {
  return (
    <Textfield
      id={id}
      name={field.id}
      value={draft.text}
      inputMode="decimal"
      autoComplete="off"
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
  return <>{typeof value === 'number' ? format.number(value) : textOf(value)}</>;
}

/** A number. Comma and point both separate decimals. */
export const number: FieldView = { Editor, Viewer };
