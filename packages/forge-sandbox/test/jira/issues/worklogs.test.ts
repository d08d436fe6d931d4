import type { Desk } from '../engine/desk';
import { createDesk, doc } from '../engine/desk';
import type { Issue } from '../../../src/jira/site/issues';

let desk: Desk;
let issue: Issue;
beforeEach(async () => {
  desk = createDesk();
  issue = await desk.create(desk.people.ana);
});

describe('worklogs', () => {
  test('take the time off the remaining estimate, unless told to leave it', async () => {
    const { ana } = desk.people;
    issue.remainingEstimateSeconds = 4 * 3600;
    const path = `/issue/${issue.key}/worklog`;
    const logged = await desk.call(ana, 'POST', path, {
      timeSpent: '1h 30m',
      started: '2026-03-09T08:00:00.000+0000',
      comment: doc('Fixed.'),
    });
    expect(logged).toMatchObject({
      status: 201,
      body: { timeSpent: '1h 30m', timeSpentSeconds: 5400, started: '2026-03-09T08:00:00.000+0000', issueId: issue.id },
    });
    expect(issue.remainingEstimateSeconds).toBe(2.5 * 3600);
    await desk.call(ana, 'POST', `${path}?adjustEstimate=leave`, { timeSpentSeconds: 3600 });
    expect(issue.remainingEstimateSeconds).toBe(2.5 * 3600);
    expect(issue.changelog.map(({ items }) => items.map(({ field, from, to }) => [field, from, to]))).toEqual([
      [
        ['timeestimate', '14400', '9000'],
        ['timespent', null, '5400'],
        ['WorklogId', null, issue.worklogs[0]?.id],
      ],
      [
        ['timespent', '5400', '9000'],
        ['WorklogId', null, issue.worklogs[1]?.id],
      ],
    ]);
    expect((await desk.call(ana, 'GET', path)).body).toMatchObject({
      total: 2,
      worklogs: [{ comment: doc('Fixed.') }, {}],
    });
  });

  test.each<[string, unknown, number]>([
    ['no time', {}, 400],
    ['nonsense', { timeSpent: 'a while' }, 400],
    ['too little', { timeSpentSeconds: 59 }, 400],
    ['both', { timeSpent: '1h', timeSpentSeconds: 3600 }, 400],
    ['a bad start', { timeSpent: '1h', started: 'yesterday' }, 400],
    ['visibility', { timeSpent: '1h', visibility: { type: 'role', value: 'x' } }, 501],
  ])('refuses %s', async (_name, body, status) => {
    expect((await desk.call(desk.people.ana, 'POST', `/issue/${issue.key}/worklog`, body)).status).toBe(status);
    expect(issue.worklogs).toEqual([]);
  });
});
