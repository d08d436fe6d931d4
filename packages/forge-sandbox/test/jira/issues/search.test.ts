import type { Desk } from '../engine/desk';
import { createDesk, doc, step } from '../engine/desk';

let desk: Desk;

/** Five issues, HELP-1 to HELP-5, created an hour apart from noon on. */
beforeEach(async () => {
  desk = createDesk();
  const { ana, carl } = desk.people;
  const { fields } = desk;
  const rows: [typeof ana, Record<string, unknown>][] = [
    [ana, { summary: 'Printer on fire', labels: ['hot'], [fields.hours]: 2, [fields.kind]: { value: 'Report' } }],
    [
      carl,
      {
        summary: 'Slow network',
        description: doc('The printers are fine.'),
        assignee: { accountId: 'acc-carl' },
        priority: { name: 'High' },
      },
    ],
    [
      ana,
      {
        summary: 'Report for March',
        duedate: '2026-04-01',
        [fields.hours]: 8,
        [fields.helper]: { accountId: 'acc-boss' },
      },
    ],
    [
      ana,
      {
        summary: 'New keyboard',
        labels: ['cold', 'hot'],
        [fields.code]: 'K-9 red',
        [fields.deadline]: '2026-03-11T03:00:00.000+0000',
      },
    ],
    [carl, { summary: 'Nothing works', [fields.tags]: [{ value: 'Checked' }] }],
  ];
  for (const [index, [who, extra]] of rows.entries()) {
    desk.clock.set(new Date(Date.UTC(2026, 2, 10, 12 + index)));
    await desk.create(who, extra);
  }
  desk.transitions(step('11', desk.status.open, desk.status.done));
  await desk.call(ana, 'POST', '/issue/HELP-5/transitions', { transition: { id: '11' } });
});

const keysOf = (body: unknown): string[] =>
  (Reflect.get(Object(body), 'issues') as { key: string }[]).map(({ key }) => key);

async function find(jql: string): Promise<number[]> {
  const { status, body } = await desk.call(desk.people.ana, 'POST', '/search/jql', { jql });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return keysOf(body)
    .map((key) => Number(key.split('-')[1]))
    .sort();
}

test.each<[string, number[]]>([
  ['project = HELP', [1, 2, 3, 4, 5]],
  ['project = "help desk" AND summary ~ printer', [1]],
  ['project != HELP', []],
  ['summary ~ "print*"', [1]],
  ['text ~ printers', [2]],
  ['text ~ "printers are"', [2]],
  ['text ~ "\\"printers are\\""', [2]],
  ['summary !~ printer', [2, 3, 4, 5]],
  ['status = "To Do"', [1, 2, 3, 4]],
  ['status in (Done, "In Progress")', [5]],
  ['statusCategory = Done', [5]],
  ['statusCategory != Done', [1, 2, 3, 4]],
  ['statusCategory not in ("To Do", indeterminate)', [5]],
  ['reporter = currentUser()', [1, 3, 4]],
  ['reporter != currentUser()', [2, 5]],
  ['reporter in (acc-carl, acc-boss)', [2, 5]],
  ['reporter = "ana example"', [1, 3, 4]],
  ['assignee is EMPTY', [1, 3, 4, 5]],
  ['assignee is not EMPTY', [2]],
  ['assignee = null', [1, 3, 4, 5]],
  ['assignee != acc-boss', [2]],
  ['assignee in (acc-carl, EMPTY)', [1, 2, 3, 4, 5]],
  ['key = HELP-3', [3]],
  ['key in (help-1, HELP-5)', [1, 5]],
  ['key >= HELP-4', [4, 5]],
  ['issuetype = Task AND priority = High', [2]],
  ['labels = hot', [1, 4]],
  ['labels in (cold)', [4]],
  ['labels is EMPTY', [2, 3, 5]],
  ['labels not in (cold)', [1]],
  ['NOT labels = cold', [1, 2, 3, 5]],
  ['resolution = Unresolved', [1, 2, 3, 4, 5]],
  ['Hours > 2', [3]],
  ['Hours >= 2 AND Hours < 8.5', [1, 3]],
  ['Kind = Report', [1]],
  ['Kind is not EMPTY', [1]],
  ['Checks = Checked', [5]],
  ['Helper = acc-boss', [3]],
  ['Code ~ "k 9"', [4]],
  ['due <= 2026-04-01', [3]],
  ['due > "2026/04/01"', []],
  // The caller lives in Asuncion, three hours behind UTC: 2026-03-11T03:00Z is the first moment of her 11th.
  ['Deadline >= 2026-03-11', [4]],
  ['Deadline < 2026-03-11', []],
  ['Deadline = 2026-03-11', [4]],
  ['created >= "2026-03-10 11:00"', [3, 4, 5]],
  ['created < "2026-03-10 11:00"', [1, 2]],
  ['created >= -90m', [4, 5]],
  ['created <= now()', [1, 2, 3, 4, 5]],
  ['resolution != Unresolved', []],
  ['labels = hot OR labels = cold AND reporter = acc-carl', [1, 4]],
  ['(labels = hot OR labels = cold) AND reporter = acc-carl', []],
  ['not (status = Done or assignee is not empty)', [1, 3, 4]],
  ['project = HELP && !(status = Done) || key = HELP-5', [1, 2, 3, 4, 5]],
])('%s', async (jql, expected) => {
  expect(await find(jql)).toEqual(expected);
});

