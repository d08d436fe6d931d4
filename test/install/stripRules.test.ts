import { stripRules } from '../../src/install/removal/stripRules';
import { readWorkflow } from '../../src/jira/rest/workflows';
import { APP, installedSite, type InstalledSite } from '../rules/installedSite';

const workflowOf = ({ jira, installation }: InstalledSite) => {
  const id = installation.objects['workflow']?.id ?? '';
  const workflow = [...jira.site.workflows.values()].find((one) => one.id === id);
  if (workflow === undefined) throw new Error('The workflow is gone');
  return { id, workflow };
};

/** Removes the rules. Returns the result and the requested waits. */
async function strip(site: InstalledSite, hasTime = true) {
  const waits: number[] = [];
  const done = await stripRules(
    site.setting.client,
    workflowOf(site).id,
    APP,
    () => crypto.randomUUID(),
    (duration) => {
      waits.push(duration);
      return Promise.resolve(hasTime);
    },
  );
  return { done, waits };
}

const rulesLeft = (site: InstalledSite): boolean => JSON.stringify(workflowOf(site).workflow).includes(APP.appId);

it('waits for a lock that outlasts three tries, also where it is met when reading', async () => {
  const site = await installedSite();
  site.jira.faults.add({ kind: 'lock', nth: 1, times: 1, method: 'POST', path: '/rest/api/3/workflows' });
  site.jira.faults.add({ kind: 'lock', nth: 1, times: 3, method: 'POST', path: '/rest/api/3/workflows/update' });
  expect(await strip(site)).toEqual({ done: true, waits: [1000, 3000, 9000, 27_000] });
  expect(rulesLeft(site)).toBe(false);
});

it('waits as long as a limit says, and writes nothing twice after an answer that was lost', async () => {
  const site = await installedSite();
  const update = { nth: 1, times: 1, method: 'POST', path: '/rest/api/3/workflows/update' } as const;
  site.jira.faults.add({ kind: 'rateLimit', reason: 'jira-burst-based', retryAfter: 2, ...update });
  site.jira.faults.add({ kind: 'serverErrorAfter', ...update, nth: 2 });
  const before = site.calls.length;
  expect(await strip(site)).toEqual({ done: true, waits: [2000, 3000] });
  expect(site.calls.slice(before).filter((call) => call.endsWith('/workflows/update'))).toHaveLength(2);
});

it('says that rules are left where the time is up', async () => {
  const site = await installedSite();
  site.jira.faults.add({ kind: 'lock', nth: 1, times: 1, method: 'POST', path: '/rest/api/3/workflows/update' });
  expect(await strip(site, false)).toEqual({ done: false, waits: [1000] });
  expect(rulesLeft(site)).toBe(true);
});

it('leaves the drawing of the workflow as it is', async () => {
  const site = await installedSite();
  const { id, workflow } = workflowOf(site);
  const [status = ''] = workflow.statusIds;
  const looped = workflow.transitions.find(({ links }) => links.length > 0);
  const [link] = looped?.links ?? [];
  Object.assign(link ?? {}, { fromPort: 3, toPort: 7 });
  Object.assign(workflow, { startPointLayout: { x: -10, y: 20 }, loopedTransitionContainerLayout: { x: 1, y: 2 } });
  Object.assign(workflow, { statusLayouts: new Map([...workflow.statusLayouts, [status, { x: 5, y: 6 }]]) });
  const before = (await readWorkflow(site.setting.client, id))?.layout;
  expect((await strip(site)).done).toBe(true);
  const after = await readWorkflow(site.setting.client, id);
  expect(after?.layout).toEqual(before);
  expect(after?.layout.statuses[status]).toEqual({ x: 5, y: 6 });
  expect(Object.values(after?.layout.ports ?? {})).toContainEqual({ fromPort: 3, toPort: 7 });
});
