import { createProject } from 'forge-sandbox/jira';
import { crowd } from '../../demo/crowded';
import { snapshot } from 'forge-sandbox/testing';
import type { Installation, InstallationRequest } from '../../src/install/model/installation';
import { execute } from '../../src/install/apply/execute';
import { STATUS_KEYS } from '../../src/install/parts/workflow/statuses';
import { seeSite } from '../../src/install/parts/seeSite';
import { readRemovalState } from '../../src/install/removal/removalState';
import { planRemoval } from '../../src/install/removal/planRemoval';
import { describeKeptItem } from '../../src/install/removal/describeKeptItem';
import { intended, queued } from '../../src/install/model/request';
import { CUSTOM_FIELD_KEYS } from '../../src/procedure/fields';
import { WORDS } from '../../src/procedure/languages';
import { PROJECT_ROLES } from '../../src/procedure/roles';
import { populate, type Populated } from '../support/populatedSite';
import { installedSite, preparedSite, type InstalledSite, type PreparedSite } from '../rules/installedSite';
import { createScene } from './kill/scene';
import { checkOf, installationOf, lookAt } from './lookAt';

/** The objects that the plan keeps, in the words of the finished removal. */
async function promised(site: PreparedSite, fields: Installation['fieldsAfter']): Promise<readonly string[]> {
  const context = lookAt(site, await installationOf(site));
  const seen = await seeSite(context);
  const { items } = planRemoval(
    seen,
    await readRemovalState(context, seen, () => Promise.resolve([])),
    fields,
    context,
  );
  return items.filter(({ action }) => action === 'keep').map((item) => describeKeptItem(item, WORDS.es));
}

async function remove(site: PreparedSite, fieldsAfter: Installation['fieldsAfter'] = 'keep'): Promise<Installation> {
  const installation = await installationOf(site);
  await site.store.write(queued({ ...installation, fieldsAfter }, 'remove', null));
  const turn = await execute(site.projectId, site.store, site.setting);
  if (turn === undefined) throw new Error('Nothing to remove');
  return turn.installation;
}

it('moves requests to the statuses that they had, and keeps what they need, as the plan said', async () => {
  const site = populate(await installedSite(), { toPrioritise: 2, inAnalysis: 1, finished: 3 });
  const before = await promised(site, 'keep');
  expect(before.length).toBeGreaterThan(0);
  const removed = await remove(site);
  expect(removed).toMatchObject({ state: 'removed', problem: null });
  expect(removed.kept).toEqual(before);
  const { issues, statuses, projects, workflows } = site.jira.site;
  const standing = [...issues.values()].map(({ statusId }) => statuses.get(statusId)?.statusCategory);
  expect(standing.sort()).toEqual(['DONE', 'DONE', 'DONE', 'IN_PROGRESS', 'TODO', 'TODO']);
  expect([...statuses.values()].map(({ id }) => id)).not.toContain(site.ids.statuses.inAnalysis);
  expect([...workflows.keys()].some((name) => name.startsWith('Procedimiento'))).toBe(false);
  expect(projects.get(site.projectId)?.properties.size).toBe(0);
});

it.each(['keep', 'delete'] as const)('fields in which something was written: %s', async (fields) => {
  const site = populate(await installedSite(), { toPrioritise: 1 });
  const field = site.ids.fields.effortEstimate;
  for (const issue of site.jira.site.issues.values()) issue.custom.set(field, 3);
  const before = await promised(site, fields);
  const removed = await remove(site, fields);
  expect(removed.kept).toEqual(before);
  expect(site.jira.site.fields.has(field)).toBe(fields === 'keep');
});

it('keeps a field that is in the trash, with any values', async () => {
  const site = populate(await installedSite(), { toPrioritise: 1 });
  const field = site.jira.site.fields.get(site.ids.fields.effortEstimate);
  if (field === undefined) throw new Error('The field is gone');
  field.trashed = true;
  const before = await promised(site, 'keep');
  expect(before).toContainEqual(expect.stringContaining('papelera'));
  expect(await remove(site)).toMatchObject({ state: 'removed', problem: null, kept: before });
  expect(site.jira.site.fields.has(field.id)).toBe(true);
});