test('cf[n] and customfield_n name a custom field too', async () => {
  const id = desk.fields.hours.slice('customfield_'.length);
  expect([await find(`cf[${id}] = 8`), await find(`customfield_${id} = 8`)]).toEqual([[3], [3]]);
});

test.each<[string, string[]]>([
  ['project = HELP', ['HELP-5', 'HELP-4', 'HELP-3', 'HELP-2', 'HELP-1']],
  ['project = HELP ORDER BY key', ['HELP-1', 'HELP-2', 'HELP-3', 'HELP-4', 'HELP-5']],
  ['project = HELP ORDER BY priority DESC, created ASC', ['HELP-2', 'HELP-1', 'HELP-3', 'HELP-4', 'HELP-5']],
  ['project = HELP ORDER BY Hours DESC, key', ['HELP-3', 'HELP-1', 'HELP-2', 'HELP-4', 'HELP-5']],
  ['project = HELP ORDER BY reporter, key DESC', ['HELP-4', 'HELP-3', 'HELP-1', 'HELP-5', 'HELP-2']],
  ['project = HELP order by status, summary', ['HELP-5', 'HELP-4', 'HELP-1', 'HELP-3', 'HELP-2']],
])('%s, in this order', async (jql, expected) => {
  const { body } = await desk.call(desk.people.ana, 'GET', `/search/jql?jql=${encodeURIComponent(jql)}&fields=summary`);
  expect(keysOf(body)).toEqual(expected);
});

test.each<[string, number, RegExp]>([
  ['', 400, /Unbounded/],
  ['ORDER BY created', 400, /Unbounded/],
  ['colour = red', 400, /Field 'colour' does not exist/],
  ['project = NOPE', 400, /The value 'NOPE' does not exist for the field 'project'/],
  ['status = Gone', 400, /The value 'Gone' does not exist for the field 'status'/],
  ['key = HELP-99', 400, /Issue does not exist/],
  ['status ~ Done', 400, /operator '~' is not supported by the 'status' field/],
  ['summary = x', 400, /operator '=' is not supported by the 'summary' field/],
  ['created = yesterday', 400, /Date value 'yesterday'/],
  ['created > 2026-02-30', 400, /Date value/],
  ['Hours = many', 400, /must be a number/],
  ['status in Done', 400, /non-list value/],
  ['status = (Done)', 400, /list value/],
  ['status =', 400, /but got the end of the query/],
  ['status = Done AND', 400, /Expecting a field name/],
  ['status Done', 400, /Expecting one of/],
  ['(status = Done', 400, /Expecting '\)'/],
  ['status = "Done', 400, /has not been completed/],
  ['status = Done ]', 400, /reserved JQL character/],
  ['status was Done', 501, /'was'/],
  ['sprint in openSprints()', 400, /Field 'sprint'/],
  ['assignee in membersOf("x")', 501, /membersOf/],
  ['fixVersion = 1', 400, /fixVersion/],
  ['worklog = 1', 501, /worklog/],
])('refuses %s', async (jql, status, message) => {
  const answer = await desk.call(desk.people.ana, 'POST', '/search/jql', { jql });
  expect([answer.status, JSON.stringify(answer.body)]).toEqual([status, expect.stringMatching(message)]);
});

