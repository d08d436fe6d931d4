import { panelView, type RequestView } from '../../static/panel/model/panelView';
import type { PanelIssue } from '../../static/panel/data/panelIssue';
import type { Way } from '../../static/panel/model/ways';
import { hour, issue, user, walk, type History } from './issues';
import { EVENING, IDS, OFFICE_HOURS, PUBLISHED } from './site';

function shown(of: PanelIssue, accountId = 'ana', now = OFFICE_HOURS): RequestView {
  const view = panelView(PUBLISHED, of, { accountId, now });
  if (view.kind !== 'request') throw new Error(`not a request: ${view.kind}`);
  return view;
}

/** A way on of a request whose whole history was read. */
function way(view: RequestView, key: Way['key']): Way & { readonly obstacles: NonNullable<Way['obstacles']> } {
  const found = view.ways.find((one) => one.key === key);
  if (found?.obstacles == null) throw new Error(`no way ${key}`);
  return { ...found, obstacles: found.obstacles };
}

const codes = (reasons: readonly { readonly code: string }[]): readonly string[] => reasons.map(({ code }) => code);

const TO_AUTHORISE = walk(
  ['inAnalysis', 'hugo'],
  ['inSupport', 'ana'],
  ['preparingScript', 'ana'],
  ['verifyingScript', 'ana'],
  ['requestingAuthorisation', 'sergio'],
  ['toAuthorise', 'ana'],
);
/** A change of a field as in the changelog. */
const change = (created: string, fieldId: string, from: string | null, to: string) => ({
  author: user('hugo'),
  created,
  items: [{ field: fieldId, fieldId, from: from ?? '', to, fromString: '', toString: '' }],
});
const script = (created: string, by: string) => ({ id: '1', filename: 'a.sql', size: 9, created, author: user(by) });

describe('other issues than requests of the procedure', () => {
  test('a project without the procedure', () => {
    const view = panelView(null, issue({ status: 'inAnalysis' }), { accountId: 'ana', now: OFFICE_HOURS });
    expect(view).toEqual({ kind: 'notInstalled' });
  });

  test.each<[string, PanelIssue]>([
    [
      'another type, in a status that the procedure shares',
      issue({ status: 'finished', fields: { issuetype: { id: 'bug' } } }),
    ],
    [
      'a status that is not the procedure’s',
      issue({ status: 'finished', fields: { status: { id: '1', name: 'Open' } } }),
    ],
  ])('%s', (_, of) => {
    expect(panelView(PUBLISHED, of, { accountId: 'ana', now: OFFICE_HOURS })).toEqual({ kind: 'notOfProcedure' });
  });
});

describe('where a request stands', () => {
  test('a new one: since its creation, with the Head of Systems', () => {
    const view = shown(issue({ status: 'toPrioritise' }));
    expect(view).toMatchObject({
      step: 2,
      since: Date.parse(hour(0)),
      responsible: { role: 'systemsHead', person: null },
    });
  });

  test('one that moved: since its newest move', () => {
    const histories = walk(['inAnalysis', 'hugo'], ['waitingForInformation', 'ana']);
    const view = shown(issue({ status: 'waitingForInformation', histories }));
    expect(view).toMatchObject({ step: 3, since: Date.parse(hour(2)) });
    expect(view.responsible).toMatchObject({ role: 'requester', person: { accountId: 'rosa' } });
  });

  test('without a history that tells, no instant is made up', () => {
    expect(shown(issue({ status: 'inSupport' })).since).toBeNull();
  });

  test.each<[string, 'waitingForConfirmation' | 'toAuthorise', string, string | null]>([
    ['assigned on arrival', 'waitingForConfirmation', 'hugo', 'hugo'],
    ['not assigned yet', 'waitingForConfirmation', 'ana', null],
    ['nobody is assigned on arrival', 'toAuthorise', 'hugo', null],
  ])('the person of a project role: %s', (_, status, assignee, expected) => {
    const walked = walk(['inAnalysis', 'hugo'], [status, 'ana']);
    const handOver = assignee === 'ana' ? [] : [change(hour(3), 'assignee', 'ana', assignee)];
    const histories: readonly History[] = [...handOver, ...walked];
    const view = shown(issue({ status, histories, fields: { assignee: user(assignee) } }));
    expect(view.responsible?.person?.accountId ?? null).toBe(expected);
  });

  test('an ended one has no responsible and no way on', () => {
    const view = shown(issue({ status: 'cancelled', histories: walk(['cancelled', 'rosa']) }));
    expect(view).toMatchObject({ step: 2, responsible: null, ways: [] });
  });
});

