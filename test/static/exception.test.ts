import { panelView } from '../../static/panel/model/panelView';
import type { StatusKey } from '../../src/procedure/statuses';
import { hour, issue, user, walk } from './issues';
import { EVENING, IDS, OFFICE_HOURS, PUBLISHED } from './site';

const UNTIL = '2026-11-24T21:00:00.000+0000';
const AFTER_UNTIL = Date.parse('2026-11-24T21:00:00Z');

/** The scripts are approved in the fifth hour of the month. The authorisation is requested in the sixth. */
const TO_AUTHORISE = walk(
  ['inAnalysis', 'hugo'],
  ['inSupport', 'ana'],
  ['preparingScript', 'ana'],
  ['verifyingScript', 'ana'],
  ['requestingAuthorisation', 'sergio'],
  ['toAuthorise', 'ana'],
);

const wrote = (fieldId: string, created: string, by: string) => ({
  author: user(by),
  created,
  items: [{ field: fieldId, fieldId, from: '', to: '', fromString: '', toString: '' }],
});
const asks = (at: number) => wrote(IDS.fields.exceptionReason, hour(at), 'rosa');
const authorises = (at: number) => wrote(IDS.fields.exceptionValidUntil, hour(at), 'elena');

const moves = (from: StatusKey, to: StatusKey, created: string) => ({
  id: `${from}-${to}-${created}`,
  author: user('hugo'),
  created,
  items: [
    {
      field: 'status',
      fieldId: 'status',
      from: IDS.statuses[from],
      to: IDS.statuses[to],
      fromString: 'before',
      toString: 'after',
    },
  ],
});
/** An instant after or within the Production hours, in Jira's form. */
const at = (instant: number): string => new Date(instant).toISOString().replace('Z', '+0000');

/** A new round: the first one went to Production in the evening of the 24th. Newest first. */
const AGAIN = [
  moves('requestingAuthorisation', 'toAuthorise', '2026-11-25T15:00:00.000+0000'),
  moves('verifyingScript', 'requestingAuthorisation', '2026-11-25T14:00:00.000+0000'),
  moves('preparingScript', 'verifyingScript', '2026-11-25T13:00:00.000+0000'),
  moves('implementing', 'preparingScript', '2026-11-25T12:00:00.000+0000'),
];

const REASON = { [IDS.fields.exceptionReason]: 'Payday is tomorrow' };
const VALID = { ...REASON, [IDS.fields.exceptionValidUntil]: UNTIL };

interface Row {
  readonly status?: StatusKey;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Newest first. They follow the entries that led to the authorisation. */
  readonly since: typeof TO_AUTHORISE;
  readonly now?: number;
}

