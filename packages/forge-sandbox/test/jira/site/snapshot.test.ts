import { snapshot } from '../../../src/jira/site/snapshot';
import { addIssue, testSite, text, type TestSite } from '../configuration/sandboxSite';
import { prepared } from '../configuration/workflowSchemeSite';

/** Creates objects of several kinds, and returns a function that deletes them. */
async function build(site: TestSite): Promise<() => Promise<void>> {
  const { send, admin } = site;
  const make = async (path: string, body: unknown) =>
    text((await send(admin, 'POST', path, body)).body['id']).replaceAll('"', '');
  const role = await make('/role', { name: 'Approvers' });
  const screen = await make('/screens', { name: 'Approve' });
  const scheme = await make('/screenscheme', { name: 'Approving', screens: { default: Number(screen) } });
  const itss = await make('/issuetypescreenscheme', {
    name: 'Approvals',
    issueTypeMappings: [{ issueTypeId: 'default', screenSchemeId: scheme }],
  });
  const field = await make('/field', {
    name: 'Effort',
    type: 'com.atlassian.jira.plugin.system.customfieldtypes:float',
  });
  return async () => {
    for (const path of [
      `/field/${field}`,
      `/issuetypescreenscheme/${itss}`,
      `/screenscheme/${scheme}`,
      `/screens/${screen}`,
      `/role/${role}`,
    ]) {
      expect((await send(admin, 'DELETE', path)).status).toBeLessThan(400);
    }
  };
}

test('created objects show, and deleted ones leave no trace', async () => {
  const site = testSite();
  addIssue(site, 'Bug', 'To Do');
  const before = snapshot(site.jira.site);
  const remove = await build(site);
  const between = snapshot(site.jira.site);
  for (const name of ['Approvers', 'Approve', 'Approving', 'Approvals', 'Effort'])
    expect(between).toContain(`"${name}"`);
  await remove();
  expect(snapshot(site.jira.site)).toBe(before);
  expect(snapshot(site.jira.site, { volatile: true })).not.toBe(before);
});

test('every change of the site shows', () => {
  const { jira, project, accountIds } = testSite();
  const { site } = jira;
  const seen = new Set([snapshot(site)]);
  const changes: (() => unknown)[] = [
    () => (project.name = 'Other'),
    () => project.properties.set('mark', { a: [1] }),
    () => project.roleActors.get([...site.roles.keys()][0] ?? -1)?.users.add(accountIds.user),
    () => project.fieldIds.add('customfield_1'),
    () => site.people.get(accountIds.user)?.groupIds.add(site.administratorsGroupId),
    () => (site.fieldModel = 'schemes'),
    () => (site.outgoingMail = false),
  ];
  for (const change of changes) {
    change();
    const now = snapshot(site);
    expect(seen).not.toContain(now);
    seen.add(now);
  }
});

test('a switch there and back leaves only its history', async () => {
  const site = await prepared();
  const { jira, project, send, admin, own, bug, idOf } = site;
  addIssue(site, 'Bug', 'To Do');
  const old = project.workflowSchemeId;
  const take = (history: boolean) => snapshot(jira.site, { history });
  const [before, beforeAll] = [take(false), take(true)];
  await site.switchTo();
  expect(take(false)).not.toBe(before);
  const back = await send(admin, 'POST', '/workflowscheme/project/switch', {
    projectId: project.id,
    targetSchemeId: String(old),
    mappingsByIssueTypeOverride: [
      {
        issueTypeId: bug,
        statusMappings: site.acme.statusIds
          .filter((id) => !own.statusIds.includes(id))
          .map((oldStatusId) => ({ oldStatusId, newStatusId: idOf('To Do') })),
      },
    ],
  });
  expect(back.status).toBe(303);
  expect(take(false)).toBe(before);
  expect(take(true)).not.toBe(beforeAll);
});

describe('by name', () => {
  test('two sites that differ in numbers only are alike', async () => {
    const [one, other] = [testSite(), testSite()];
    for (let number = 0; number < 7; number += 1) other.jira.site.nextId();
    await build(one);
    await build(other);
    const take = ({ jira }: TestSite) => snapshot(jira.site, { ids: 'name' });
    expect(take(one)).toContain('<screen:Approve>');
    expect(take(other)).toBe(take(one));
    expect(snapshot(other.jira.site)).not.toBe(snapshot(one.jira.site));
  });

  test('a duplicate is one too many', async () => {
    const site = testSite();
    await build(site);
    const { send, admin } = site;
    const type = 'com.atlassian.jira.plugin.system.customfieldtypes:float';
    await send(admin, 'POST', '/field', { name: 'Effort', type });
    const taken = snapshot(site.jira.site, { ids: 'name' });
    expect(taken).toContain('customfield_<field:Effort>');
    expect(taken).toContain('customfield_<field:Effort#2>');
  });
});