it('says beforehand that the scheme before is gone, and leaves the project without the procedure', async () => {
  const site = await installedSite();
  const { previous } = site.installation;
  site.jira.site.workflowSchemes.delete(Number(previous.workflowScheme));
  const before = await promised(site, 'keep');
  const removed = await remove(site);
  expect(removed).toMatchObject({ state: 'removed', problem: null });
  expect(removed.kept).toEqual(before);
  expect(snapshot(site.jira.site)).not.toContain('second-person');
});

const TAKEN: InstallationRequest['decisions'] = {
  'role/support': 'adopt',
  'status/inAnalysis': 'adopt',
  'field/effortEstimate': 'adopt',
};

it('leaves a site in use as it was, with all that it took over there', async () => {
  const site = preparedSite();
  const { jira, staff, projectId } = site;
  const project = jira.site.projects.get(projectId);
  if (project === undefined) throw new Error('The project is gone');
  await crowd({ jira, settle: () => Promise.resolve() }, staff, project);
  const before = snapshot(jira.site, { history: false });
  const installed = await site.install({ decisions: TAKEN });
  expect(installed).toMatchObject({ state: 'installed', problem: null });
  const said = await promised(site, 'keep');
  const removed = await remove(site);
  expect(removed).toMatchObject({ state: 'removed', problem: null, kept: said });
  expect(said).toHaveLength(4);
  // The plan said that the field stays on its screen. It was not associated with the project before.
  expect(said).toContainEqual(expect.stringContaining('sigue mostrando'));
  project.fieldIds.clear();
  expect(snapshot(jira.site, { history: false })).toBe(before);
});

it('goes on by itself where it was cut right after a status was deleted, in a project with requests', async () => {
  const site = populate(await installedSite(), { toPrioritise: 2, inAnalysis: 1 });
  const scene = createScene(site, queued(await installationOf(site), 'remove', null));
  site.jira.faults.add({ kind: 'killedAfter', nth: 1, method: 'DELETE', path: '/rest/api/3/statuses' });
  expect(await scene.turn()).toBeNull();
  expect(await scene.turn()).toMatchObject({ state: 'removed', problem: null });
});

it('leaves what another project uses to that project, and takes it along when that one goes last', async () => {
  const site = await installedSite();
  const { jira, staff, clock, setting } = site;
  const before = [...jira.site.roles.values()].map(({ name }) => name);
  const { id } = createProject(jira.site, {
    ...{ key: 'OTR', name: 'Otro', leadAccountId: staff.accountIds.carmen, style: 'classic' },
  });
  const asking = { projectId: id, projectKey: 'OTR', siteUrl: '', startedBy: staff.accountIds.rosa };
  await site.store.write(queued(intended(asking, site.installation.request, undefined, clock.now()), 'install', null));
  await execute(id, site.store, setting);
  const other = { ...site, projectId: id };
  const { kept, state } = await remove(site);
  expect(state).toBe('removed');
  expect(kept).toHaveLength(1 + PROJECT_ROLES.length + CUSTOM_FIELD_KEYS.length + STATUS_KEYS.length);
  for (const line of kept) expect(line).toContain('otro proyecto');
  expect((await checkOf(other)).differences).toEqual([]);
  expect(await remove(other)).toMatchObject({ state: 'removed', problem: null, kept: [] });
  expect([...jira.site.roles.values()].length).toBeLessThan(before.length);
});

/** The workflow of the procedure as the default one of another project. */
function sharedWorkflow({ jira, staff, ids }: Populated) {
  const workflow = [...jira.site.workflows.values()].find(({ name }) => name.startsWith('Procedimiento'));
  const other = createProject(jira.site, {
    ...{ key: 'OTR', name: 'Otro', leadAccountId: staff.accountIds.carmen, style: 'classic' },
  });
  const scheme = jira.site.workflowSchemes.get(other.workflowSchemeId);
  if (workflow === undefined || scheme === undefined) throw new Error('Nothing to share');
  scheme.defaultWorkflow = workflow.name;
  return { workflow, field: ids.fields.effortEstimate };
}

