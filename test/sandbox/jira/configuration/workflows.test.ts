import type { Answer, Body, TestSite } from './sandboxSite';
import { POST_FUNCTION_ARI, VALIDATOR_ARI, addIssue, messages, testSite, text } from './sandboxSite';
import type { Payload } from './workflowPayloads';
import { createPayload, gate, system, withTransition } from './workflowPayloads';

const list = (body: Body | undefined): Body[] => Object.values(body ?? {});
const create = (site: TestSite, payload: Payload = createPayload()): Promise<Answer> =>
  site.send(site.admin, 'POST', '/workflows/create', payload);
const workflowOf = ({ body }: Answer): Body => {
  const [workflow] = list(body['workflows']);
  if (workflow === undefined) throw new Error('no workflow');
  return workflow;
};
const transitionOf = (workflow: Body, id: string): Body => {
  const found = list(workflow['transitions']).find((transition) => text(transition['id']) === id);
  if (found === undefined) throw new Error(`no transition ${id}`);
  return found;
};

/** What was read, made into what may be sent. */
const updateOf = (answer: Answer, change: (workflow: Record<string, unknown>) => void = () => undefined) => {
  const { id, version, description, statuses, transitions } = workflowOf(answer);
  const workflow = {
    id,
    version,
    description,
    statuses: list(statuses).map(({ statusReference, properties, layout }) => ({
      statusReference,
      properties,
      layout,
    })),
    transitions,
    statusMappings: [] as unknown[],
    defaultStatusMappings: [] as unknown[],
  };
  change(workflow);
  const known = list(answer.body['statuses']).map(
    ({ id: statusId, statusReference, name, statusCategory, description: text }) => ({
      id: statusId,
      statusReference,
      name,
      statusCategory,
      description: text,
    }),
  );
  return { statuses: known, workflows: [workflow] };
};

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

