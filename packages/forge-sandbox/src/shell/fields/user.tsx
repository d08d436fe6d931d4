import { PersonName } from '../parts/Avatar';
import { choiceDraft } from './draft';
import type { EditorProps, FieldView, ViewerProps } from './view';
import { UserSelect } from './UserSelect';
import { choicesOf } from './values';

function Editor({ id, field, draft, onChange, isInvalid, describedBy }: EditorProps) {
  return (
    <UserSelect
      id={id}
      name={field.id}
      value={draft.choices[0] ?? null}
      isInvalid={isInvalid}
      isClearable={!field.required}
      describedBy={describedBy}
      onChange={(choice) => {
        onChange(choiceDraft(choice === null ? [] : [choice]));
      }}
    />
  );
}

function Viewer({ value }: ViewerProps) {
  return choicesOf(value).map((choice) => <PersonName key={choice.id} name={choice.label} />);
}

/** One person, by account id. */
export const user: FieldView = { Editor, Viewer };
