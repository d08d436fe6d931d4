import type { TestSite } from './sandboxSite';
import { BASE_URL, messages, testSite, text } from './sandboxSite';

/** A new screen with its tab's path. */
const newScreen = async (site: TestSite, name = 'Step 3') => {
  const { body } = await site.send(site.admin, 'POST', '/screens', { name });
  const id = Number(body['id']);
  const tabs = await site.send(site.admin, 'GET', `/screens/${id}/tabs`);
  return { id, fields: `/screens/${id}/tabs/${text(tabs.body[0]?.['id'])}/fields` };
};

const idsOf = async (site: TestSite, path: string): Promise<unknown[]> =>
  Object.values((await site.send(site.admin, 'GET', path)).body).map((field) => field['id']);

describe('screens', () => {
  test('are created with a number and one tab', async () => {
    const site = testSite();
    const made = await site.send(site.admin, 'POST', '/screens', { name: 'Step 3', description: 'd' });
    expect(made.status).toBe(201);
    expect(made.body).toEqual({ id: expect.any(Number) as unknown, name: 'Step 3', description: 'd' });
    const tabs = await site.send(site.admin, 'GET', `/screens/${text(made.body['id'])}/tabs`);
    expect(tabs.body).toEqual([{ id: expect.any(Number) as unknown, name: 'Field Tab' }]);
    const found = await site.send(site.admin, 'GET', '/screens?queryString=step&scope=GLOBAL');
    expect(found.body['values']).toEqual([made.body]);
    expect((await site.send(site.admin, 'GET', '/screens?scope=PROJECT')).body).toMatchObject({ total: 0 });
  });

  test.each<[string, string, unknown, number, string]>([
    ['POST', '/screens', { name: 'default screen' }, 400, 'The name is used by another screen.'],
    ['POST', '/screens', { name: ' ' }, 400, 'The name has to be provided.'],
    ['POST', '/screens', { name: 'x'.repeat(256) }, 400, 'The length of the name must not exceed 255 characters.'],
    ['PUT', '/screens/2', { name: 'Default Screen' }, 400, 'The name is used by another screen.'],
    ['PUT', '/screens/77', { name: 'x' }, 404, 'The screen was not found.'],
    ['DELETE', '/screens/77', undefined, 404, 'The screen was not found.'],
    ['DELETE', '/screens/1', undefined, 400, 'The screen is used in a screen scheme.'],
  ])('%s %s %j', async (method, path, body, status, message) => {
    const { send, admin } = testSite();
    const answer = await send(admin, method, path, body);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual(messages(message));
  });

  test('a screen of a workflow stays', async () => {
    const { send, admin, jira } = testSite();
    const workflow = jira.site.workflows.get('jira');
    if (workflow === undefined) throw new Error('no workflow');
    workflow.transitions = workflow.transitions.map((transition) => ({ ...transition, screenId: '2' }));
    expect((await send(admin, 'DELETE', '/screens/2')).body).toEqual(messages('The screen is used in a workflow.'));
    expect((await send(admin, 'DELETE', '/screens/3')).status).toBe(204);
    expect(jira.site.screens.has(3)).toBe(false);
  });

  test('are for administrators, or for reading by the administrators of a named project', async () => {
    const { send, lead, user } = testSite();
    expect((await send(lead, 'GET', '/screens')).body).toEqual(
      messages('Only Jira administrators can manage screens.'),
    );
    expect((await send(lead, 'GET', '/screens/1/tabs')).status).toBe(403);
    expect((await send(lead, 'GET', '/screens/1/tabs?projectKey=SUP')).status).toBe(200);
    expect((await send(user, 'GET', '/screens/1/tabs?projectKey=SUP')).status).toBe(403);
  });
});

