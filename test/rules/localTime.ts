/** Local time in a zone, by the runtime's own time zone data and none of ours. */
export interface LocalTime {
  /** 0 is Sunday. */
  readonly weekday: number;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Minutes after midnight. */
  readonly minutes: number;
}

const WEEKDAYS: readonly string[] = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const PATTERN = /^(\w{3}), (\d{2})\/(\d{2})\/(\d{4}), (\d{2}):(\d{2})$/;

/** @returns a function of an instant in epoch milliseconds. */
export function wallClock(timeZone: string): (at: number) => LocalTime {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (at) => {
    const [, weekday = '', month = '', day = '', year = '', hour, minute] = PATTERN.exec(format.format(at)) ?? [];
    const index = WEEKDAYS.indexOf(weekday);
    if (index < 0) throw new Error(`Not understood: ${format.format(at)}`);
    return { weekday: index, date: `${year}-${month}-${day}`, minutes: Number(hour) * 60 + Number(minute) };
  };
}

/** Every instant from `start` to `end` at which the local clock jumps, to the minute; epoch milliseconds. */
export function jumps(timeZone: string, start: number, end: number): readonly number[] {
  const clock = wallClock(timeZone);
  const shift = (at: number): number => {
    const { date, minutes } = clock(at);
    return Date.parse(`${date}T00:00:00Z`) + minutes * 60_000 - at;
  };
  const found: number[] = [];
  const quarter = 15 * 60_000;
  for (let at = start - (start % quarter); at < end; at += quarter) {
    if (shift(at) === shift(at + quarter)) continue;
    let minute = at;
    while (shift(minute) === shift(minute + 60_000)) minute += 60_000;
    found.push(minute + 60_000);
  }
  return found;
}
