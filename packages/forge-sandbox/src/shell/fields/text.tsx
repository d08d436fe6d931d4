import Textfield from '@atlaskit/textfield';
import { textDraft } from './draft';
import type { EditorProps, FieldView, ViewerProps } from './view';
import { textOf } from './values';

function Editor({ id, field, draft, onChange, isInvalid, describedBy }: EditorProps) {
  return (
    <Textfield
      id={id}
      name={field.id}
      value={draft.text}
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
  return <span className="value-text">{textOf(value)}</span>;
}

/** One line of text: `summary`, text fields, URLs. */
export const text: FieldView = { Editor, Viewer };