describe('fields of a tab', () => {
  test('are added once', async () => {
    const site = testSite();
    const { id, fields } = await newScreen(site);
    const added = await site.send(site.admin, 'POST', fields, { fieldId: 'summary' });
    expect(added.status).toBe(200);
    expect(added.body).toEqual({ id: 'summary', name: 'Summary' });
    const other = await site.send(site.admin, 'POST', `/screens/${id}/tabs`, { name: 'Second' });
    for (const path of [fields, `/screens/${id}/tabs/${text(other.body['id'])}/fields`]) {
      const again = await site.send(site.admin, 'POST', path, { fieldId: 'summary' });
      expect(again.status).toBe(400);
      expect(again.body).toEqual({
        errorMessages: [],
        errors: { fieldId: 'The field with id summary already exists on the screen.' },
      });
    }
    expect((await site.send(site.admin, 'POST', fields, { fieldId: 'nothing' })).status).toBe(404);
    expect((await site.send(site.admin, 'POST', fields, { fieldId: 'comment' })).status).toBe(400);
    expect(await idsOf(site, fields)).toEqual(['summary']);
  });

  test('fields that can be added', async () => {
    const site = testSite();
    const { id, fields } = await newScreen(site);
    await site.send(site.admin, 'POST', fields, { fieldId: 'summary' });
    const available = await idsOf(site, `/screens/${id}/availableFields`);
    expect(available).toEqual(
      expect.arrayContaining(['assignee', 'resolution', 'worklog', 'attachment', 'timetracking']),
    );
    for (const never of ['summary', 'comment', 'status', 'created']) expect(available).not.toContain(never);
  });

  test.each<[string, unknown, number, string]>([
    ['c', { position: 'First' }, 204, 'cab'],
    ['a', { position: 'Last' }, 204, 'bca'],
    ['b', { position: 'Earlier' }, 204, 'bac'],
    ['b', { position: 'Later' }, 204, 'acb'],
    ['a', { position: 'Earlier' }, 404, 'abc'],
    ['c', { position: 'Later' }, 404, 'abc'],
    ['a', { after: `${BASE_URL}/rest/api/3/screens/1/tabs/1/fields/duedate` }, 204, 'bac'],
    ['a', { after: 'x/nothing' }, 404, 'abc'],
    ['a', {}, 400, 'abc'],
    ['nothing', { position: 'First' }, 404, 'abc'],
  ])('moving %s with %j', async (letter, body, status, order) => {
    const site = testSite();
    const { fields } = await newScreen(site);
    const names: Record<string, string> = { a: 'summary', b: 'duedate', c: 'labels' };
    for (const fieldId of Object.values(names)) await site.send(site.admin, 'POST', fields, { fieldId });
    expect((await site.send(site.admin, 'POST', `${fields}/${names[letter] ?? letter}/move`, body)).status).toBe(
      status,
    );
    expect(await idsOf(site, fields)).toEqual(Array.from(order, (one) => names[one]));
  });

  test('are removed', async () => {
    const site = testSite();
    const { fields } = await newScreen(site);
    await site.send(site.admin, 'POST', fields, { fieldId: 'summary' });
    expect((await site.send(site.admin, 'DELETE', `${fields}/summary`)).status).toBe(204);
    expect((await site.send(site.admin, 'DELETE', `${fields}/summary`)).status).toBe(404);
  });
});

test('tabs are renamed, moved and deleted', async () => {
  const site = testSite();
  const { id } = await newScreen(site);
  const tabs = `/screens/${id}/tabs`;
  const second = text((await site.send(site.admin, 'POST', tabs, { name: 'Second' })).body['id']);
  expect((await site.send(site.admin, 'POST', tabs, { name: 'second' })).status).toBe(400);
  expect((await site.send(site.admin, 'POST', `${tabs}/${second}/move/0`)).status).toBe(204);
  expect((await site.send(site.admin, 'POST', `${tabs}/${second}/move/2`)).status).toBe(404);
  expect((await site.send(site.admin, 'PUT', `${tabs}/${second}`, { name: 'First' })).body).toMatchObject({
    name: 'First',
  });
  expect((await site.send(site.admin, 'GET', tabs)).body).toMatchObject([{ name: 'First' }, { name: 'Field Tab' }]);
  expect((await site.send(site.admin, 'DELETE', `${tabs}/${second}`)).status).toBe(204);
  expect((await site.send(site.admin, 'DELETE', `${tabs}/${second}`)).status).toBe(404);
});
