import { useId, useState } from 'react';
import { usePage } from '../../../shared/page/PageContext';

/** A text box to paste many dates, such as a year's decree. Invalid lines stay in it for correction. */
export function PasteDates({ onPaste }: { readonly onPaste: (text: string) => readonly string[] }) {
  const { holidays } = usePage().words.settings;
  const [text, setText] = useState('');
  const id = useId();
  return (
    <details className="holidays-paste">
      <summary>{holidays.paste}</summary>
      <label htmlFor={id} className="setting-hint">
        {holidays.pasteHint}
      </label>
      <textarea
        id={id}
        rows={4}
        className="setting-input setting-wide"
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
      />
      <button
        type="button"
        className="plain-button"
        disabled={text.trim() === ''}
        onClick={() => {
          setText(onPaste(text).join('\n'));
        }}
      >
        {holidays.pasteAdd}
      </button>
    </details>
  );
}
