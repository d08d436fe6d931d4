import fc from 'fast-check';
import type { Staff } from '../../sandbox/demo/people';
import type { Issue } from '../../sandbox/jira/site/issues';
import type { Json } from '../../sandbox/jira/site/json';
import { EVIDENCE_KEY } from '../../src/jira/evidence';
import type { SiteIds } from '../../src/jira/site';
import { CUSTOM_FIELD_KEYS, FIELDS, optionsOf, type CustomFieldKey } from '../../src/procedure/fields';
import { isEvidence } from '../../src/procedure/rules/scripts';
import { STATUSES, type StatusKey } from '../../src/procedure/statuses';

/** A ticket in any state, reachable or not, and somebody about to do something with it. */
export interface Generated {
  readonly issue: Issue;
  readonly me: string;
  readonly now: Date;
  readonly note: string | null;
  /** Name of a file added on the transition's screen. */
  readonly added: string | null;
}

const TEXTS = [
  '',
  '    ',
  '\u200b\u2800\u00a0',
  `a${' '.repeat(40)}b`,
  'corto',
  'veinte caracteres ya',
  'Un texto que alcanza de sobra para cualquier mínimo.',
];
/** Mostly such as pass, or a rule that asks for several things at once would never be seen to pass. */
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constant('Un texto que alcanza de sobra para cualquier mínimo.') },
  fc.constantFrom(...TEXTS),
);
const NUMBERS = [0, -1, 0.25, 3.99, 4, 4.01, 40];
const FILES = [
  'a.sql',
  'B.SQL',
  'carga.tar.zip',
  'foto.png',
  'acta.PDF ',
  'leame',
  'sql',
  'rebote $1 {x}.sh',
  'malo.sql ',
  'malo.SQL.',
  'malo.txt',
  'a\nb.sql',
  'malo.ｓｑｌ',
  'cero.sql\u200b',
];
/** What is written into the issue's property: what the app would write, as good as that, or anything at all. */
const PROPERTIES = [
  'right',
  'right',
  'right',
  'oneLess',
  'oneMore',
  'otherSize',
  'otherName',
  'otherRound',
  'forged',
  'none',
] as const;
type Written = (typeof PROPERTIES)[number];
const JUNK: readonly Json[] = [
  null,
  true,
  5,
  'x',
  [],
  {},
  { round: 7, ids: 'x', sizes: {}, approval: [] },
  { round: null, ids: [null, 3, 'x', [], {}, '1000'], filenames: [1], approval: 'x' },
  { ids: {}, approval: { change: null } },
];

const START = Date.parse('2026-03-02T09:00:00-03:00');
const STATUS_KEYS = Object.keys(STATUSES) as StatusKey[];
/** The statuses that the rules about scripts look at, more often than the others. */
const TELLING: readonly StatusKey[] = [
  'inSupport',
  'preparingScript',
  'verifyingScript',
  'requestingAuthorisation',
  'toAuthorise',
];

