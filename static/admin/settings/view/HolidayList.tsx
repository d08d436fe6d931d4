import { dayText } from '../../../../src/procedure/settings/tell';
import { say } from '../../../../src/procedure/words';
import { Icon } from '../../../shared/parts/Icon';
import { usePage } from '../../../shared/page/PageContext';
import { byYear } from '../model/holidays';
import './chips.css';

interface HolidayListProps {
  readonly dates: readonly string[];
  readonly onRemove: (date: string) => void;
}

/** The dates by year, with their days of the week. */
export function HolidayList({ dates, onRemove }: HolidayListProps) {
  const { words, language } = usePage();
  const { holidays } = words.settings;
  const style = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  const format = new Intl.DateTimeFormat(language, style);
  if (dates.length === 0) return <p className="quiet">{holidays.none}</p>;
  return byYear(dates).map(({ year, dates: ofYear }) => (
    <section key={year} aria-label={year}>
      <h5 className="holidays-year">{say(holidays.year, { year, count: ofYear.length })}</h5>
      <ul className="holidays-list">
        {ofYear.map((date) => (
          <li key={date} className="holiday">
            <time dateTime={date}>{format.format(Date.parse(date))}</time>
            <button
              type="button"
              className="chip-remove"
              aria-label={say(holidays.remove, { item: dayText(date, language) })}
              onClick={() => {
                onRemove(date);
              }}
            >
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  ));
}
