import { createProject } from '../../../../sandbox/jira';
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

  test('what may be added', async () => {
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
    expect(await idsOf(site, fields)).toEqual([...order].map((one) => names[one]));
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

describe('screen schemes', () => {
  test('take numbers when created and strings when updated', async () => {
    const site = testSite();
    const { send, admin } = site;
    const made = await send(admin, 'POST', '/screenscheme', { name: 'Support', screens: { default: 1, create: 2 } });
    expect(made.status).toBe(201);
    expect(made.body).toEqual({ id: expect.any(Number) as unknown });
    const id = Number(made.body['id']);
    expect((await send(admin, 'POST', '/screenscheme', { name: 'S', screens: { default: '1' } })).status).toBe(400);
    const path = `/screenscheme/${id}`;
    expect((await send(admin, 'PUT', path, { screens: { default: 3 } })).status).toBe(400);
    expect((await send(admin, 'PUT', path, { screens: { default: '77' } })).status).toBe(404);
    const read = async () => (await send(admin, 'GET', `/screenscheme?id=${id}`)).body['values']?.[0];
    expect(await read()).toEqual({ id, name: 'Support', description: '', screens: { default: 1, create: 2 } });
    expect((await send(admin, 'PUT', path, { name: 'Soporte', screens: { default: '3', view: '2' } })).status).toBe(
      204,
    );
    expect(await read()).toMatchObject({ name: 'Soporte', screens: { default: 3, create: 2, view: 2 } });
  });

  test('a null takes a screen away', async () => {
    const { send, admin, jira } = testSite();
    const { body } = await send(admin, 'POST', '/screenscheme', {
      name: 'Support',
      screens: { default: 1, create: 2 },
    });
    // The document does not mark the property as nullable, though its description says to pass a null.
    await send(admin, 'PUT', `/screenscheme/${text(body['id'])}`, { screens: { create: null } }).catch(() => undefined);
    expect(jira.site.screenSchemes.get(Number(body['id']))?.screens).toEqual({ default: 1 });
  });

  test.each<[unknown, number, string]>([
    [{ name: 'Default Screen Scheme', screens: { default: 1 } }, 400, 'The name is used by another scheme.'],
    [
      { name: 'x', screens: { default: 1, edit: 77 } },
      404,
      'One or more screens assigned to screen types was not found.',
    ],
    [{ name: 'x', screens: {} }, 400, "Missing required field 'screens.default'"],
  ])('%j is refused', async (body, status, message) => {
    const { send, admin } = testSite();
    const answer = await send(admin, 'POST', '/screenscheme', body);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual(messages(message));
  });

  test('stay while they are used', async () => {
    const { send, admin, lead } = testSite();
    expect((await send(admin, 'DELETE', '/screenscheme/1')).body).toEqual(
      messages('The screen scheme cannot be deleted as it is in use in an issue type screen scheme.'),
    );
    expect((await send(admin, 'DELETE', '/screenscheme/77')).status).toBe(404);
    expect((await send(lead, 'DELETE', '/screenscheme/1')).body).toEqual(
      messages('Only Jira administrators can access screen schemes.'),
    );
  });
});

describe('issue type screen schemes', () => {
  const PATH = '/issuetypescreenscheme';
  const mapping = (issueTypeId: string, screenSchemeId = '1') => ({ issueTypeId, screenSchemeId });

  test('are created, extended, given and deleted', async () => {
    const site = testSite();
    const { send, admin, project, jira } = site;
    const [task = '', bug = ''] = jira.site.issueTypes.keys();
    const made = await send(admin, 'POST', PATH, {
      name: 'Support',
      issueTypeMappings: [mapping('default'), mapping(task)],
    });
    expect(made.status).toBe(201);
    expect(made.body).toEqual({ id: expect.any(String) as unknown });
    const id = text(made.body['id']);
    const extend = (...issueTypeMappings: unknown[]) =>
      send(admin, 'PUT', `${PATH}/${id}/mapping`, { issueTypeMappings });
    expect((await extend(mapping('default'))).body).toEqual(messages('A default mapping cannot be added.'));
    expect((await extend(mapping(bug), mapping(task))).status).toBe(400);
    expect((await extend(mapping(bug))).status).toBe(204);
    const mappings = await send(admin, 'GET', `${PATH}/mapping?issueTypeScreenSchemeId=${id}`);
    expect(Object.values(mappings.body['values'] ?? {}).map((one) => one['issueTypeId'])).toEqual([
      'default',
      task,
      bug,
    ]);
    expect((await send(admin, 'PUT', `${PATH}/${id}/mapping/default`, { screenSchemeId: '77' })).status).toBe(404);
    expect((await send(admin, 'PUT', `${PATH}/${id}/mapping/default`, { screenSchemeId: '1' })).status).toBe(204);
    const give = { issueTypeScreenSchemeId: id, projectId: project.id };
    expect((await send(admin, 'PUT', `${PATH}/project`, give)).status).toBe(204);
    expect((await send(admin, 'GET', `${PATH}/project?projectId=${project.id}`)).body['values']).toMatchObject([
      { issueTypeScreenScheme: { id, name: 'Support' }, projectIds: [project.id] },
    ]);
    expect((await send(admin, 'DELETE', `${PATH}/${id}`)).status).toBe(400);
    await send(admin, 'PUT', `${PATH}/project`, { ...give, issueTypeScreenSchemeId: '1' });
    expect((await send(admin, 'DELETE', `${PATH}/${id}`)).status).toBe(204);
    expect((await send(admin, 'GET', `${PATH}?id=${id}`)).body).toMatchObject({ total: 0 });
  });

  test.each<[string, unknown[], number, string]>([
    ['no default', [mapping('10001')], 400, 'A default mapping has to be provided.'],
    [
      'a type twice',
      [mapping('default'), mapping('default')],
      400,
      'One or more issue type IDs are repeated, an issue type ID can only be specified once.',
    ],
    ['an unknown type', [mapping('default'), mapping('1')], 404, 'One or more issue type IDs were not found.'],
    ['an unknown screen scheme', [mapping('default', '77')], 404, 'One or more screen scheme IDs were not found.'],
  ])('are refused with %s', async (_what, issueTypeMappings, status, message) => {
    const { send, admin } = testSite();
    const answer = await send(admin, 'POST', PATH, { name: 'x', issueTypeMappings });
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual(messages(message));
  });

  test('are for company-managed projects', async () => {
    const { send, admin, lead, jira } = testSite();
    const team = createProject(jira.site, { key: 'TEAM', name: 'T', leadAccountId: 'lead-account', style: 'next-gen' });
    const give = { issueTypeScreenSchemeId: '1', projectId: team.id };
    expect((await send(admin, 'PUT', `${PATH}/project`, give)).body).toEqual(
      messages('Only classic projects can have issue type screen schemes assigned.'),
    );
    expect((await send(lead, 'PUT', `${PATH}/project`, give)).status).toBe(403);
  });
});
