import { useRef, useState } from 'react';
import { shortened } from '../../../../src/procedure/graphemes';
import { dayText } from '../../../../src/procedure/settings/tell';
import { say } from '../../../../src/procedure/words';
import { usePage } from '../../../shared/page/PageContext';
import { isHoliday, pastedDates, withDates } from '../model/holidays';
import { Field } from './Field';
import { useForm } from './FormContext';
import { HolidayList } from './HolidayList';
import { PasteDates } from './PasteDates';
import './holidays.css';

/** Maximum characters that are quoted of an invalid line. */
const LINE = 60;

/** The days without authorisations. They are added one by one or pasted, and listed by year. */
export function HolidaysField() {
  const { words, language } = usePage();
  const { draft, change } = useForm();
  const { holidays: texts } = words.settings;
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<readonly string[]>([]);

  const list = (dates: readonly string[]): string =>
    new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(
      dates.map((date) => dayText(date, language)),
    );
  const add = (dates: readonly string[], unread: readonly string[]): void => {
    const { holidays, added, already } = withDates(draft.holidays, dates);
    change({ holidays });
    setSaid([
      ...(added.length === 0 ? [] : [say(texts.added, { items: list(added) })]),
      ...(already.length === 0 ? [] : [say(texts.already, { items: list(already) })]),
      ...(unread.length === 0
        ? []
        : [say(texts.unread, { items: unread.map((line) => shortened(line, LINE)).join('; ') })]),
    ]);
  };
  const addTyped = (): void => {
    if (!isHoliday(typed)) return;
    add([typed], []);
    setTyped('');
    input.current?.focus();
  };
  return (
    <Field path="holidays" as="group">
      {({ id, ...control }) => (
        <div className="holidays">
          <div className="setting-amount">
            <input
              {...control}
              ref={input}
              id={id}
              type="date"
              aria-label={texts.date}
              className="setting-input setting-date"
              value={typed}
              onChange={({ currentTarget }) => {
                setTyped(currentTarget.value);
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                // Otherwise Enter would submit the form.
                event.preventDefault();
                addTyped();
              }}
            />
            <button type="button" className="plain-button" disabled={!isHoliday(typed)} onClick={addTyped}>
              {texts.add}
            </button>
            {isHoliday(typed) ? <span className="quiet">{dayText(typed, language, 'full')}</span> : null}
          </div>
          <PasteDates
            onPaste={(text) => {
              const { dates, unread } = pastedDates(text);
              add(dates, unread);
              return unread;
            }}
          />
          <div role="status" className="holidays-said">
            {said.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
          <HolidayList
            dates={draft.holidays}
            onRemove={(date) => {
              change({ holidays: draft.holidays.filter((other) => other !== date) });
              setSaid([say(texts.removed, { items: dayText(date, language) })]);
              input.current?.focus();
            }}
          />
        </div>
      )}
    </Field>
  );
}
