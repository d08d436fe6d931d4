import type { ReactNode } from 'react';
import { useTexts } from '../i18n/LanguageContext';
import './formField.css';

interface FormFieldProps {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: boolean;
  /** Several controls under one legend. */
  readonly isGroup?: boolean;
  /** Description of the field; its id is `{id}-description`. */
  readonly description?: string | undefined;
  /** Error message; its id is `{id}-error`. */
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

/** A label, a description, a control, and an error message beside it. */
export function FormField({
  id,
  label,
  isRequired = false,
  isGroup = false,
  description,
  error,
  children,
}: FormFieldProps) {
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
  const descriptionId = `${id}-description`;
  const about = description !== undefined && (
    <p id={descriptionId} className="field-description">
      {description}
    </p>
  );
  const message = error !== undefined && (
    <p id={`${id}-error`} className="field-error">
      {error}
    </p>
  );
  return isGroup ? (
    <fieldset className="form-field" aria-describedby={description === undefined ? undefined : descriptionId}>
      <legend className="field-label">{name}</legend>
      {about}
      {children}
      {message}
    </fieldset>
  ) : (
    <div className="form-field">
      <label className="field-label" htmlFor={id}>
        {name}
      </label>
      {about}
      {children}
      {message}
    </div>
  );
}
