import type { Body, TestSite } from './sandboxSite';
import { addIssue, text } from './sandboxSite';
import { prepared } from './workflowSchemeSite';

const list = (body: Body | undefined): Body[] => Object.values(body ?? {});

describe('in place, by workflow ids', () => {
  const read = async (site: TestSite): Promise<Body> => {
    const { body } = await site.send(site.admin, 'POST', '/workflowscheme/read', { projectIds: [site.project.id] });
    if (body[0] === undefined) throw new Error('no scheme');
    return body[0];
  };
  const update = async (site: Awaited<ReturnType<typeof prepared>>, more: Record<string, unknown> = {}) => {
    const { id, name, description, version, defaultWorkflow } = await read(site);
    return {
      id,
      name,
      description,
      version,
      defaultWorkflowId: defaultWorkflow?.['id'],
      workflowsForIssueTypes: [{ workflowId: site.acme.id, issueTypeIds: [site.bug] }],
      ...more,
    };
  };

  test('reading gives text for an id, and a version', async () => {
    const site = await prepared();
    expect(await read(site)).toMatchObject({
      id: text(site.project.workflowSchemeId),
      defaultWorkflow: { id: site.own.id, name: site.own.name },
      workflowsForIssueTypes: [],
      version: { versionNumber: 0 },
    });
    const byId = await site.send(site.admin, 'POST', '/workflowscheme/read', { workflowSchemeIds: [site.schemeId] });
    expect(byId.body[0]?.['workflowsForIssueTypes']).toMatchObject([
      { workflow: { name: 'ACME Change' }, issueTypeIds: [site.bug] },
    ]);
    expect((await site.send(site.admin, 'POST', '/workflowscheme/read', {})).status).toBe(400);
  });

  test('required mappings', async () => {
    const site = await prepared();
    const ask = async () => {
      const { id, defaultWorkflowId, workflowsForIssueTypes } = await update(site);
      const body = { id, defaultWorkflowId, workflowsForIssueTypes };
      return (await site.send(site.admin, 'POST', '/workflowscheme/update/mappings', body)).body;
    };
    expect(await ask()).toMatchObject({ statusMappingsByIssueTypes: [], statusMappingsByWorkflows: [] });
    addIssue(site, 'Bug', 'Done');
    const statusIds = [site.idOf('To Do'), site.idOf('Done')];
    const required = await ask();
    expect(list(required['statusMappingsByIssueTypes'])).toMatchObject([{ issueTypeId: site.bug }]);
    expect(list(required['statusMappingsByIssueTypes']?.[0]?.['statusIds']).map(text).sort()).toEqual(statusIds.sort());
    expect(required['statusMappingsByWorkflows']).toMatchObject([
      { sourceWorkflowId: site.own.id, targetWorkflowId: site.acme.id },
    ]);
    expect(list(required['statusesPerWorkflow']).find((one) => text(one['workflowId']) === site.acme.id)).toMatchObject(
      {
        initialStatusId: site.idOf('Proposed'),
      },
    );
  });

  test('without issues to move it is a 200', async () => {
    const site = await prepared();
    expect((await site.send(site.admin, 'POST', '/workflowscheme/update', await update(site))).status).toBe(200);
    expect(await read(site)).toMatchObject({
      version: { versionNumber: 1 },
      workflowsForIssueTypes: [{ issueTypeIds: [site.bug] }],
    });
  });

  test.each(['statusMappingsByIssueTypeOverride', 'statusMappingsByWorkflows'])(
    'with issues to move, by %s, a 303',
    async (kind) => {
      const site = await prepared();
      const issue = site.jira.site.issues.get(addIssue(site, 'Bug', 'Done'));
      const refused = await site.send(site.admin, 'POST', '/workflowscheme/update', await update(site));
      expect(refused.status).toBe(400);
      const statusMappings = site.mapping;
      const entry =
        kind === 'statusMappingsByWorkflows'
          ? { oldWorkflowId: site.own.id, newWorkflowId: site.acme.id, statusMappings }
          : { issueTypeId: site.bug, statusMappings };
      const answer = await site.send(
        site.admin,
        'POST',
        '/workflowscheme/update',
        await update(site, { [kind]: [entry] }),
      );
      expect(answer.status).toBe(303);
      expect(issue?.statusId).toBe(site.idOf('Released'));
    },
  );

  test('a stale version is a 409', async () => {
    const site = await prepared();
    const stale = await update(site, { version: { id: 'x', versionNumber: 0 } });
    expect((await site.send(site.admin, 'POST', '/workflowscheme/update', stale)).status).toBe(409);
  });
});
