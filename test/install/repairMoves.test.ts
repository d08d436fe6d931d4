import type { Fault } from 'forge-sandbox/jira';
import { differencesOf } from '../../src/install/check/differencesOf';
import { execute } from '../../src/install/apply/execute';
import { differenceKey } from '../../src/install/compare/key';
import { seeSite } from '../../src/install/parts/seeSite';
import type { Plan } from '../../src/install/model/plan';
import { planInstall } from '../../src/install/plan/planInstall';
import { queued } from '../../src/install/model/request';
import type { Populated } from '../support/populatedSite';
import { checkOf, lookAt } from './lookAt';
import { defaultWorkflows, misled } from './schemes';

async function planned(site: Populated, accepted: readonly string[] = []): Promise<Plan> {
  const context = lookAt(site, { ...site.asked(), accepted });
  const seen = await seeSite(context);
  return planInstall(seen, differencesOf(seen, context), context);
}

/** Number of requests in each status of the procedure. */
const standing = ({ jira, ids }: Populated): Readonly<Record<string, number>> => {
  const counts = Object.entries(ids.statuses).map(([key, id]): [string, number] => [
    key,
    [...jira.site.issues.values()].filter(({ statusId }) => statusId === id).length,
  ]);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
};

const ALL = { toPrioritise: 2, inAnalysis: 1, finished: 1 };

it('the plan says where requests go that follow another workflow in our scheme, and the repair takes them there', async () => {
  const site = await misled();
  const { moves } = await planned(site);
  expect(Object.fromEntries(moves.map(({ issues, to }) => [to, issues]))).toEqual(ALL);
  expect(await site.install()).toMatchObject({ state: 'installed', problem: null });
  expect(standing(site)).toEqual(ALL);
  expect((await checkOf(site)).differences).toEqual([]);
  expect((await planned(site)).moves).toEqual([]);
});

it('sends them where the administrator says', async () => {
  const site = await misled();
  const { moves } = await planned(site);
  const mappings = Object.fromEntries(moves.map(({ fromId }) => [fromId, 'inAnalysis']));
  expect(await site.install({ mappings })).toMatchObject({ state: 'installed', problem: null });
  expect(standing(site)).toEqual({ inAnalysis: 4 });
});

it('moves nothing where somebody has accepted that they follow another workflow', async () => {
  const site = await misled();
  const accepted = (await checkOf(site)).differences.map(differenceKey);
  expect((await planned(site, accepted)).moves).toEqual([]);
});

const UPDATE = { nth: 1, method: 'POST', path: '/rest/api/3/workflowscheme/update' } as const;
const TROUBLE: readonly Fault[] = [
  { kind: 'stale', ...UPDATE },
  { kind: 'serverError', ...UPDATE },
  { kind: 'serverErrorAfter', ...UPDATE },
  { kind: 'timeoutAfter', ...UPDATE },
];

it.each(TROUBLE)('repairs and removes by itself over $kind', async (fault) => {
  const mended = await misled();
  mended.jira.faults.add(fault);
  expect(await mended.install()).toMatchObject({ state: 'installed', problem: null });
  expect((await checkOf(mended)).differences).toEqual([]);
  const left = await defaultWorkflows();
  left.jira.faults.add(fault);
  await left.store.write(queued(left.installation, 'remove', null));
  const turn = await execute(left.projectId, left.store, left.setting);
  expect(turn?.installation).toMatchObject({ state: 'removed', problem: null });
  expect(standing(left)).toEqual({});
});

it('keeps what somebody else changes in the scheme while it is repaired', async () => {
  const site = await misled();
  const { issueTypes, workflowSchemes } = site.jira.site;
  const scheme = workflowSchemes.get(Number(site.installation.objects['workflowScheme']?.id));
  const bug = [...issueTypes.values()].find(({ name }) => name === 'Bug')?.id ?? '';
  site.jira.faults.add({ kind: 'stale', ...UPDATE });
  await site.store.write(site.asked());
  const pause = (): Promise<void> => {
    scheme?.issueTypeMappings.set(bug, 'jira');
    return Promise.resolve();
  };
  const turn = await execute(site.projectId, site.store, { ...site.setting, pause });
  expect(turn?.installation).toMatchObject({ state: 'installed', problem: null });
  expect(scheme?.issueTypeMappings.get(bug)).toBe('jira');
});
