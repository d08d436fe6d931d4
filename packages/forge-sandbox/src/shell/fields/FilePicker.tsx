import { useRef } from 'react';
import { useFormat } from '../format/useFormat';
import { useTexts } from '../i18n/LanguageContext';
import { IconButton } from '../parts/IconButton';
import { CrossIcon, FileIcon } from '../parts/icons';
import './filePicker.css';

interface FilePickerProps {
  readonly id: string;
  readonly name: string;
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
  readonly isInvalid?: boolean;
  readonly describedBy?: string | undefined;
}

/** Chooses files and lists them. A further choice adds files; a cross removes one. */
export function FilePicker({ id, name, files, onChange, isInvalid = false, describedBy }: FilePickerProps) {
  const { t } = useTexts();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="file-picker">
      <input
        ref={input}
        id={id}
        className="visually-hidden"
        name={name}
        type="file"
        multiple
        aria-invalid={isInvalid}
        aria-describedby={describedBy}
        onChange={(event) => {
          onChange([...files, ...(event.currentTarget.files ?? [])]);
          // The list below shows the files to send. An empty input can choose the same file again.
          event.currentTarget.value = '';
        }}
      />
      {/* A native button is in the browser's language. This button is for the mouse, the input for the keyboard. */}
      <span className="file-button" aria-hidden="true" onClick={() => input.current?.click()}>
        {t('files.choose')}
      </span>
      {files.length > 0 && (
        <ul className="file-list">
          {files.map((file, index) => (
            <li key={`${file.name} ${String(index)}`}>
              <FileIcon />
              <span className="file-name">{file.name}</span>
              <span className="file-size">{format.size(file.size)}</span>
              <IconButton
                label={t('files.remove', { name: file.name })}
                onClick={() => {
                  onChange(files.filter((other) => other !== file));
                  input.current?.focus();
                }}
              >
                <CrossIcon />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
