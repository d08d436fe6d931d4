import { FilePicker } from './FilePicker';
import { EMPTY_DRAFT } from './draft';
import type { EditorProps, FieldView, ViewerProps } from './view';
import { attachmentsOf } from '../api/attachments';

function Editor({ id, field, draft, onChange, isInvalid, describedBy }: EditorProps) {
  return (
    <FilePicker
      id={id}
      name={field.id}
      files={draft.files}
      isInvalid={isInvalid}
      describedBy={describedBy}
      onChange={(files) => {
        onChange({ ...EMPTY_DRAFT, files });
      }}
    />
  );
}

function Viewer({ value }: ViewerProps) {
  return (
    <>
      {attachmentsOf(value)
        .map(({ filename }) => filename)
        .join(', ')}
    </>
  );
}

/** New files. Existing attachments stay: the editor starts empty. */
export const attachment: FieldView = { Editor, Viewer };
