import type { ReactNode } from 'react';
import { useTexts } from '../i18n/LanguageContext';
import './formField.css';

interface FormFieldProps {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: boolean;
  /** Several controls under one legend. */
  readonly isGroup?: boolean;
  /** What is wrong; its id is `{id}-error`. */
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

/** A label, its control, and beside it what is wrong. */
export function FormField({ id, label, isRequired = false, isGroup = false, error, children }: FormFieldProps) {
  const { t } = useTexts();
  const name = (
    <>
      {label}
      {isRequired && (
        <>
          <span className="field-required" aria-hidden="true">
            *
          </span>
          <span className="visually-hidden"> {t('field.required')}</span>
        </>
      )}
    </>
  );
  const message = error !== undefined && (
    <p id={`${id}-error`} className="field-error">
      {error}
    </p>
  );
  return isGroup ? (
    <fieldset className="form-field">
      <legend className="field-label">{name}</legend>
      {children}
      {message}
    </fieldset>
  ) : (
    <div className="form-field">
      <label className="field-label" htmlFor={id}>
        {name}
      </label>
      {children}
      {message}
    </div>
  );
}
