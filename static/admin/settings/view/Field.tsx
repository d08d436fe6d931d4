import type { ReactNode } from 'react';
import { settingLabel } from '../../../../src/procedure/settings/describe';
import { Icon } from '../../../shared/parts/Icon';
import { usePage } from '../../../shared/page/PageContext';
import { hintOf, sentencesAt } from '../model/fields';
import { controlId, useForm } from './FormContext';

/** Connects a control with its label, its hint and its faults. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
}

interface FieldProps {
  /** Path of the setting. */
  readonly path: string;
  /** `group`: several controls under one name. The first of them gets the id. */
  readonly as?: 'field' | 'group';
  readonly children: (control: ControlProps) => ReactNode;
}

/** A setting: its name, its hint, its control and its faults. */
export function Field({ path, as = 'field', children }: FieldProps) {
  const { words } = usePage();
  const { id: form, faults } = useForm();
  const id = controlId(form, path);
  const hint = hintOf(path, words);
  const sentences = sentencesAt(path, faults, words);
  const describedBy = [...(hint === null ? [] : [`${id}-hint`]), ...(sentences.length === 0 ? [] : [`${id}-faults`])];
  const label = settingLabel(path, words);
  const control = children({
    id,
    'aria-describedby': describedBy.length === 0 ? undefined : describedBy.join(' '),
    'aria-invalid': sentences.length > 0,
  });
  const body = (
    <>
      {hint === null ? null : (
        <p id={`${id}-hint`} className="setting-hint">
          {hint}
        </p>
      )}
      {control}
      {sentences.length === 0 ? null : (
        <ul id={`${id}-faults`} className="setting-faults">
          {sentences.map((sentence) => (
            <li key={sentence}>
              <Icon name="warning" />
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
  if (as === 'group') {
    return (
      <fieldset className="setting">
        <legend className="setting-label">{label}</legend>
        {body}
      </fieldset>
    );
  }
  return (
    <div className="setting">
      <label htmlFor={id} className="setting-label">
        {label}
      </label>
      {body}
    </div>
  );
}
