import { useEffect, useState } from 'react';
import { timeZoneNames } from '../../../../src/procedure/settings/timeZone';
import { say } from '../../../../src/procedure/words';
import { usePage } from '../../../shared/page/PageContext';
import { localTime } from '../model/timeZones';
import { Field } from './Field';
import { useForm } from './FormContext';

export function CutOffField() {
  const { draft, change } = useForm();
  return (
    <Field path="cutOff">
      {(control) => (
        <input
          {...control}
          type="time"
          className="setting-input setting-time"
          value={draft.cutOff}
          onChange={({ currentTarget }) => {
            change({ cutOff: currentTarget.value });
          }}
        />
      )}
    </Field>
  );
}

/** Milliseconds between two updates of the clock. */
const TICK = 10_000;

/** A time zone with a search and its present time. The time shows the administrator if the zone is right. */
export function TimeZoneField() {
  const { words, language } = usePage();
  const { draft, change } = useForm();
  const now = useNow();
  const time = localTime(draft.timeZone, now, language);
  const { timeZone } = words.settings;
  return (
    <Field path="timeZone">
      {(control) => (
        <>
          <input
            {...control}
            type="text"
            list={`${control.id}-names`}
            autoComplete="off"
            spellCheck={false}
            className="setting-input setting-wide"
            value={draft.timeZone}
            onChange={({ currentTarget }) => {
              change({ timeZone: currentTarget.value.trim() });
            }}
          />
          <datalist id={`${control.id}-names`}>
            {timeZoneNames().map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          {control['aria-invalid'] ? null : (
            <p className="quiet">{time === null ? timeZone.unknown : say(timeZone.now, { time })}</p>
          )}
        </>
      )}
    </Field>
  );
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, TICK);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return now;
}
