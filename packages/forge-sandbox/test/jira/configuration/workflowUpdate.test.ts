import type { Body } from './sandboxSite';
import { addIssue, messages, testSite, text } from './sandboxSite';
import { create, list, transitionOf, updateOf, workflowOf } from './workflowAnswers';

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
    /** The project's own workflow without In Progress, and an issue in that status. */
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
