import { TZDate } from '@date-fns/tz';
import { badRequest } from '../../http/errors';

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Start and length of a JQL date. In comparisons, a day without a time means its first moment. */
export interface Moment {
  readonly start: number;
  /** Exclusive end: a minute or a day later. */
  readonly end: number;
}

/**
 * Reads a JQL date in the caller's time zone: `2026-01-31`, `2026/01/31`, either with ` 14:30`, or an offset from now
 * such as `-7d`, `4h`.
 * @throws JiraError 400 in Jira's words.
 */
export function readMoment(text: string, field: string, now: Date, timeZone: string): Moment {
  const offset = /^([+-]?)(\d+)([mhdw])$/.exec(text.trim());
  if (offset !== null) {
    const size = Number(offset[2]) * (UNITS[offset[3] ?? ''] ?? 0);
    const start = now.getTime() + (offset[1] === '-' ? -size : size);
    return { start, end: start + 1 };
  }
  const day = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{2}))?$/.exec(text.trim());
  if (day === null) throw badDate(text, field);
  const part = (index: number): number => Number(day[index] ?? '0');
  const timed = day[4] !== undefined;
  const at = (date: number): TZDate => new TZDate(part(1), part(2) - 1, date, part(4), part(5), 0, timeZone);
  const start = at(part(3));
  if (start.getMonth() !== part(2) - 1 || start.getDate() !== part(3)) throw badDate(text, field);
  return { start: start.getTime(), end: timed ? start.getTime() + 60_000 : at(part(3) + 1).getTime() };
}

const badDate = (text: string, field: string): Error =>
  badRequest(
    `Date value '${text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );
