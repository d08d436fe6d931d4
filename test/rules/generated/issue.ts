import type fc from 'fast-check';
import type { Staff } from '../../../demo/people';
import type { Comment, Issue, Json } from 'forge-sandbox/jira';
import type { SiteIds } from '../../../src/jira/site';
import { CUSTOM_FIELD_KEYS, type CustomFieldKey } from '../../../src/procedure/fields';
import type { ProjectRoleKey } from '../../../src/procedure/roles';
import type { StatusKey } from '../../../src/procedure/statuses';
import { Random } from '../../walks/random';
import { STOCK } from './documents';
import { drawnFrom, type Drawn } from './draw';
import type { Event } from './events';
import { happen, write } from './history';
import { blocksOf, entriesOf } from './integrations';
import { START } from './values';

/** A ticket in any state, reachable or not, and a person about to make a transition. */
export interface Generated {
  readonly issue: Issue;
  readonly me: string;
  readonly now: Date;
  /** A document; `null` if no note is written. */
  readonly note: Json;
  /** Name of a file added on the transition's screen. */
  readonly added: string | null;
  /** Fields typed on that screen that had another value before. `wasEmpty`: they were unset. */
  readonly rewritten: readonly CustomFieldKey[];
  readonly wasEmpty: boolean;
  /** Whether the description has changed. */
  readonly redescribed: boolean;
  /** Status of the ticket; null if its history cannot have happened. */
  readonly standsAt: StatusKey | null;
  /** State of the app's fields: see `recordInto`. */
  readonly recorded: Drawn['recorded'];
  readonly inactive: readonly string[];
  readonly changedRoles: readonly (readonly [ProjectRoleKey, string])[];
}

export interface Surroundings {
  readonly ids: SiteIds;
  readonly staff: Staff;
  readonly projectId: string;
  /** Id of a resolution that the site has. */
  readonly resolutionId: string;
}

/** @param fixed values that are not drawn, such as sizes to be measured */
export function generatedIssue(around: Surroundings, fixed: Partial<Drawn> = {}): fc.Arbitrary<Generated> {
  const { ids, resolutionId } = around;
  const { diego, natalia, andres, beatriz, carmen, hugo, elena, lucia } = around.staff.accountIds;
  const cast = {
    support: [diego, andres, natalia],
    seniorAnalyst: [andres, beatriz],
    systemsHead: [carmen],
    infrastructure: [hugo],
    generalManagement: [elena],
    requester: [lucia],
  };
  const arbitrary = drawnFrom(ids, cast, resolutionId).map((drawn): Drawn => ({ ...drawn, ...fixed }));
  return arbitrary.map((drawn) => ({
    me: drawn.me,
    note: drawn.note,
    added: drawn.added,
    rewritten: drawn.rewritten,
    wasEmpty: drawn.wasEmpty,
    redescribed: drawn.redescribed,
    standsAt: drawn.happened.status,
    recorded: drawn.recorded,
    // The person who makes the transition is active.
    inactive: drawn.inactive.filter((one) => one !== drawn.me),
    changedRoles: drawn.changedRoles,
    now: new Date(START + (drawn.hours * 60 + drawn.minutes) * 60_000),
    issue: issueOf(drawn, around, lucia),
  }));
}

function issueOf(drawn: Drawn, { ids, projectId, staff }: Surroundings, reporter: string): Issue {
  const issue: Issue = {
    id: '99999',
    key: 'SOP-99999',
    projectId,
    issueTypeId: ids.issueType,
    statusId: ids.statuses[drawn.happened.status ?? 'toAuthorise'],
    summary: drawn.summary,
    description: drawn.description,
    environment: null,
    priorityId: '3',
    resolutionId: drawn.resolution,
    resolved: null,
    reporterAccountId: drawn.reporter,
    assigneeAccountId: drawn.happened.assignee === undefined ? drawn.assignee : drawn.happened.assignee,
    creatorAccountId: reporter,
    created: START,
    updated: START,
    dueDate: null,
    labels: [],
    originalEstimateSeconds: null,
    remainingEstimateSeconds: null,
    custom: new Map(
      CUSTOM_FIELD_KEYS.flatMap((key): [string, Json][] =>
        drawn.custom[key] === null ? [] : [[ids.fields[key], drawn.custom[key]]],
      ),
    ),
    comments: commentsBy(reporter).slice(0, drawn.comments),
    attachments: [],
    worklogs: [],
    links: [],
    changelog: [],
    properties: new Map(),
    watcherAccountIds: new Set(),
  };
  live(issue, drawn, ids, staff.accountIds.rosa);
  return issue;
}

/** Applies all drawn events: the procedure's own, a minute apart, and the entries of others between them. */
function live(issue: Issue, drawn: Drawn, ids: SiteIds, integration: string): void {
  let id = 1000;
  const nextId = (): string => String((id += 1));
  const { busy, crowdAt } = drawn;
  const { events } = drawn.happened;
  // Files attached with the request itself have no history entry.
  const filed = { ...issue, changelog: [] };
  if (crowdAt === null) for (const came of crowdOf(drawn)) happen(filed, came, ids, { at: START, nextId });
  const random = new Random(busy.seed);
  blocksOf(busy, events.length).forEach((size, index) => {
    const start = START + (index + 1) * 60_000;
    let at = start - 59_000;
    const later = (): number => (at += 15);
    for (const items of entriesOf(size, busy.changes, random))
      write(issue, integration, items, { at: later(), nextId });
    if (crowdAt !== null && Math.min(crowdAt, events.length) === index)
      for (const came of crowdOf(drawn)) happen(issue, came, ids, { at: later(), nextId });
    const event = events[index];
    if (event !== undefined) happen(issue, event, ids, { at: start, nextId });
  });
}

/**
 * The files attached at once, one to six in each history entry. Files of the procedure's events are counted among them.
 */
function crowdOf({ crowd, crowdBy, happened: { events }, busy: { changes } }: Drawn): readonly Event[] {
  const others = events.reduce((count, event) => count + ('files' in event ? event.files.length : 0), 0);
  const files = crowd.slice(others);
  return Array.from({ length: Math.ceil(files.length / changes) }, (_, index) => ({
    kind: 'attach',
    files: files.slice(index * changes, (index + 1) * changes),
    by: crowdBy,
  }));
}

const COMMENTS = new Map<string, readonly Comment[]>();

/** Comments that all tickets share: as many as a ticket can have. */
function commentsBy(authorAccountId: string): readonly Comment[] {
  const known = COMMENTS.get(authorAccountId);
  if (known !== undefined) return known;
  const made = Array.from({ length: 500 }, (_, index): Comment => {
    const created = START + index;
    return { id: String(index), authorAccountId, body: STOCK[index] ?? null, created, updated: created };
  });
  COMMENTS.set(authorAccountId, made);
  return made;
}
