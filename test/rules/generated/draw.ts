import fc from 'fast-check';
import type { Json } from 'forge-sandbox/jira';
import type { SiteIds } from '../../../src/jira/site';
import { CUSTOM_FIELD_KEYS, FIELDS, optionsOf, type CustomFieldKey } from '../../../src/procedure/fields';
import type { ProjectRoleKey } from '../../../src/procedure/roles';
import type { StatusKey } from '../../../src/procedure/statuses';
import { text } from './characters';
import { STOCK } from './documents';
import { anyEvents, endingWithAWayBack, type Event } from './events';
import { busy, type Busy } from './integrations';
import { journeys, type Cast } from './journey';
import { crowd, filename } from './names';
import { START, document, restInstant } from './values';

const NUMBERS = [0, -1, 0.25, 2, 3, 3.99, 4, 4.01, 4.0000001, 9, 40, 1e12];

/** A text, mostly alone in a paragraph, otherwise among nodes of every kind. */
const prose: fc.Arbitrary<Json> = fc.oneof(
  { weight: 5, arbitrary: text.map(document) },
  { weight: 2, arbitrary: fc.constantFrom(...STOCK) },
);

/**
 * State of the app's fields, which only the app writes: the present record, the record of an earlier round, or none.
 */
const RECORDED = ['right', 'right', 'right', 'right', 'older', 'none'] as const;
type Recorded = (typeof RECORDED)[number];

/** Drawn values from which a ticket is made. */
export interface Drawn {
  readonly me: string;
  readonly hours: number;
  readonly minutes: number;
  /** A document. */
  readonly note: Json;
  readonly added: string | null;
  /** Fields typed on the transition's screen that had another value before. `wasEmpty`: they were unset. */
  readonly rewritten: readonly CustomFieldKey[];
  readonly wasEmpty: boolean;
  readonly redescribed: boolean;
  readonly recorded: Recorded;
  /** The reporter; `null` if Jira does not say. */
  readonly reporter: string | null;
  readonly summary: string;
  readonly description: Json;
  readonly resolution: string | null;
  readonly assignee: string | null;
  readonly custom: Readonly<Record<CustomFieldKey, Json>>;
  /** Number of comments. */
  readonly comments: number;
  readonly happened: {
    readonly events: readonly Event[];
    /** Status of the ticket; `null` if the events cannot all have happened. */
    readonly status: StatusKey | null;
    /** The final assignee; `undefined` if the events do not say. */
    readonly assignee?: string | null;
  };
  /** Files attached at once, before the event of index `crowdAt`; `null`: with the request itself. */
  readonly crowd: readonly string[];
  readonly crowdAt: number | null;
  readonly crowdBy: string;
  readonly busy: Busy;
  /** Deactivated accounts. */
  readonly inactive: readonly string[];
  /** Roles that a person gained or lost after their last act. */
  readonly changedRoles: readonly (readonly [ProjectRoleKey, string])[];
}

/** None on some tickets, a few on most, sometimes hundreds. */
const comments = fc.oneof(
  { weight: 20, arbitrary: fc.nat(14) },
  { weight: 3, arbitrary: fc.integer({ min: 15, max: 120 }) },
  { weight: 1, arbitrary: fc.integer({ min: 121, max: 500 }) },
);

/** @param cast ids of the accounts that may have acted, by role */
export function drawnFrom(ids: SiteIds, cast: Cast, resolutionId: string): fc.Arbitrary<Drawn> {
  const people = [...new Set(Object.values(cast).flat())];
  const person = fc.constantFrom(...people);
  const roles = Object.keys(ids.roles) as ProjectRoleKey[];
  return fc.record({
    summary: text,
    description: fc.option(prose),
    resolution: fc.option(fc.constant(resolutionId)),
    assignee: fc.option(person),
    custom: fc.record(
      Object.fromEntries(CUSTOM_FIELD_KEYS.map((key) => [key, valueOf(key, ids, people)])) as Record<
        CustomFieldKey,
        fc.Arbitrary<Json>
      >,
    ),
    comments,
    happened: fc.oneof(
      { weight: 3, arbitrary: anyEvents(people).map((events) => ({ events, status: null })) },
      { weight: 2, arbitrary: endingWithAWayBack(people).map((events) => ({ events, status: null })) },
      { weight: 3, arbitrary: journeys(cast) },
    ),
    crowd,
    crowdAt: fc.option(fc.nat(30)),
    crowdBy: person,
    busy,
    me: person,
    hours: fc.integer({ min: 0, max: 24 * 14 }),
    minutes: fc.constantFrom(0, 0, 1, 59),
    note: fc.option(prose),
    added: fc.option(filename, { freq: 3 }),
    // Often nothing at all: some rules ask only whether anything was written.
    rewritten: fc.oneof(fc.constant([]), fc.array(fc.constantFrom(...CUSTOM_FIELD_KEYS), { maxLength: 12 })),
    wasEmpty: fc.boolean(),
    redescribed: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
    recorded: fc.constantFrom(...RECORDED),
    reporter: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...(cast['requester'] ?? [])) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    inactive: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, fc.array(person, { minLength: 1, maxLength: 3 })),
    changedRoles: fc.oneof(
      { weight: 4, arbitrary: fc.constant([]) },
      fc.array(fc.tuple(fc.constantFrom(...roles), person), { minLength: 1, maxLength: 3 }),
    ),
  });
}

function valueOf(key: CustomFieldKey, ids: SiteIds, people: readonly string[]): fc.Arbitrary<Json> {
  const options: Readonly<Record<string, Readonly<Record<string, string>>>> = ids.options;
  const optionIds = optionsOf(key).map((option) => options[key]?.[option] ?? '');
  const unset = fc.constant<Json>(null);
  switch (FIELDS[key].kind) {
    case 'text':
      return fc.oneof(unset, { weight: 2, arbitrary: prose });
    case 'number':
      return fc.oneof(unset, fc.constantFrom<Json>(...NUMBERS));
    case 'dateTime':
      return fc.oneof(
        unset,
        fc.integer({ min: 0, max: 24 * 14 }).map((hours) => restInstant(START + hours * 3_600_000)),
      );
    case 'option':
      return fc.oneof(unset, { weight: 4, arbitrary: fc.constantFrom<Json>(...optionIds) });
    case 'user':
      return fc.oneof(unset, { weight: 5, arbitrary: fc.constantFrom<Json>(...people) });
    case 'options':
      return fc.oneof(unset, { weight: 3, arbitrary: fc.subarray(optionIds, { minLength: 1 }) });
  }
}
