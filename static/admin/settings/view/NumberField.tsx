import { usePage } from '../../../shared/page/PageContext';
import type { NumberKey } from '../model/draft';
import { Field } from './Field';
import { useForm } from './FormContext';

interface NumberFieldProps {
  readonly path: NumberKey;
  readonly unit: 'hours' | 'workingHours' | 'minutes' | 'characters';
}

/** A number with its unit. It is a text field, because a number field drops invalid input. */
export function NumberField({ path, unit }: NumberFieldProps) {
  const { words } = usePage();
  const { draft, change } = useForm();
  return (
    <Field path={path}>
      {(control) => (
        <span className="setting-amount">
          <input
            {...control}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            className="setting-input"
            value={draft[path]}
            onChange={({ currentTarget }) => {
              change({ [path]: currentTarget.value });
            }}
          />
          <span className="quiet">{words.settings.units[unit]}</span>
        </span>
      )}
    </Field>
  );
}