const ROWS: readonly (readonly [what: string, row: Row, expected: object | null])[] = [
  ['none', { fields: {}, since: [] }, null],
  [
    'asked for: by whom and when',
    { fields: REASON, since: [asks(7)] },
    {
      state: 'asked',
      reason: 'Payday is tomorrow',
      asked: { by: { accountId: 'rosa' }, at: Date.UTC(2026, 10, 1, 7) },
    },
  ],
  [
    'in force: by whom it was authorised, until when',
    { fields: VALID, since: [authorises(8), asks(7)] },
    {
      state: 'inForce',
      until: AFTER_UNTIL,
      authorised: { by: { accountId: 'elena' } },
      asked: { by: { accountId: 'rosa' } },
    },
  ],
  [
    'over at its very instant',
    { fields: VALID, since: [authorises(8), asks(7)], now: AFTER_UNTIL },
    { state: 'expired' },
  ],
  [
    'asked for anew, which the old authorisation does not cover',
    { fields: VALID, since: [asks(9), authorises(8)] },
    { state: 'asked' },
  ],
  [
    'authorised before the scripts were approved anew',
    {
      fields: VALID,
      since: [
        moves('requestingAuthorisation', 'toAuthorise', hour(12)),
        moves('verifyingScript', 'requestingAuthorisation', hour(11)),
        authorises(8),
        asks(7),
      ],
    },
    { state: 'superseded' },
  ],
  [
    'used, while it is carried out',
    {
      status: 'implementing',
      fields: VALID,
      since: [moves('toAuthorise', 'implementing', at(EVENING)), authorises(8), asks(7)],
    },
    { state: 'used', used: { by: { accountId: 'hugo' }, at: EVENING }, authorised: { by: { accountId: 'elena' } } },
  ],
  [
    'used, and still told at the end',
    {
      status: 'finished',
      fields: VALID,
      since: [
        moves('reporting', 'finished', '2026-11-25T12:00:00.000+0000'),
        moves('toAuthorise', 'implementing', at(EVENING)),
        authorises(8),
        asks(7),
      ],
    },
    { state: 'used' },
  ],
  [
    'used, and the scripts sent back: it is history',
    {
      status: 'preparingScript',
      fields: VALID,
      since: [
        moves('implementing', 'preparingScript', '2026-11-25T12:00:00.000+0000'),
        moves('toAuthorise', 'implementing', at(EVENING)),
        authorises(8),
        asks(7),
      ],
    },
    null,
  ],
  [
    'used for scripts before the ones that were approved since: it is history',
    {
      fields: VALID,
      since: [...AGAIN, moves('toAuthorise', 'implementing', at(EVENING)), authorises(8), asks(7)],
    },
    null,
  ],
  [
    'used for scripts before, and these went to Production within the hours',
    {
      status: 'testing',
      fields: VALID,
      since: [
        moves('implementing', 'testing', '2026-11-25T20:00:00.000+0000'),
        moves('toAuthorise', 'implementing', '2026-11-25T16:00:00.000+0000'),
        ...AGAIN,
        moves('toAuthorise', 'implementing', at(EVENING)),
        authorises(8),
        asks(7),
      ],
    },
    null,
  ],
  [
    'asked for about scripts before the ones that were approved since',
    { fields: REASON, since: [...AGAIN, asks(7)] },
    null,
  ],
  [
    'not needed: it was authorised within the hours',
    {
      status: 'implementing',
      fields: VALID,
      since: [moves('toAuthorise', 'implementing', at(OFFICE_HOURS)), authorises(8), asks(7)],
    },
    null,
  ],
  [
    'used in a round before, and asked for and authorised again',
    {
      fields: { ...VALID, [IDS.fields.exceptionValidUntil]: '2026-11-26T21:00:00.000+0000' },
      since: [
        wrote(IDS.fields.exceptionValidUntil, '2026-11-25T20:10:00.000+0000', 'elena'),
        wrote(IDS.fields.exceptionReason, '2026-11-25T20:05:00.000+0000', 'rosa'),
        moves('requestingAuthorisation', 'toAuthorise', '2026-11-25T20:00:00.000+0000'),
        moves('verifyingScript', 'requestingAuthorisation', '2026-11-25T19:00:00.000+0000'),
        moves('toAuthorise', 'implementing', at(EVENING)),
        authorises(8),
      ],
      now: Date.parse('2026-11-25T20:30:00Z'),
    },
    { state: 'inForce' },
  ],
];

test.each(ROWS)('an exception: %s', (_, { status = 'toAuthorise', fields, since, now = OFFICE_HOURS }, expected) => {
  const view = panelView(PUBLISHED, issue({ status, fields, histories: [...since, ...TO_AUTHORISE] }), {
    accountId: 'ana',
    now,
  });
  if (view.kind !== 'request') throw new Error(view.kind);
  if (expected === null) expect(view.exception).toBeNull();
  else expect(view.exception).toMatchObject(expected);
});

/**
 * The panel must not promise anything that the gate refuses: after hours a way is open exactly if the panel says "in
 * force".
 */
test.each(ROWS.filter(([, { status }]) => status === undefined))('the gate agrees: %s', (_, row, expected) => {
  const now = row.now ?? EVENING;
  const of = issue({ status: 'toAuthorise', fields: row.fields, histories: [...row.since, ...TO_AUTHORISE] });
  const view = panelView(PUBLISHED, of, { accountId: 'elena', now });
  if (view.kind !== 'request') throw new Error(view.kind);
  const blocked = view.ways
    .find(({ key }) => key === 'authorise')
    ?.obstacles?.blocking.some(({ code }) => code === 'window');
  expect(blocked).toBe(view.exception?.state !== 'inForce');
  if (expected !== null) expect(view.exception).toMatchObject(expected);
});
