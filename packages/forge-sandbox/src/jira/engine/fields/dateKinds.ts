import type { Json } from '../../site/json';
import { jiraTime } from '../shapes/time';
import { isObject } from './adf';
import type { FieldKind } from './kind';
import { asText, parsed, wrong } from './kind';

/** Whether `YYYY-MM-DD` is an existing day. */
function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}

/** A calendar day, `YYYY-MM-DD`. */
export const date: FieldKind = {
  operations: ['set'],
  parse(input) {
    if (typeof input !== 'string') return wrong('Operation value must be a string');
    if (input === '') return parsed(null);
    return isDay(input) ? parsed(input) : wrong(`Error parsing date string: ${input}`);
  },
  show: (value) => value,
  describe: (value) => ({ id: asText(value), text: `${asText(value)} 00:00:00.0` }),
};

/** An instant. Read with `Z`, `+0100` or `+01:00`; stored as ISO in UTC. */
export const dateTime: FieldKind = {
  operations: ['set'],
  parse(input) {
    if (typeof input !== 'string') return wrong('Operation value must be a string');
    if (input === '') return parsed(null);
    const written = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/.test(input);
    const instant = new Date(input.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
    if (!written || Number.isNaN(instant.getTime()) || !isDay(input.slice(0, 10))) {
      return wrong(`Error parsing time: ${input}`);
    }
    return parsed(instant.toISOString());
  },
  show: (value) => jiraTime(Date.parse(asText(value))),
  describe: (value) => ({ id: asText(value), text: asText(value) }),
};

const UNITS: Readonly<Record<string, number>> = { w: 5 * 8 * 3600, d: 8 * 3600, h: 3600, m: 60 };

/**
 * Jira's durations: `1w 2d 3h 4m`, with days of 8 hours and weeks of 5 days (Jira's defaults). A bare number is
 * minutes.
 */
export function parseDuration(written: string): number | null {
  const parts = written.trim().toLowerCase().split(/\s+/);
  let seconds = 0;
  for (const part of parts) {
    const match = /^(\d+(?:\.\d+)?)([wdhm]?)$/.exec(part);
    if (match === null) return null;
    seconds += Number(match[1]) * (UNITS[match[2] === '' || match[2] === undefined ? 'm' : match[2]] ?? 0);
  }
  return Math.round(seconds);
}

/** The reverse: 19800 is `5h 30m`. */
export function showDuration(seconds: number): string {
  let left = Math.floor(seconds / 60) * 60;
  const parts: string[] = [];
  for (const [unit, size] of Object.entries(UNITS)) {
    const count = Math.floor(left / size);
    if (count > 0) parts.push(`${count}${unit}`);
    left -= count * size;
  }
  return parts.length === 0 ? '0m' : parts.join(' ');
}

/** Time tracking: `{originalEstimate?, remainingEstimate?}`, stored as `{original, remaining}` in seconds. */
export const timeTracking: FieldKind = {
  operations: ['set'],
  parse(input) {
    if (!isObject(input)) return wrong('Operation value must be an object');
    const seconds = (name: string): Json | undefined => {
      const written = input[name];
      return typeof written === 'string' ? (parseDuration(written) ?? undefined) : null;
    };
    const original = seconds('originalEstimate');
    const remaining = seconds('remainingEstimate');
    if (original === undefined) return wrong('Original Estimate is invalid.');
    if (remaining === undefined) return wrong('Remaining Estimate is invalid.');
    // Jira sets the remaining estimate to the original one.
    return parsed({ original, remaining: remaining ?? original });
  },
  show: (value) => {
    const part = (name: string, key: string): Record<string, unknown> => {
      const seconds = isObject(value) ? value[key] : null;
      return typeof seconds === 'number' ? { [name]: showDuration(seconds), [`${name}Seconds`]: seconds } : {};
    };
    return {
      ...part('originalEstimate', 'original'),
      ...part('remainingEstimate', 'remaining'),
      ...part('timeSpent', 'spent'),
    };
  },
  describe: () => ({ id: null, text: null }),
};