test('a custom field without a searcher cannot be searched', async () => {
  const field = desk.jira.site.fields.get(desk.fields.hours);
  if (field !== undefined) field.searcherKey = null;
  const answer = await desk.call(desk.people.ana, 'POST', '/search/jql', { jql: 'Hours = 2' });
  expect(answer).toMatchObject({
    status: 400,
    body: { errorMessages: ["Your query couldn't be processed. Make sure it's valid and try again later."] },
  });
});

test('pages with tokens that belong to their query', async () => {
  const jql = 'project = HELP ORDER BY key';
  const pages: string[][] = [];
  let nextPageToken: string | undefined;
  do {
    const body = { jql, maxResults: 2, ...(nextPageToken === undefined ? {} : { nextPageToken }) };
    const answer = await desk.call(desk.people.ana, 'POST', '/search/jql', body);
    pages.push(keysOf(answer.body));
    nextPageToken = Reflect.get(Object(answer.body), 'nextPageToken') as string | undefined;
    expect(Reflect.get(Object(answer.body), 'isLast')).toBe(nextPageToken === undefined);
  } while (nextPageToken !== undefined);
  expect(pages).toEqual([['HELP-1', 'HELP-2'], ['HELP-3', 'HELP-4'], ['HELP-5']]);
  const first = await desk.call(desk.people.ana, 'POST', '/search/jql', { jql, maxResults: 2 });
  const token = Reflect.get(Object(first.body), 'nextPageToken') as string;
  for (const wrong of [
    { jql: 'project = HELP', nextPageToken: token },
    { jql, nextPageToken: 'abc' },
  ]) {
    expect((await desk.call(desk.people.ana, 'POST', '/search/jql', wrong)).status).toBe(400);
  }
});

test('shows ids alone unless fields are asked for, and counts', async () => {
  const { ana } = desk.people;
  const bare = await desk.call(ana, 'POST', '/search/jql', { jql: 'key = HELP-1' });
  expect(Reflect.get(Object(bare.body), 'issues')).toMatchObject([{ id: expect.any(String) as unknown }]);
  expect(JSON.stringify(bare.body)).not.toContain('"fields"');
  const more = {
    jql: 'key = HELP-1',
    fields: ['summary', 'status'],
    expand: 'names,schema,changelog',
    properties: ['a'],
  };
  const full = await desk.call(ana, 'POST', '/search/jql', more);
  expect(full.body).toMatchObject({
    isLast: true,
    issues: [
      { key: 'HELP-1', fields: { summary: 'Printer on fire', status: { name: 'To Do' } }, changelog: { total: 0 } },
    ],
    names: { summary: 'Summary', status: 'Status' },
  });
  const count = await desk.call(ana, 'POST', '/search/approximate-count', { jql: 'labels = hot' });
  expect(count.body).toEqual({ count: 2 });
});

test('people who may not browse find nothing', async () => {
  const answer = await desk.call(null, 'POST', '/search/jql', { jql: 'project = HELP' });
  expect(answer).toMatchObject({ status: 200, body: { issues: [], isLast: true } });
});
