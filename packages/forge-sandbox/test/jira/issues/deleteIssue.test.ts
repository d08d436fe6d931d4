import type { Desk } from '../engine/desk';
import { createDesk } from '../engine/desk';

let desk: Desk;
beforeEach(() => {
  desk = createDesk();
});

describe('DELETE /issue/{key}', () => {
  test('is for project administrators, and takes links along', async () => {
    const { ana, admin } = desk.people;
    const [first, second] = [await desk.create(ana), await desk.create(ana)];
    const link = { type: { name: 'Blocks' }, inwardIssue: { key: first.key }, outwardIssue: { key: second.key } };
    expect((await desk.call(ana, 'POST', '/issueLink', link)).status).toBe(201);
    expect((await desk.call(ana, 'DELETE', `/issue/${first.key}`)).status).toBe(403);
    expect((await desk.call(admin, 'DELETE', `/issue/${first.key}`)).status).toBe(204);
    expect((await desk.call(admin, 'GET', `/issue/${first.key}`)).status).toBe(404);
    expect(second.links).toEqual([]);
    expect((await desk.create(ana)).key).toBe('HELP-3');
  });
});
