import { weekdayName } from '../../../../src/procedure/settings/weekdays';
import { usePage } from '../../../shared/page/PageContext';
import { Field } from './Field';
import { useForm } from './FormContext';

/** Order of the days in Paraguay; 0 is Sunday. */
const WEEK = [1, 2, 3, 4, 5, 6, 0];

export function WorkingDaysField() {
  const { language } = usePage();
  const { draft, change } = useForm();
  const { workingDays } = draft;
  return (
    <Field path="workingDays" as="group">
      {(control) => (
        <div className="setting-choices">
          {WEEK.map((day, index) => (
            <label key={day} className="setting-choice setting-day">
              <input
                {...(index === 0 ? control : {})}
                type="checkbox"
                checked={workingDays.includes(day)}
                onChange={({ currentTarget }) => {
                  change({
                    workingDays: currentTarget.checked
                      ? [...workingDays, day].toSorted()
                      : workingDays.filter((other) => other !== day),
                  });
                }}
              />
              {weekdayName(day, language)}
            </label>
          ))}
        </div>
      )}
    </Field>
  );
}
