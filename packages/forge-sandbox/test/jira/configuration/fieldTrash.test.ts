import { createField } from './customField';
import { BASE_URL, addIssue, testSite, text } from './sandboxSite';

describe('trash', () => {
  test('hides a field until it is restored', async () => {
    const site = testSite();
    const { send, admin } = site;
    const id = await createField(site, 'float');
    const listed = async (): Promise<boolean> =>
      Object.values((await send(admin, 'GET', '/field')).body).some((field) => text(field['id']) === id);
    expect((await send(admin, 'POST', `/field/${id}/trash`)).status).toBe(200);
    expect((await send(admin, 'POST', `/field/${id}/trash`)).status).toBe(400);
    expect(await listed()).toBe(false);
    const trash = await send(admin, 'GET', `/field/search/trashed?id=${id}&id=customfield_1`);
    expect(trash.body).toMatchObject({ total: 1, values: [{ id }] });
    expect((await send(site.user, 'GET', '/field/search/trashed')).status).toBe(403);
    expect((await send(admin, 'GET', `/field/${id}/context`)).status).toBe(404);
    expect((await send(admin, 'POST', `/field/${id}/restore`)).status).toBe(200);
    expect(await listed()).toBe(true);
  });

  test('deleting is a task that takes the field off screens and issues', async () => {
    const site = testSite();
    const { send, admin, jira } = site;
    const id = await createField(site, 'float');
    const screen = jira.site.screens.get(2);
    screen?.tabs[0]?.fieldIds.push(id);
    const issue = jira.site.issues.get(addIssue(site, 'Task', 'Done'));
    issue?.custom.set(id, 3);
    const answer = await send(admin, 'DELETE', `/field/${id}`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${BASE_URL}/rest/api/3/task/${text(answer.body['id'])}`);
    expect(answer.body).toMatchObject({ status: 'ENQUEUED', progress: 0 });
    const task = await send(admin, 'GET', `/task/${text(answer.body['id'])}`);
    expect(task.body).toMatchObject({ status: 'COMPLETE', progress: 100, result: null });
    expect(jira.site.fields.has(id)).toBe(false);
    expect(screen?.tabs[0]?.fieldIds).toEqual(['assignee']);
    expect(issue?.custom.size).toBe(0);
    expect((await send(site.user, 'GET', `/task/${text(answer.body['id'])}`)).status).toBe(403);
    expect((await send(site.user, 'GET', '/task/1')).status).toBe(404);
  });

  test.each([
    ['summary', 400],
    ['customfield_1', 404],
  ])('%s cannot be trashed or deleted', async (id, status) => {
    const { send, admin } = testSite();
    expect((await send(admin, 'POST', `/field/${id}/trash`)).status).toBe(status);
    expect((await send(admin, 'DELETE', `/field/${id}`)).status).toBe(status);
  });
});
