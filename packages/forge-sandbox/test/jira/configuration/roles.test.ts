import { messages, testSite, text } from './sandboxSite';

test('creating answers 200 and a number for an id', async () => {
  const { send, admin, jira } = testSite();
  const { status, body } = await send(admin, 'POST', '/role', { name: 'Support', description: 'First line' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ name: 'Support', description: 'First line', actors: [] });
  expect(typeof body['id']).toBe('number');
  expect(jira.site.roles.size).toBe(2);
});

test.each<[string, unknown, number]>([
  ['a taken name, whatever its case', { name: 'ADMINISTRATORS' }, 409],
  ['no name', {}, 400],
  ['an empty name', { name: '' }, 400],
  ['white space at an edge', { name: 'x ' }, 400],
  ['a name over 255 characters', { name: 'x'.repeat(256) }, 400],
  ['a name of 255 characters', { name: 'x'.repeat(255) }, 200],
])('creating with %s', async (_what, body, status) => {
  const { send, admin, jira } = testSite();
  expect((await send(admin, 'POST', '/role', body)).status).toBe(status);
  expect(jira.site.roles.size).toBe(status === 200 ? 2 : 1);
});

test.each([
  ['GET', '/role', undefined],
  ['POST', '/role', { name: 'x' }],
  ['GET', '/role/10000', undefined],
  ['PUT', '/role/10000', { name: 'x', description: '' }],
  ['DELETE', '/role/10000', undefined],
])('%s %s is for administrators', async (method, path, body) => {
  const { send, lead } = testSite();
  expect((await send(lead, method, path, body)).status).toBe(403);
});

test('a role is updated in full', async () => {
  const { send, admin } = testSite();
  const { body } = await send(admin, 'POST', '/role', { name: 'Support' });
  const path = `/role/${text(body['id'])}`;
  expect((await send(admin, 'PUT', path, { name: 'Ayuda' })).status).toBe(400);
  expect((await send(admin, 'PUT', path, { name: 'Administrators', description: '' })).status).toBe(400);
  expect((await send(admin, 'PUT', path, { name: 'Ayuda', description: 'x' })).body).toMatchObject({
    name: 'Ayuda',
  });
  expect((await send(admin, 'GET', '/role/777')).status).toBe(404);
});

