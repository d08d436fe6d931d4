import { POST_FUNCTION_ARI, VALIDATOR_ARI, messages, testSite, text } from './sandboxSite';
import { create, list, transitionOf, workflowOf } from './workflowAnswers';
import { createPayload, gate, system, withTransition } from './workflowPayloads';

describe('creating', () => {
  test('answers 200, with ids for references', async () => {
    const site = testSite();
    const answer = await create(site);
    expect(answer.status).toBe(200);
    const statuses = list(answer.body['statuses']);
    expect(statuses).toHaveLength(3);
    for (const status of statuses) expect(status['statusReference']).toBe(status['id']);
    expect(statuses.find((status) => text(status['id']) === '3')).toMatchObject({
      name: 'In Progress',
      scope: { type: 'GLOBAL' },
    });
    const workflow = workflowOf(answer);
    expect(workflow).toMatchObject({
      name: 'ACME Change',
      isEditable: true,
      version: { versionNumber: 0 },
      startPointLayout: {},
    });
    const proposed = text(statuses.find((status) => text(status['name']) === 'Proposed')?.['id']);
    expect(transitionOf(workflow, '1')).toMatchObject({ type: 'INITIAL', toStatusReference: proposed, links: [] });
    expect(transitionOf(workflow, '11')).toMatchObject({
      toStatusReference: '3',
      links: [{ fromStatusReference: proposed }],
    });
    expect(list(workflow['statuses']).map((status) => status['layout'])).toContainEqual({});
    expect(site.jira.site.statuses.size).toBe(5);
  });

  test('gives rules new ids and keeps what they say', async () => {
    const site = testSite();
    const rule = gate();
    const workflow = workflowOf(await create(site, withTransition('11', { validators: [rule] })));
    const [stored] = list(transitionOf(workflow, '11')['validators']);
    expect(stored).toMatchObject({ ruleKey: rule.ruleKey, parameters: rule.parameters });
    expect(stored?.['id']).not.toBe(rule.id);
  });

  test('does not keep the order of transitions', async () => {
    const workflow = workflowOf(await create(testSite()));
    expect(list(workflow['transitions']).map((transition) => transition['id'])).toEqual(['11', '21', '31', '1']);
  });

  test('stores a GLOBAL without links as a looped transition', async () => {
    const payload = createPayload();
    for (const transition of payload.workflows[0]?.transitions ?? [])
      if (transition.type === 'GLOBAL') delete transition.links;
    const workflow = workflowOf(await create(testSite(), payload));
    expect(transitionOf(workflow, '31')).not.toHaveProperty('toStatusReference');
  });

  test('screens, conditions, properties and events come back', async () => {
    const conditions = {
      operation: 'ANY',
      conditions: [system('restrict-issue-transition', { roleIds: '10000' })],
      conditionGroups: [
        {
          operation: 'ALL',
          conditions: [system('separation-of-duties', { fromStatusId: '3', toStatusId: '3' })],
          conditionGroups: [],
        },
      ],
    };
    const payload = withTransition('11', {
      transitionScreen: system('transition-screen', { screenId: '2' }),
      conditions,
      properties: { 'opsbar-sequence': '10' },
      customIssueEventId: '13',
    });
    expect(transitionOf(workflowOf(await create(testSite(), payload)), '11')).toMatchObject({
      transitionScreen: { ruleKey: 'system:transition-screen', parameters: { screenId: '2' } },
      conditions,
      properties: { 'opsbar-sequence': '10' },
      customIssueEventId: '13',
    });
  });

  test('a status given with its id is brought up to what the payload says', async () => {
    const site = testSite();
    const payload = createPayload();
    Object.assign(payload.statuses[1] ?? {}, { name: 'Working' });
    await create(site, payload);
    expect(site.jira.site.statuses.get('3')).toMatchObject({ name: 'Working' });
  });
});