describe('the ways on', () => {
  test('in the order of the table, with where they lead and whether they are the reader’s', () => {
    const view = shown(issue({ status: 'toAuthorise', histories: TO_AUTHORISE, offered: [73] }), 'rosa');
    expect(view.ways.map(({ key, direction, to, mine }) => [key, direction, to, mine])).toEqual([
      ['requestException', 'aside', null, true],
      ['authoriseException', 'aside', null, false],
      ['authorise', 'onward', 'implementing', false],
      ['refuseAuthorisation', 'back', 'requestingAuthorisation', false],
    ]);
  });

  test('to cancel is a way back although it leads to an end', () => {
    expect(way(shown(issue({ status: 'toPrioritise' })), 'cancel').direction).toBe('back');
  });

  test('fields of the screen are apart from blocking reasons', () => {
    const view = shown(issue({ status: 'toPrioritise', offered: [21], fields: { description: null, assignee: null } }));
    const { obstacles } = way(view, 'prioritise');
    expect(obstacles.blocking).toEqual([{ code: 'minimum', field: 'description', minimum: 20 }]);
    expect(obstacles.onScreen).toEqual([
      { code: 'holder', role: 'support' },
      { code: 'field', field: 'priorityBacking', as: 'chosen' },
    ]);
    expect(obstacles.assigneeRole).toBeNull();
  });

  test('the role of an assignee is not known to the page: it is left to Jira', () => {
    const { obstacles } = way(shown(issue({ status: 'toPrioritise', offered: [21] })), 'prioritise');
    expect(obstacles).toMatchObject({ blocking: [], assigneeRole: 'support' });
    expect(codes(obstacles.onScreen)).toEqual(['field']);
  });

  test.each<[number | null, 'startSupport' | 'askConfirmation', string[], string[]]>([
    [null, 'startSupport', [], ['effortMissing']],
    [6, 'startSupport', [], ['effortOld']],
    [6, 'askConfirmation', [], ['effortOld', 'field']],
    [2, 'askConfirmation', [], ['effortOld', 'field']],
    [2, 'startSupport', [], ['effortOld']],
  ])('an estimate of %p h before %s', (hours, key, blocking, onScreen) => {
    const fields = { [IDS.fields.effortEstimate]: hours };
    const { obstacles } = way(shown(issue({ status: 'inAnalysis', fields, offered: [33, 34] })), key);
    expect(codes(obstacles.blocking)).toEqual(blocking);
    expect(codes(obstacles.onScreen)).toEqual(onScreen);
  });

  test('a second person: the excluded reader is told so and the way is not theirs', () => {
    const histories = walk(
      ['inAnalysis', 'hugo'],
      ['inSupport', 'ana'],
      ['preparingScript', 'ana'],
      ['verifyingScript', 'ana'],
    );
    const fields = { attachment: [script(hour(3), 'sergio')] };
    const view = shown(issue({ status: 'verifyingScript', histories, fields, offered: [61, 62] }), 'sergio');
    expect(way(view, 'approveScript')).toMatchObject({
      mine: false,
      obstacles: { blocking: [{ code: 'notYou', because: 'scriptAuthor' }] },
    });
  });

  test.each<[string, string, string | null]>([
    ['by the reader, who is offered the way', 'ana', null],
    ['by somebody of whom the page does not know it', 'natalia', 'support'],
  ])('whether who attached the script is of support is left to Jira: %s', (_, author, expected) => {
    const histories = walk(['inAnalysis', 'hugo'], ['inSupport', 'ana'], ['preparingScript', 'ana']);
    const fields = { attachment: [script(hour(4), author)] };
    const { obstacles } = way(
      shown(issue({ status: 'preparingScript', histories, fields, offered: [51] })),
      'sendToVerification',
    );
    expect(obstacles).toMatchObject({ blocking: [], onScreen: [], authorRole: expected });
  });

  test('an inactive assignee holds no role', () => {
    const fields = { assignee: { ...user('ana'), active: false } };
    const { obstacles } = way(shown(issue({ status: 'toPrioritise', fields, offered: [21] })), 'prioritise');
    expect([codes(obstacles.onScreen), obstacles.assigneeRole]).toEqual([['holder', 'field'], null]);
  });

  test('a reader without the role is not told that the way is not theirs', () => {
    const fields = { attachment: [script(hour(3), 'ana')] };
    const view = shown(issue({ status: 'toAuthorise', histories: TO_AUTHORISE, fields }), 'ana');
    expect(codes(way(view, 'authorise').obstacles.blocking)).toEqual([]);
  });

  test.each<[string, object, number, string[]]>([
    ['in the Production hours', {}, OFFICE_HOURS, []],
    ['after them', {}, EVENING, ['window']],
    [
      'after them, under an exception',
      {
        [IDS.fields.exceptionReason]: 'Payday is tomorrow',
        [IDS.fields.exceptionValidUntil]: '2026-11-25T01:00:00.000+0000',
      },
      EVENING,
      [],
    ],
    ['with a script added since its approval', { attachment: [script(hour(6), 'ana')] }, OFFICE_HOURS, ['scriptAdded']],
  ])('to authorise %s', (_, more, now, expected) => {
    const fields = { attachment: [script(hour(3), 'ana')], ...more };
    const asked = change(hour(7), IDS.fields.exceptionReason, null, 'Payday is tomorrow');
    const authorised = change(hour(8), IDS.fields.exceptionValidUntil, null, '2026-11-25T01:00:00.000+0000');
    const histories = IDS.fields.exceptionValidUntil in more ? [authorised, asked, ...TO_AUTHORISE] : TO_AUTHORISE;
    const view = shown(issue({ status: 'toAuthorise', histories, fields, offered: [81] }), 'hugo', now);
    expect(codes(way(view, 'authorise').obstacles.blocking)).toEqual(expected);
  });
});

