import { Field } from './Field';
import { useForm } from './FormContext';

interface TextFieldProps {
  readonly path: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A text of several lines. */
function Prose({ path, value, onChange }: TextFieldProps) {
  return (
    <Field path={path}>
      {(control) => (
        <textarea
          {...control}
          rows={4}
          className="setting-input setting-wide"
          value={value}
          onChange={({ currentTarget }) => {
            onChange(currentTarget.value);
          }}
        />
      )}
    </Field>
  );
}

/** A text of one line, or a date. */
function Line({ path, value, onChange, type }: TextFieldProps & { readonly type: 'text' | 'date' }) {
  return (
    <Field path={path}>
      {(control) => (
        <input
          {...control}
          type={type}
          autoComplete="off"
          className={`setting-input ${type === 'date' ? 'setting-date' : 'setting-wide'}`}
          value={value}
          onChange={({ currentTarget }) => {
            onChange(currentTarget.value);
          }}
        />
      )}
    </Field>
  );
}

export function PremisesField() {
  const { draft, change } = useForm();
  return (
    <Prose
      path="premises"
      value={draft.premises}
      onChange={(premises) => {
        change({ premises });
      }}
    />
  );
}

const LINES = [
  ['creationDate', 'date'],
  ['updateDate', 'date'],
  ['author', 'text'],
] as const;

/** Data that the procedure document shows about itself. */
export function DocumentFields() {
  const { draft, change } = useForm();
  const { document } = draft;
  return (
    <>
      {LINES.map(([key, type]) => (
        <Line
          key={key}
          path={`document.${key}`}
          type={type}
          value={document[key]}
          onChange={(value) => {
            change({ document: { ...document, [key]: value } });
          }}
        />
      ))}
      <Prose
        path="document.summary"
        value={document.summary}
        onChange={(summary) => {
          change({ document: { ...document, summary } });
        }}
      />
    </>
  );
}
