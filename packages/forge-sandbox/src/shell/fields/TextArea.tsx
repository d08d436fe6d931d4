import './textarea.css';

interface TextAreaProps {
  readonly id: string;
  readonly name?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isInvalid?: boolean;
  readonly isRequired?: boolean;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string;
  /** @default 4 */
  readonly rows?: number;
}

/** Several lines of text in the style of the design system's text field. It grows with its content. */
export function TextArea(props: TextAreaProps) {
  const {
    id,
    name,
    value,
    onChange,
    isInvalid = false,
    isRequired = false,
    describedBy,
    placeholder,
    rows = 4,
  } = props;
  return (
    <textarea
      id={id}
      name={name}
      className="textarea"
      rows={rows}
      value={value}
      placeholder={placeholder}
      aria-invalid={isInvalid}
      aria-required={isRequired}
      aria-describedby={describedBy}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
