import { createProject } from '../../../src/jira';
import { messages, testSite, text } from './sandboxSite';

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
    expect((await send(admin, 'PUT', path, { name: 'Ayuda', screens: { default: '3', view: '2' } })).status).toBe(204);
    expect(await read()).toMatchObject({ name: 'Ayuda', screens: { default: 3, create: 2, view: 2 } });
  });

  test('a null takes a screen away', async () => {
    const { send, admin, jira } = testSite();
    const { body } = await send(admin, 'POST', '/screenscheme', {
      name: 'Support',
      screens: { default: 1, create: 2 },
    });
    // The document does not mark the property as nullable, although its description says to pass a null.
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