describe('reading', () => {
  test('by name, id, and project with issue type', async () => {
    const site = testSite();
    const { send, admin, project, jira } = site;
    const made = await create(site);
    const read = (body: unknown) => send(admin, 'POST', '/workflows', body);
    const byName = await read({ workflowNames: ['ACME Change'] });
    expect(workflowOf(byName)).toEqual(workflowOf(made));
    expect(workflowOf(await read({ workflowIds: [workflowOf(made)['id']] }))).toEqual(workflowOf(made));
    const [issueTypeId] = jira.site.issueTypes.keys();
    const ofProject = await read({ projectAndIssueTypes: [{ projectId: project.id, issueTypeId }] });
    expect(workflowOf(ofProject)).toMatchObject({ name: 'Software Simplified Workflow for Project SUP' });
    expect((await read({})).status).toBe(400);
  });

  test('one absent workflow makes the whole request 404', async () => {
    const { send, admin } = testSite();
    const answer = await send(admin, 'POST', '/workflows', { workflowNames: ['jira', 'nothing'] });
    expect(answer.status).toBe(404);
    expect(answer.body).toEqual(messages('Not found'));
  });

  test('search: part of a name, activity, and transitions only when asked for', async () => {
    const site = testSite();
    await create(site);
    const search = (query: string) => site.send(site.admin, 'GET', `/workflows/search?${query}`);
    const found = await search('queryString=acme');
    expect(found.body).toMatchObject({ total: 1, isLast: true, values: [{ name: 'ACME Change' }] });
    expect(found.body['values']?.[0]).not.toHaveProperty('transitions');
    expect(found.body['statuses']).toHaveLength(3);
    const expanded = await search('queryString=acme&expand=values.transitions');
    expect(expanded.body['values']?.[0]?.['transitions']).toHaveLength(4);
    expect((await search('expand=values.statuses')).status).toBe(400);
    const names = async (query: string) => list((await search(query)).body['values']).map((one) => one['name']);
    expect(await names('isActive=true')).toEqual(['Software Simplified Workflow for Project SUP']);
    expect(await names('isActive=false&orderBy=-name')).toEqual(['jira', 'ACME Change']);
    expect(await names('scope=PROJECT')).toEqual([]);
  });

  test('capabilities name the rules of Jira and of the app', async () => {
    const { send, admin, project, jira } = testSite();
    const [issueTypeId = ''] = jira.site.issueTypes.keys();
    const answer = await send(
      admin,
      'GET',
      `/workflows/capabilities?projectId=${project.id}&issueTypeId=${issueTypeId}`,
    );
    expect(answer.body['forgeRules']).toEqual([
      {
        id: VALIDATOR_ARI,
        ruleKey: 'forge:expression-validator',
        ruleType: 'Validator',
        name: 'Gate',
        description: 'Blocks',
      },
      {
        id: POST_FUNCTION_ARI,
        ruleKey: 'forge:workflow-post-function',
        ruleType: 'Function',
        name: 'Audit',
        description: 'Records',
      },
    ]);
    expect(list(answer.body['systemRules']).map((rule) => rule['ruleKey'])).toEqual(
      expect.arrayContaining([
        'system:restrict-issue-transition',
        'system:check-permission-validator',
        'system:update-field',
      ]),
    );
    expect((await send(admin, 'GET', '/workflows/capabilities')).status).toBe(400);
  });
});

describe('deleting', () => {
  test.each<[string, number, string]>([
    ['Software Simplified Workflow for Project SUP', 400, 'Cannot delete an active workflow.'],
    ['jira', 400, 'Cannot delete a system workflow.'],
  ])('%s', async (name, status, message) => {
    const { send, admin, jira } = testSite();
    const id = jira.site.workflows.get(name)?.id ?? '';
    const answer = await send(admin, 'DELETE', `/workflow/${id}`);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual(messages(message));
  });

  test('a workflow that nothing uses', async () => {
    const site = testSite();
    const id = text(workflowOf(await create(site))['id']);
    expect((await site.send(site.lead, 'DELETE', `/workflow/${id}`)).body).toEqual(
      messages('Only Jira administrators can access the workflow configuration.'),
    );
    await site.send(site.admin, 'POST', '/workflowscheme', { name: 'S', defaultWorkflow: 'ACME Change' });
    expect((await site.send(site.admin, 'DELETE', `/workflow/${id}`)).status).toBe(400);
    site.jira.site.workflowSchemes.clear();
    expect((await site.send(site.admin, 'DELETE', `/workflow/${id}`)).status).toBe(204);
    expect((await site.send(site.admin, 'DELETE', `/workflow/${id}`)).body).toEqual(
      messages('The workflow was not found.'),
    );
  });
});
