import { AdfView } from '../adf/AdfView';
import { textDraft } from './draft';
import type { EditorProps, FieldView, ViewerProps } from './view';
import { TextArea } from './TextArea';

function Editor({ id, field, draft, onChange, isInvalid, describedBy }: EditorProps) {
  return (
    <TextArea
      id={id}
      name={field.id}
      value={draft.text}
      isInvalid={isInvalid}
      isRequired={field.required}
      describedBy={describedBy}
      onChange={(typed) => {
        onChange(textDraft(typed));
      }}
    />
  );
}

function Viewer({ value }: ViewerProps) {
  return <AdfView value={value} />;
}

/** Paragraphs; Jira keeps them in the Atlassian Document Format. The editor is plain and writes no formatting. */
export const paragraph: FieldView = { Editor, Viewer };