it('leaves a workflow that another project follows without our rules, and with all that it names', async () => {
  const site = populate(await installedSite(), { toPrioritise: 1 });
  const { workflow, field } = sharedWorkflow(site);
  const before = await promised(site, 'keep');
  expect(await remove(site)).toMatchObject({ state: 'removed', problem: null, kept: before });
  const { workflows, fields, roles } = site.jira.site;
  expect(JSON.stringify(workflows.get(workflow.name))).not.toContain('forge:');
  expect(fields.has(field)).toBe(true);
  expect([...roles.values()].map(({ name }) => name)).toContain(WORDS.es.roles.executiveCommittee);
});

it('does not take a lock for use: the removal fails, and goes on afterwards', async () => {
  const site = await installedSite();
  site.jira.faults.add({ kind: 'lock', nth: 1, times: 5, method: 'DELETE', path: '/rest/api/3/workflow/*' });
  expect(await remove(site)).toMatchObject({ state: 'failed' });
  expect(await remove(site)).toMatchObject({ state: 'removed', problem: null, kept: [] });
});

it.each(['issueTypeScreenScheme', 'issueTypeScheme'] as const)(
  'says beforehand that the %s before is gone, and ends all the same',
  async (kind) => {
    const site = await installedSite();
    const id = site.installation.previous[kind] ?? '';
    site.jira.site[`${kind}s`].delete(id);
    const before = await promised(site, 'keep');
    expect(before).toContainEqual(expect.stringContaining('ya no existe'));
    expect(await remove(site)).toMatchObject({ state: 'removed', problem: null, kept: before });
  },
);

/** A project with one issue of another type, in this status. */
function withIssueOf(site: InstalledSite, issueTypeId: string, statusId: string): Populated {
  const populated = populate(site, { toPrioritise: 1 });
  for (const issue of site.jira.site.issues.values()) Object.assign(issue, { issueTypeId, statusId });
  return populated;
}

it('keeps the issue types that are in use, and that the scheme before does not offer', async () => {
  const installed = await installedSite();
  const { issueTypes, issueTypeSchemes, workflows } = installed.jira.site;
  const [like] = issueTypes.values();
  if (like === undefined) throw new Error('There are no issue types');
  issueTypes.set('77777', { ...like, id: '77777', name: 'Nuevo' });
  issueTypeSchemes.get(installed.installation.objects['issueTypeScheme']?.id ?? '')?.issueTypeIds.push('77777');
  const site = withIssueOf(installed, '77777', workflows.get('jira')?.statusIds[0] ?? '');
  const before = await promised(site, 'keep');
  expect(before).toContainEqual(expect.stringContaining('Nuevo'));
  expect(await remove(site)).toMatchObject({ state: 'removed', problem: null, kept: before });
});

it('names the other types that follow our workflow before it writes anything', async () => {
  const installed = await installedSite();
  const { issueTypes, workflowSchemes } = installed.jira.site;
  const bug = [...issueTypes.values()].find(({ name }) => name === 'Bug');
  const scheme = workflowSchemes.get(Number(installed.installation.objects['workflowScheme']?.id));
  const workflow = [...installed.jira.site.workflows.keys()].find((name) => name.startsWith('Procedimiento'));
  if (bug === undefined || workflow === undefined) throw new Error('Not installed');
  scheme?.issueTypeMappings.set(bug.id, workflow);
  const site = withIssueOf(installed, bug.id, installed.installation.objects['status/toPrioritise']?.id ?? '');
  const before = snapshot(site.jira.site);
  const context = lookAt(site, await installationOf(site));
  const seen = await seeSite(context);
  const { items } = planRemoval(
    seen,
    await readRemovalState(context, seen, () => Promise.resolve([])),
    'keep',
    context,
  );
  expect(items.find(({ action }) => action === 'conflict')?.reason).toEqual({
    code: 'typesLose',
    facts: { names: 'Bug' },
  });
  expect(await remove(site)).toMatchObject({ state: 'failed' });
  expect(snapshot(site.jira.site)).toBe(before);
});
