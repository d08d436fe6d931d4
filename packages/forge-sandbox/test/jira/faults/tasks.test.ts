import { addIssue, messages, text } from '../configuration/sandboxSite';
import { prepared } from '../configuration/workflowSchemeSite';
import { createPayload } from '../configuration/workflowPayloads';

async function withIssue() {
  const site = await prepared();
  const issueId = addIssue(site, 'Bug', 'To Do');
  const { jira, project } = site;
  return {
    ...site,
    scheme: () => project.workflowSchemeId,
    status: () => jira.site.statuses.get(jira.site.issues.get(issueId)?.statusId ?? '')?.name,
    task: async (id: string) => (await site.send(site.admin, 'GET', `/task/${id}`)).body,
  };
}

test('a slow task waits, runs, and takes effect only when it is done', async () => {
  const site = await withIssue();
  const before = site.scheme();
  site.jira.faults.add({ kind: 'slowTasks', polls: 3, times: 1 });
  const answer = await site.switchTo();
  expect([answer.status, answer.body['status']]).toEqual([303, 'ENQUEUED']);
  const id = text(answer.body['id']);
  const seen: unknown[] = [];
  for (let poll = 0; poll < 3; poll += 1) {
    const { status, progress } = await site.task(id);
    seen.push([status, progress]);
    expect([site.scheme(), site.status()]).toEqual([before, 'To Do']);
  }
  expect(seen).toEqual([
    ['ENQUEUED', 0],
    ['RUNNING', 50],
    ['RUNNING', 75],
  ]);
  expect(await site.task(id)).toMatchObject({ status: 'COMPLETE', progress: 100 });
  expect([String(site.scheme()), site.status()]).toEqual([site.schemeId, 'Proposed']);
  expect(await site.task(id)).toMatchObject({ status: 'COMPLETE' });
});

test('while it runs, nobody else switches the project or updates its workflows', async () => {
  const site = await withIssue();
  site.jira.faults.add({ kind: 'slowTasks', polls: 1, times: 1 });
  const { body } = await site.switchTo();
  const again = await site.switchTo();
  expect([again.status, again.body]).toEqual([
    409,
    messages('Another workflow scheme switch task is already running.'),
  ]);
  const { id, version } = site.own;
  const toDo = site.idOf('To Do');
  const update = await site.send(site.admin, 'POST', '/workflows/update', {
    statuses: [{ statusReference: toDo, id: toDo, name: 'To Do', statusCategory: 'TODO' }],
    workflows: [{ id, version, statuses: [], transitions: [] }],
  });
  expect([update.status, update.body]).toEqual([
    409,
    messages('Another workflow configuration update task is ongoing.'),
  ]);
  expect(await site.task(text(body['id']))).toMatchObject({ status: 'RUNNING', progress: 50 });
  expect(await site.task(text(body['id']))).toMatchObject({ status: 'COMPLETE' });
  expect((await site.switchTo()).status).toBe(303);
});

test('issues that move meanwhile go with the rest', async () => {
  const site = await withIssue();
  site.jira.faults.add({ kind: 'slowTasks', polls: 1, times: 1 });
  const { body } = await site.switchTo();
  const late = addIssue(site, 'Bug', 'Done');
  await site.task(text(body['id']));
  await site.task(text(body['id']));
  expect(site.jira.site.issues.get(late)?.statusId).toBe(site.idOf('Released'));
});

test.each([undefined, 1])('a task that fails changes nothing (slow: %s)', async (polls) => {
  const site = await withIssue();
  const before = site.scheme();
  site.jira.faults.add({ kind: 'failTask', message: 'Out of luck.', times: 1 });
  if (polls !== undefined) site.jira.faults.add({ kind: 'slowTasks', polls, times: 1 });
  const { body } = await site.switchTo();
  if (polls !== undefined) expect(await site.task(text(body['id']))).toMatchObject({ status: 'RUNNING' });
  expect(await site.task(text(body['id']))).toMatchObject({ status: 'FAILED', message: 'Out of luck.' });
  expect([site.scheme(), site.status()]).toEqual([before, 'To Do']);
  expect((await site.switchTo()).status).toBe(303);
  expect(site.status()).toBe('Proposed');
});

test('a workflow whose issues are being moved shows its task, and stays as it was until then', async () => {
  const site = await withIssue();
  await site.switchTo();
  const [proposed, released] = [site.idOf('Proposed'), site.idOf('Released')];
  const payload = createPayload();
  const workflow = payload.workflows[0];
  if (workflow === undefined) throw new Error('no workflow');
  const bean = async () => {
    const { body } = await site.send(site.admin, 'POST', '/workflows', { workflowNames: [site.acme.name] });
    return body['workflows']?.[0];
  };
  const { version } = site.acme;
  const status = (id: string, name: string, statusCategory: string) => ({
    statusReference: id,
    id,
    name,
    statusCategory,
  });
  site.jira.faults.add({ kind: 'slowTasks', polls: 1, times: 1 });
  const update = await site.send(site.admin, 'POST', '/workflows/update', {
    statuses: [status(released, 'Released', 'DONE')],
    workflows: [
      {
        id: site.acme.id,
        version,
        statuses: [{ statusReference: released, properties: {} }],
        transitions: [
          { id: '1', type: 'INITIAL', name: 'Create', links: [], toStatusReference: released, properties: {} },
        ],
        defaultStatusMappings: site.acme.statusIds
          .filter((id) => id !== released)
          .map((id) => ({ oldStatusReference: id, newStatusReference: released })),
        statusMappings: [],
      },
    ],
  });
  expect(update.status).toBe(200);
  const taskId = text(update.body['taskId']);
  expect(update.body['workflows']?.[0]?.['taskId']).toBe(taskId);
  expect(update.body['workflows']?.[0]?.['statuses']).toHaveLength(1);
  expect(await bean()).toMatchObject({ taskId, version });
  expect(site.jira.site.issues.values().next().value?.statusId).toBe(proposed);
  await site.task(taskId);
  await site.task(taskId);
  const after = await bean();
  expect(after?.['taskId']).toBeUndefined();
  expect(after?.['statuses']).toHaveLength(1);
  expect(after?.['version']?.['versionNumber']).toBe(version.versionNumber + 1);
  expect(site.jira.site.issues.values().next().value?.statusId).toBe(released);
});
