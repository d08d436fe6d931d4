import { createClock, createJira, createProject, type JiraSandbox, type Project } from 'forge-sandbox/jira';
import { crowd, NAMESAKES, type CrowdOptions } from '../../demo/crowded';
import { hire } from '../../demo/people';
import { hasField, issuesOf, snapshot, workflowOf } from 'forge-sandbox/testing';

async function crowded(options: CrowdOptions = {}, fieldModel: 'association' | 'schemes' = 'association') {
  const clock = createClock();
  clock.set(new Date('2026-03-02T12:00:00Z'));
  const jira = createJira({ clock, baseUrl: 'http://localhost:4100' });
  jira.site.fieldModel = fieldModel;
  const staff = hire(jira.site);
  const wanted = { key: 'SOP', name: 'Soporte', leadAccountId: staff.accountIds.carmen };
  const project = createProject(jira.site, wanted);
  const made = await crowd({ jira, settle: () => Promise.resolve() }, staff, project, options);
  return { jira, project, ...made };
}

/** Number of a project's issues of each type and status, such as `Bug, Done`. */
function standing({ site }: JiraSandbox, project: Project): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { issueTypeId, statusId } of issuesOf(site, project)) {
    const pair = `${site.issueTypes.get(issueTypeId)?.name ?? ''}, ${site.statuses.get(statusId)?.name ?? ''}`;
    counts[pair] = (counts[pair] ?? 0) + 1;
  }
  return counts;
}

test('three projects share every scheme', async () => {
  const { project, neighbours } = await crowded();
  expect(neighbours.map(({ key }) => key)).toEqual(['CTB', 'RHU']);
  for (const neighbour of neighbours) {
    expect(neighbour).toMatchObject({
      workflowSchemeId: project.workflowSchemeId,
      issueTypeSchemeId: project.issueTypeSchemeId,
      issueTypeScreenSchemeId: project.issueTypeScreenSchemeId,
      fieldSchemeId: project.fieldSchemeId,
    });
  }
});

test('there are sixty issues, of every type in every status', async () => {
  const { jira, project, neighbours } = await crowded();
  expect(jira.site.issues.size).toBe(60);
  const counts = standing(jira, project);
  expect(Object.keys(counts)).toHaveLength(12);
  expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(40);
  for (const neighbour of neighbours) expect(issuesOf(jira.site, neighbour)).toHaveLength(10);
});

test.each(['association', 'schemes'] as const)('names are taken, with the field model "%s"', async (model) => {
  const { jira, project, neighbours, roleId, statusId, fieldId } = await crowded({ statusCategory: 'TODO' }, model);
  const { site } = jira;
  expect(site.roles.get(roleId)?.name).toBe(NAMESAKES.role);
  expect(neighbours.map(({ roleActors }) => roleActors.get(roleId)?.users.size)).toEqual([1, 1]);
  expect(site.statuses.get(statusId)).toMatchObject({ name: NAMESAKES.status, statusCategory: 'TODO' });
  const field = site.fields.get(fieldId);
  expect(field?.name).toBe(NAMESAKES.field);
  const type = [...site.issueTypes.keys()][0] ?? '';
  expect(field !== undefined && hasField(site, project, type, field)).toBe(true);
  expect([...site.issues.values()].filter(({ custom }) => custom.has(fieldId))).toHaveLength(16);
  expect(workflowOf(site, project, type).statusIds).not.toContain(statusId);
});

test('it is the same every time', async () => {
  const [one, other] = [await crowded(), await crowded()];
  expect(snapshot(other.jira.site, { ids: 'name' })).toBe(snapshot(one.jira.site, { ids: 'name' }));
});
