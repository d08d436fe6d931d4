import type { DocumentData, Settings } from '../settings';
import type { Constraint, Group, List, Quantity, Text } from './constraint';

const whole = (minimum: number, maximum: number): Quantity => ({
  kind: 'number',
  minimum,
  maximum,
  decimals: 0,
});

const date: Text = { kind: 'text', format: 'date', maximum: 10 };

const DOCUMENT = {
  creationDate: { ...date, mayBeEmpty: true },
  updateDate: { ...date, mayBeEmpty: true },
  author: { kind: 'text', format: 'line', maximum: 255, mayBeEmpty: true },
  summary: { kind: 'text', format: 'prose', maximum: 4000, mayBeEmpty: true },
} as const satisfies Record<keyof DocumentData, Constraint>;

/** The constraint of every setting. */
export const SETTING_CONSTRAINTS = {
  language: { kind: 'choice', choices: ['es', 'en'] },
  effortThresholdHours: { kind: 'number', minimum: 0, isExclusive: true, maximum: 1000, decimals: 2 },
  cutOff: { kind: 'text', format: 'time', maximum: 5 },
  timeZone: { kind: 'text', format: 'timeZone', maximum: 64 },
  workingDays: { kind: 'list', minimum: 1, maximum: 7, isSorted: true, item: whole(0, 6) },
  holidays: { kind: 'list', minimum: 0, maximum: 400, isSorted: true, item: date },
  descriptionMinimum: whole(1, 2000),
  noteMinimum: whole(1, 2000),
  scriptExtensions: {
    kind: 'list',
    minimum: 1,
    maximum: 60,
    item: { kind: 'text', format: 'extension', maximum: 12 },
  },
  premises: { kind: 'text', format: 'prose', maximum: 4000, mayBeEmpty: true },
  stalledHours: whole(1, 2000),
  reminderMinutes: whole(0, 600),
  document: { kind: 'group', members: DOCUMENT },
} as const satisfies Record<keyof Settings, Constraint>;

export const SETTINGS_CONSTRAINT: Group = { kind: 'group', members: SETTING_CONSTRAINTS };

/**
 * Maximum characters of all settings as JSON. A project property holds them, together with the rules and ids. It takes
 * 32,768 characters (documented: PUT /rest/api/3/project/{id}/properties/{key}).
 */
export const SETTINGS_TOTAL = 18_000;

/** A list of a role's people or groups, as an installation takes it. */
export const accounts = (maximum: number): List => ({
  kind: 'list',
  minimum: 0,
  maximum,
  item: { kind: 'text', format: 'line', maximum: 128 },
});