const document = (text: string): Json => ({
  type: 'doc',
  version: 1,
  content: text === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const status = fc.oneof(fc.constantFrom(...STATUS_KEYS), fc.constantFrom(...TELLING));

export interface Surroundings {
  readonly ids: SiteIds;
  readonly staff: Staff;
  readonly projectId: string;
  /** Id of a resolution that the site has. */
  readonly resolutionId: string;
}

export function generatedIssue(around: Surroundings): fc.Arbitrary<Generated> {
  const { ids, projectId, resolutionId } = around;
  const { accountIds } = around.staff;
  const people = [
    accountIds.diego,
    accountIds.andres,
    accountIds.beatriz,
    accountIds.carmen,
    accountIds.hugo,
    accountIds.lucia,
  ];
  const person = fc.constantFrom(...people);
  const event = fc.oneof(
    fc.record({ kind: fc.constant('move' as const), from: status, to: status, by: person }),
    fc.record({ kind: fc.constant('attach' as const), file: fc.constantFrom(...FILES), by: person }),
    fc.record({ kind: fc.constant('remove' as const), which: fc.nat(5), by: person }),
    fc.record({ kind: fc.constant('edit' as const), by: person }),
    fc.record({ kind: fc.constant('assign' as const), from: fc.option(person), to: fc.option(person), by: person }),
    fc.record({ kind: fc.constantFrom('ask' as const, 'grant' as const), by: person }),
    // Being sent to verification, and approved, which two random statuses would hardly ever be.
    fc.record({
      kind: fc.constant('move' as const),
      from: fc.constant('preparingScript' as const),
      to: fc.constant('verifyingScript' as const),
      by: person,
    }),
    fc.record({
      kind: fc.constant('move' as const),
      from: fc.constant('verifyingScript' as const),
      to: fc.constant('requestingAuthorisation' as const),
      by: person,
    }),
  );
  return fc
    .record({
      summary: text,
      description: fc.option(text),
      resolution: fc.option(fc.constant(resolutionId)),
      assignee: fc.option(person),
      custom: fc.record(
        Object.fromEntries(CUSTOM_FIELD_KEYS.map((key) => [key, valueOf(key, ids)])) as Record<
          CustomFieldKey,
          fc.Arbitrary<Json>
        >,
      ),
      comments: fc.array(fc.constantFrom(...TEXTS), { maxLength: 14 }),
      events: fc.array(event, { maxLength: 18 }),
      me: person,
      hours: fc.integer({ min: 0, max: 24 * 14 }),
      minutes: fc.constantFrom(0, 0, 1, 59),
      note: fc.option(text),
      added: fc.option(fc.constantFrom(...FILES), { freq: 3 }),
      written: fc.constantFrom(...PROPERTIES),
      junk: fc.constantFrom(...JUNK),
    })
    .map((drawn) => ({
      me: drawn.me,
      note: drawn.note,
      added: drawn.added,
      now: new Date(START + (drawn.hours * 60 + drawn.minutes) * 60_000),
      issue: issueOf(drawn, ids, projectId, accountIds.lucia),
    }));
}

function valueOf(key: CustomFieldKey, ids: SiteIds): fc.Arbitrary<Json> {
  const options: Readonly<Record<string, Readonly<Record<string, string>>>> = ids.options;
  const optionIds = optionsOf(key).map((option) => options[key]?.[option] ?? '');
  const unset = fc.constant<Json>(null);
  switch (FIELDS[key].kind) {
    case 'text':
      return fc.oneof(unset, { weight: 2, arbitrary: text.map(document) });
    case 'number':
      return fc.oneof(unset, fc.constantFrom<Json>(...NUMBERS));
    case 'dateTime':
      return fc.oneof(
        unset,
        fc.integer({ min: 0, max: 24 * 14 }).map((hours) => restInstant(START + hours * 3_600_000)),
      );
    case 'option':
      return fc.oneof(unset, { weight: 4, arbitrary: fc.constantFrom<Json>(...optionIds) });
    case 'options':
      return fc.oneof(unset, { weight: 3, arbitrary: fc.subarray(optionIds, { minLength: 1 }) });
  }
}

/** The field that each of these events writes. */
const WRITTEN = { edit: 'summary', ask: 'exceptionReason', grant: 'exceptionValidUntil' } as const;

/** As Jira writes an instant into a date-time field. */
const restInstant = (at: number): string => new Date(at).toISOString().replace('Z', '+0000');

interface Drawn {
  readonly written: Written;
  readonly junk: Json;
  readonly summary: string;
  readonly description: string | null;
  readonly resolution: string | null;
  readonly assignee: string | null;
  readonly custom: Readonly<Record<CustomFieldKey, Json>>;
  readonly comments: readonly string[];
  readonly events: readonly (
    | { readonly kind: 'move'; readonly from: StatusKey; readonly to: StatusKey; readonly by: string }
    | { readonly kind: 'attach'; readonly file: string; readonly by: string }
    | { readonly kind: 'remove'; readonly which: number; readonly by: string }
    | { readonly kind: 'edit' | 'ask' | 'grant'; readonly by: string }
    | { readonly kind: 'assign'; readonly from: string | null; readonly to: string | null; readonly by: string }
  )[];
}

function issueOf(drawn: Drawn, ids: SiteIds, projectId: string, reporter: string): Issue {
  const issue: Issue = {
    id: '99999',
    key: 'SOP-99999',
    projectId,
    issueTypeId: ids.issueType,
    statusId: ids.statuses.toAuthorise,
    summary: drawn.summary,
    description: drawn.description === null ? null : document(drawn.description),
    environment: null,
    priorityId: '3',
    resolutionId: drawn.resolution,
    resolved: null,
    reporterAccountId: reporter,
    assigneeAccountId: drawn.assignee,
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
    comments: drawn.comments.map((text, index) => ({
      id: String(index),
      authorAccountId: reporter,
      body: document(text),
      created: START + index,
      updated: START + index,
    })),
    attachments: [],
    worklogs: [],
    links: [],
    changelog: [],
    properties: new Map(),
    watcherAccountIds: new Set(),
  };
  drawn.events.forEach((event, index) => {
    happen(issue, event, ids, START + (index + 1) * 60_000, String(1000 + index));
  });
  const property = propertyOf(drawn, issue, ids);
  if (property !== undefined) issue.properties.set(EVIDENCE_KEY, property);
  return issue;
}

/** What the app would have bound when the request was last sent, and last approved, or something else in its place. */
function propertyOf({ written, junk }: Drawn, issue: Issue, ids: SiteIds): Json | undefined {
  if (written === 'none') return undefined;
  if (written === 'forged') return junk;
  const { statuses } = ids;
  const last = (from: string, to: string) =>
    issue.changelog.findLast(({ items }) =>
      items.some((i) => i.fieldId === 'status' && i.from === from && i.to === to),
    );
  const sent = last(statuses.preparingScript, statuses.verifyingScript);
  const approved = last(statuses.verifyingScript, statuses.requestingAuthorisation);
  const gone = issue.changelog
    .filter(({ created }) => created > (sent?.created ?? 0))
    .flatMap(({ items }) => items.filter(({ fieldId, from }) => fieldId === 'attachment' && from !== null))
    .map(({ from, fromString }) => ({ id: Number(from), filename: fromString ?? '', size: SCRIPT.length }));
  const there = issue.attachments
    .filter(({ created, filename }) => created <= (sent?.created ?? 0) && isEvidence(filename))
    .map(({ id, filename, content }) => ({ id: Number(id), filename, size: content.length }));
  const scripts = [...there, ...gone.filter(({ filename }) => isEvidence(filename))];
  const [first, ...rest] = scripts;
  const changed = {
    right: scripts,
    otherRound: scripts,
    oneLess: rest,
    oneMore: [...scripts, { id: 77, filename: 'otro.sql', size: 1 }],
    otherSize: first === undefined ? [] : [{ ...first, size: 1 }, ...rest],
    otherName: first === undefined ? [] : [{ ...first, filename: 'otro.sql' }, ...rest],
  }[written];
  const round = written === 'otherRound' ? '1' : (sent?.id ?? '');
  return {
    round,
    ids: changed.map(({ id }) => id),
    filenames: changed.map(({ filename }) => filename),
    sizes: changed.map(({ size }) => size),
    approval: approved === undefined ? null : { change: approved.id },
  };
}

const SCRIPT = 'SELECT 1;';

function happen(issue: Issue, event: Drawn['events'][number], ids: SiteIds, at: number, id: string): void {
  const write = (
    field: string,
    fieldId: string,
    from: string | null,
    to: string | null,
    fromString: string | null,
    toString: string | null,
  ) => {
    const item = { field, fieldId, fieldtype: 'jira' as const, from, to, fromString, toString };
    issue.changelog.push({ id, authorAccountId: event.by, created: at, items: [item] });
  };
  if (event.kind === 'move') {
    write('status', 'status', ids.statuses[event.from], ids.statuses[event.to], event.from, event.to);
  } else if (event.kind === 'attach') {
    const content = Buffer.from(SCRIPT);
    issue.attachments.push({
      id,
      authorAccountId: event.by,
      filename: event.file,
      mimeType: 'text/plain',
      created: at,
      content,
    });
    write('Attachment', 'attachment', null, id, null, event.file);
  } else if (event.kind === 'remove') {
    const [gone] = issue.attachments.splice(event.which, 1);
    if (gone !== undefined) write('Attachment', 'attachment', gone.id, null, gone.filename, null);
  } else if (event.kind === 'assign') {
    write('assignee', 'assignee', event.from, event.to, event.from, event.to);
  } else {
    const field = WRITTEN[event.kind];
    const fieldId = field === 'summary' ? field : ids.fields[field];
    write(field, fieldId, null, null, 'antes', 'después');
  }
}