describe('members', () => {
  const roleOf = async () => {
    const site = testSite();
    const { body } = await site.send(site.admin, 'POST', '/role', { name: 'Support' });
    return { ...site, id: Number(body['id']), path: `/project/SUP/role/${text(body['id'])}` };
  };
  const actors = (body: Awaited<ReturnType<ReturnType<typeof testSite>['send']>>['body']) =>
    Object.values(body['actors'] ?? {}).map(
      (actor) => actor['actorUser']?.['accountId'] ?? actor['actorGroup']?.['groupId'],
    );

  test('are added, and adding answers all of them', async () => {
    const { send, lead, path, jira } = await roleOf();
    expect(actors((await send(lead, 'POST', path, { user: ['user-account'] })).body)).toEqual(['user-account']);
    const all = (await send(lead, 'POST', path, { groupId: [jira.site.administratorsGroupId] })).body;
    expect(actors(all)).toEqual(['user-account', jira.site.administratorsGroupId]);
    expect((await send(lead, 'GET', path)).body).toEqual(all);
  });

  test.each<[string, Record<string, string[]>]>([
    ['unknown', { user: ['user-account', 'nobody'] }],
    ['inactive', { user: ['gone-account'] }],
    ['a group that is not there', { groupId: ['nothing'] }],
    ['a group name that is not there', { group: ['nothing'] }],
  ])('%s: 404, and nobody was added', async (_what, body) => {
    const { send, lead, path, id, project } = await roleOf();
    expect((await send(lead, 'POST', path, body)).status).toBe(404);
    expect(project.roleActors.get(id)?.users.size).toBe(0);
  });

  test('are replaced as a whole', async () => {
    const { send, lead, path } = await roleOf();
    await send(lead, 'POST', path, { user: ['user-account'] });
    const categorisedActors = { 'atlassian-user-role-actor': ['admin-account', 'lead-account'] };
    expect(actors((await send(lead, 'PUT', path, { categorisedActors })).body)).toEqual([
      'admin-account',
      'lead-account',
    ]);
    expect(actors((await send(lead, 'PUT', path, { categorisedActors: {} })).body)).toEqual([]);
  });

  test('are removed one by one', async () => {
    const { send, lead, path } = await roleOf();
    await send(lead, 'POST', path, { user: ['user-account'], group: ['jira-users'] });
    expect((await send(lead, 'DELETE', `${path}?user=user-account&group=jira-users`)).status).toBe(400);
    expect((await send(lead, 'DELETE', `${path}?user=user-account`)).status).toBe(204);
    expect((await send(lead, 'DELETE', `${path}?user=user-account`)).status).toBe(404);
    expect((await send(lead, 'DELETE', `${path}?group=jira-users`)).status).toBe(204);
  });

  test('inactive people can be left out', async () => {
    const { send, lead, path, jira } = await roleOf();
    await send(lead, 'POST', path, { user: ['user-account'] });
    const person = jira.site.people.get('user-account');
    if (person !== undefined) person.active = false;
    expect(actors((await send(lead, 'GET', path)).body)).toEqual(['user-account']);
    expect(actors((await send(lead, 'GET', `${path}?excludeInactiveUsers=true`)).body)).toEqual([]);
  });

  test('are for project administrators: the lead, members of Administrators, site administrators', async () => {
    const { send, admin, user, path, jira } = await roleOf();
    expect((await send(user, 'GET', path)).status).toBe(404);
    expect((await send(user, 'POST', path, { user: ['user-account'] })).status).toBe(401);
    expect((await send(user, 'GET', '/project/SUP/role')).status).toBe(401);
    const administrators = [...jira.site.roles.values()][0]?.id ?? 0;
    await send(admin, 'POST', `/project/SUP/role/${administrators}`, { user: ['user-account'] });
    expect((await send(user, 'POST', path, { user: ['user-account'] })).status).toBe(200);
    expect(Object.keys((await send(user, 'GET', '/project/SUP/role')).body)).toEqual(['Administrators', 'Support']);
  });
});

describe('deleting', () => {
  test('a role that no rule names', async () => {
    const { send, admin, project } = testSite();
    const { body } = await send(admin, 'POST', '/role', { name: 'Support' });
    await send(admin, 'POST', `/project/SUP/role/${text(body['id'])}`, { user: ['user-account'] });
    expect((await send(admin, 'DELETE', `/role/${text(body['id'])}`)).status).toBe(204);
    expect(project.roleActors.size).toBe(1);
  });

  test('a role that a workflow names needs another in its place', async () => {
    const { send, admin, jira } = testSite();
    const old = text((await send(admin, 'POST', '/role', { name: 'Old' })).body['id']);
    const other = text((await send(admin, 'POST', '/role', { name: 'Other' })).body['id']);
    const workflow = jira.site.workflows.get('Software Simplified Workflow for Project SUP');
    if (workflow === undefined) throw new Error('no workflow');
    const rule = {
      id: 'r',
      ruleKey: 'system:restrict-issue-transition',
      parameters: { roleIds: `${old},${other}`, groupIds: '' },
    };
    workflow.transitions = workflow.transitions.map((transition) => ({
      ...transition,
      conditions: {
        operation: 'ALL',
        conditions: [],
        conditionGroups: [{ operation: 'ALL', conditions: [rule], conditionGroups: [] }],
      },
    }));
    expect((await send(admin, 'DELETE', `/role/${old}`)).status).toBe(409);
    expect((await send(admin, 'DELETE', `/role/${old}?swap=999`)).status).toBe(400);
    expect((await send(admin, 'DELETE', `/role/${old}?swap=${other}`)).status).toBe(204);
    const group = workflow.transitions[0]?.conditions?.conditionGroups[0];
    expect(group?.conditions[0]?.parameters['roleIds']).toBe(other);
    expect((await send(admin, 'GET', `/role/${old}`)).body).toEqual(messages(`Can not find role with id: ${old}`));
  });
});
