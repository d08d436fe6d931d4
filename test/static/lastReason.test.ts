import type { RestComment } from '../../src/jira/issue/comments';
import { TRANSITION_KEYS, transition } from '../../src/procedure/transitions';
import { commentsSince } from '../../static/panel/data/readComments';
import { lastReason } from '../../static/panel/model/lastReason';
import { jiraReader } from '../../static/shared/jira/jiraReader';
import { hour, issue, walk, type History } from './issues';
import { IDS } from './site';

const WORDS = { type: 'doc', version: 1, content: [] };
const NAMES = new Map([['sergio', 'Sergio']]);
const SENT_BACK = walk(
  ['inAnalysis', 'hugo'],
  ['inSupport', 'ana'],
  ['preparingScript', 'ana'],
  ['verifyingScript', 'ana'],
  ['preparingScript', 'sergio'],
);

const comment = (author: string, created: string, body: unknown = WORDS): RestComment => ({
  id: `${author}-${created}`,
  author: { accountId: author },
  created,
  body,
});

const reasonOf = (histories: readonly History[], comments: readonly RestComment[] | null) =>
  lastReason(issue({ status: 'preparingScript', histories }), IDS, comments, NAMES);

it('is the note of the transition that brought the request back', () => {
  const noise = [comment('ana', hour(5)), comment('sergio', hour(4))];
  expect(reasonOf(SENT_BACK, [comment('ana', hour(7)), comment('sergio', hour(5)), ...noise])).toEqual({
    transition: 'requestReview',
    by: 'Sergio',
    at: Date.parse(hour(5)),
    note: { document: WORDS },
  });
});

it.each([
  ['gone', []],
  ['unread', null],
])('names the transition and its author if the note is %s', (note, comments) => {
  expect(reasonOf(SENT_BACK, comments)).toMatchObject({ transition: 'requestReview', by: 'Sergio', note });
});

it('is absent after a step forward', () => {
  expect(reasonOf(SENT_BACK.slice(1), [comment('ana', hour(4))])).toBeNull();
  expect(lastReason(issue({ status: 'toPrioritise' }), IDS, [], NAMES)).toBeNull();
});

it('is absent if an administrator moved the request on since, or it has another issue type', () => {
  const moved = issue({ status: 'inSupport', histories: SENT_BACK });
  expect(lastReason(moved, IDS, [], NAMES)).toBeNull();
  const other = issue({ status: 'preparingScript', histories: SENT_BACK, fields: { issuetype: { id: '1' } } });
  expect(lastReason(other, IDS, [], NAMES)).toBeNull();
});

it('follows every way back and every question of the procedure', () => {
  const shown = TRANSITION_KEYS.filter((key) => {
    const { from: sources, to } = transition(key);
    const [from] = sources;
    if (from === undefined || to === 'same') return false;
    const [first, second] = walk([from, 'ana'], [to, 'ana']).toReversed();
    const histories = [second, first].flatMap((entry) => entry ?? []);
    return lastReason(issue({ status: to, histories }), IDS, [], NAMES)?.transition === key;
  });
  expect(shown).toEqual([
    'returnIncomplete',
    'requestInformation',
    'reprioritise',
    'reestimate',
    'requestReview',
    'reworkScript',
    'refuseAuthorisation',
    'notImplemented',
    'testFailed',
    'notCertified',
  ]);
});

describe('reading the comments', () => {
  const all = Array.from({ length: 250 }, (_, index) => comment('ana', hour(500 - index)));
  const calls: string[] = [];
  const jira = jiraReader((path) => {
    calls.push(path);
    const query = new URLSearchParams(path.split('?')[1]);
    const start = Number(query.get('startAt'));
    const comments = all.slice(start, start + Number(query.get('maxResults')));
    return Promise.resolve(Response.json({ comments, total: all.length }));
  });
  const holding = (comments: readonly RestComment[], total?: number) =>
    issue({ status: 'inSupport', fields: { comment: { comments, total } } });
  beforeEach(() => calls.splice(0));

  it('takes no call if the issue contains them all', async () => {
    expect(await commentsSince(jira, holding(all, 250), 0)).toEqual(all);
    expect(calls).toEqual([]);
  });

  it.each([
    ['the newest', holding(all.slice(0, 20), 250)],
    ['the oldest', holding(all.slice(230), 250)],
    ['some of an unknown number', holding(all.slice(0, 20))],
    ['none', issue({ status: 'inSupport' })],
  ])('reads back to the instant if the issue contains only %s', async (_case, of) => {
    for (const [since, count] of [
      [450, 1],
      [350, 2],
      [0, 3],
    ] as const) {
      calls.splice(0);
      const instant = Date.parse(hour(since));
      const found = await commentsSince(jira, of, instant);
      expect(calls).toHaveLength(count);
      const wanted = all.filter(({ created }) => Date.parse(created) >= instant);
      expect(found?.slice(0, wanted.length)).toEqual(wanted);
    }
  });

  it('answers null if a comment is deleted between two pages', async () => {
    const shifting = jiraReader((path) => {
      const start = Number(new URLSearchParams(path.split('?')[1]).get('startAt'));
      return Promise.resolve(
        Response.json({ comments: all.slice(start, start + 100), total: start === 0 ? 250 : 249 }),
      );
    });
    expect(await commentsSince(shifting, holding(all.slice(0, 20), 250), 0)).toBeNull();
  });

  it('answers null if Jira refuses a page', async () => {
    const refusing = jiraReader(() => Promise.resolve(new Response('', { status: 403 })));
    expect(await commentsSince(refusing, holding(all.slice(0, 20), 250), 0)).toBeNull();
  });
});