describe('a requester who has left', () => {
  const gone = { ...user('rosa'), active: false };

  test('is said, and another can be named by whom it is for', () => {
    const view = shown(issue({ status: 'incomplete', fields: { reporter: gone }, offered: [141] }), 'hugo');
    expect(view.requesterLeft).toBe(true);
    const naming = way(view, 'nameRequester');
    expect(naming).toMatchObject({ direction: 'aside', to: null, who: ['systemsHead'], mine: true });
    expect(naming.obstacles.blocking).toEqual([]);
    expect(codes(naming.obstacles.onScreen)).toEqual(['note', 'requester']);
  });

  test('is one whom Jira does not name any more, too', () => {
    const view = shown(issue({ status: 'certifying', fields: { reporter: null } }));
    expect(view.requesterLeft).toBe(true);
  });

  test('does not matter once the request has ended', () => {
    expect(shown(issue({ status: 'finished', fields: { reporter: gone } })).requesterLeft).toBe(false);
  });

  test('nothing is said of a requester who is here, and no way is shown that is none', () => {
    const view = shown(issue({ status: 'incomplete', offered: [141] }), 'hugo');
    expect(view.requesterLeft).toBe(false);
    expect(view.ways.map(({ key }) => key)).toEqual(['resubmit', 'cancel']);
  });
});