describe('updating', () => {
  test('replaces everything and takes a new version', async () => {
    const site = testSite();
    const made = await create(site);
    const update = updateOf(made, (workflow) => {
      workflow['description'] = 'second';
      workflow['transitions'] = list(workflow['transitions'] as Body).map((one) => ({ ...one, validators: [] }));
    });
    const answer = await site.send(site.admin, 'POST', '/workflows/update', update);
    expect(answer.status).toBe(200);
    expect(answer.body).not.toHaveProperty('taskId');
    const workflow = workflowOf(answer);
    expect(workflow).toMatchObject({
      id: workflowOf(made)['id'],
      name: 'ACME Change',
      description: 'second',
      version: { versionNumber: 1 },
    });
    expect(transitionOf(workflow, '11')['validators']).toEqual([]);
    expect(transitionOf(workflow, '11')['actions']).toHaveLength(1);
    expect(workflow['version']?.['id']).not.toBe(workflowOf(made)['version']?.['id']);
  });

  test('with a stale version is a 409, and changes nothing', async () => {
    const site = testSite();
    const update = updateOf(await create(site));
    await site.send(site.admin, 'POST', '/workflows/update', update);
    const before = site.jira.site.workflows.get('ACME Change')?.version;
    const answer = await site.send(site.admin, 'POST', '/workflows/update', update);
    expect(answer.status).toBe(409);
    expect(answer.body).toEqual(messages('Workflow version and version token must match'));
    expect(site.jira.site.workflows.get('ACME Change')?.version).toEqual(before);
  });

  test.each([
    ['a workflow that is not there', (workflow: Record<string, unknown>) => void (workflow['id'] = 'x'), 400],
    ['a transition to nowhere', (workflow: Record<string, unknown>) => void (workflow['statuses'] = []), 400],
  ])('%s', async (_what, change, status) => {
    const site = testSite();
    const update = updateOf(await create(site), change);
    expect((await site.send(site.admin, 'POST', '/workflows/update', update)).status).toBe(status);
    expect((await site.send(site.admin, 'POST', '/workflows/update/validation', { payload: update })).status).toBe(
      _what === 'a workflow that is not there' ? 400 : 200,
    );
  });

  describe('an active workflow that loses a status', () => {
    /** The project's own workflow without In Progress, and an issue that stands there. */
    const prepared = async () => {
      const site = testSite();
      const issue = site.jira.site.issues.get(addIssue(site, 'Bug', 'In Progress'));
      const read = await site.send(site.admin, 'POST', '/workflows', {
        workflowNames: ['Software Simplified Workflow for Project SUP'],
      });
      const done = [...site.jira.site.statuses.values()].find(({ name }) => name === 'Done')?.id ?? '';
      const update = (mappings: Record<string, unknown> = {}) =>
        updateOf(read, (workflow) => {
          const keep = (one: Body, name: string): boolean => text(one[name]) !== '3';
          workflow['statuses'] = (workflow['statuses'] as Body[]).filter((one) => keep(one, 'statusReference'));
          workflow['transitions'] = list(workflow['transitions'] as Body).filter((one) =>
            keep(one, 'toStatusReference'),
          );
          Object.assign(workflow, mappings);
        });
      const migrations = [{ oldStatusReference: '3', newStatusReference: done }];
      const mappings = [...site.jira.site.issueTypes.keys()].map((issueTypeId) => ({
        projectId: site.project.id,
        issueTypeId,
        statusMigrations: migrations,
      }));
      return { ...site, issue, done, update, migrations, mappings };
    };

    test('needs mappings, and says so as seen live', async () => {
      const { send, admin, update, issue, project } = await prepared();
      const validation = await send(admin, 'POST', '/workflows/update/validation', { payload: update() });
      const message =
        "We couldn't complete the migration because some projects are missing from the status mappings. " +
        `We expected project IDs ${project.id}, but received .`;
      expect(validation.body['errors']).toMatchObject([
        { type: 'STATUS_MAPPING', code: 'INCORRECT_PROJECT_IDS_IN_STATUS_MAPPING', level: 'ERROR', message },
      ]);
      expect((await send(admin, 'POST', '/workflows/update', update())).body).toEqual(messages(message));
      expect(issue?.statusId).toBe('3');
    });

    test('needs one for every issue type', async () => {
      const { send, admin, update, mappings } = await prepared();
      const payload = update({ statusMappings: mappings.slice(1) });
      const answer = await send(admin, 'POST', '/workflows/update/validation', { payload });
      expect(answer.body['errors']).toMatchObject([
        {
          code: 'MISSING_STATUS_MAPPING',
          elementReference: { statusMappingReference: { issueTypeId: mappings[0]?.issueTypeId } },
        },
      ]);
    });

    test.each(['statusMappings', 'defaultStatusMappings'])('moves its issues by %s, as a task', async (kind) => {
      const { send, admin, update, issue, done, migrations, mappings } = await prepared();
      const payload = update({ [kind]: kind === 'statusMappings' ? mappings : migrations });
      const answer = await send(admin, 'POST', '/workflows/update', payload);
      expect(answer.status).toBe(200);
      const task = await send(admin, 'GET', `/task/${text(answer.body['taskId'])}`);
      expect(task.body).toMatchObject({ status: 'COMPLETE' });
      expect(issue?.statusId).toBe(done);
      expect(issue?.changelog.at(-1)?.items).toMatchObject([
        { field: 'status', fromString: 'In Progress', toString: 'Done' },
      ]);
    });

    test('to a status that the workflow has', async () => {
      const { send, admin, update } = await prepared();
      const payload = update({ defaultStatusMappings: [{ oldStatusReference: '3', newStatusReference: '3' }] });
      expect((await send(admin, 'POST', '/workflows/update', payload)).status).toBe(400);
    });
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

describe('own rules', () => {
  const PATH = '/workflow/rule/config';
  const ALL = `${PATH}?types=postfunction&types=condition&types=validator`;

  test('are shown to the app alone', async () => {
    const site = testSite();
    await create(site);
    const answer = await site.send(site.app, 'GET', `${ALL}&expand=transition&workflowNames=ACME%20Change`);
    expect(answer.body['values']).toMatchObject([
      {
        workflowId: { name: 'ACME Change', draft: false },
        validators: [
          {
            key: 'gate',
            configuration: { value: '{"ruleUid":"gate-1"}', disabled: false },
            transition: { id: 11, name: 'Start' },
          },
        ],
        postFunctions: [{ key: 'audit' }],
        conditions: [],
      },
    ]);
    expect((await site.send(site.app, 'GET', `${PATH}?types=validator&keys=audit`)).body).toMatchObject({ total: 0 });
    expect((await site.send(site.admin, 'GET', ALL)).status).toBe(403);
    expect((await site.send(site.app, 'GET', PATH)).status).toBe(400);
    expect((await site.send(site.app, 'GET', `${PATH}?types=screen`)).status).toBe(404);
  });

  test('are configured without a version', async () => {
    const site = testSite();
    const made = workflowOf(await create(site));
    const id = text(transitionOf(made, '11')['validators']?.[0]?.['id']);
    const rule = (ruleId: string) => ({
      id: ruleId,
      key: 'gate',
      configuration: { value: '{"x":1}', disabled: true, tag: 't' },
    });
    const update = (name: string, ...validators: unknown[]) => ({ workflowId: { name, draft: false }, validators });
    const body = { workflows: [update('ACME Change', rule(id), rule('nothing')), update('Nothing')] };
    const answer = await site.send(site.app, 'PUT', PATH, body);
    expect(answer.status).toBe(200);
    expect(answer.body['updateResults']).toMatchObject([
      { ruleUpdateErrors: { nothing: ['The rule with this id does not exist: nothing'] }, updateErrors: [] },
      { ruleUpdateErrors: {}, updateErrors: ['Workflow not found: WorkflowIdBean{name=Nothing, draft=false}'] },
    ]);
    const stored = site.jira.site.workflows.get('ACME Change');
    expect(stored?.version).toEqual(made['version']);
    const [changed] = stored?.transitions.find((transition) => transition.id === '11')?.validators ?? [];
    expect(changed).toMatchObject({
      id,
      parameters: { config: '{"x":1}', disabled: 'true', tag: 't', key: VALIDATOR_ARI },
    });
    expect((await site.send(site.admin, 'PUT', PATH, { workflows: [] })).status).toBe(403);
  });
});
