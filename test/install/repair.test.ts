import { snapshot } from 'forge-sandbox/testing';
import { openDifferences } from '../../src/install/check/check';
import { differencesOf } from '../../src/install/check/differencesOf';
import { differenceKey } from '../../src/install/compare/key';
import type { Difference } from '../../src/install/compare/site/siteDifference';
import { differenceText } from '../../src/install/compare/text/differenceText';
import { seeSite } from '../../src/install/parts/seeSite';
import type { PlanReason } from '../../src/install/model/plan';
import { planInstall } from '../../src/install/plan/planInstall';
import { WORDS } from '../../src/procedure/languages';
import { installedSite, type InstalledSite } from '../rules/installedSite';
import type { Drift } from './compare/drift';
import { DRIFTS } from './compare/allDrifts';
import { RULE_DRIFTS } from './compare/ruleDrifts';
import { keepSite, type KeptSite } from './kill/keptSite';
import { checkOf, lookAt } from './lookAt';

let site: InstalledSite;
let kept: KeptSite;
let undisturbed: string;

beforeAll(async () => {
  site = await installedSite({ holidays: ['2026-12-25'] });
  site.clock.set(site.clock.now());
  kept = keepSite(site.jira.site);
  undisturbed = shown();
});

/** The site's state, without the order of lists: Jira puts an item that is added again at the end. */
function shown(): string {
  const { issueTypeSchemes, screens } = site.jira.site;
  for (const scheme of issueTypeSchemes.values()) scheme.issueTypeIds.sort();
  for (const tab of [...screens.values()].flatMap(({ tabs }) => tabs)) tab.fieldIds.sort(byName);
  return snapshot(site.jira.site, { ids: 'name' });
}

/** Compares by name, because a field that is created again has another id. */
function byName(a: string, b: string): number {
  const name = (id: string): string => site.jira.site.fields.get(id)?.name ?? id;
  return name(a) < name(b) ? -1 : 1;
}

beforeEach(async () => {
  kept.restore();
  await site.store.write(site.installation);
});

/** Differences that a repair leaves as they are, so that the next check reports them again. */
const LEFT: readonly Difference['code'][] = [
  ...(['fieldType', 'optionAdded', 'projectKeyChanged', 'workflowRenamed'] as const),
  // Here the run names all people again, so a person removed from a role returns.
  'roleMemberAdded',
];

const titles = (differences: readonly Difference[]): readonly string[] =>
  differences.map((difference) => differenceText(difference, WORDS.es).title).sort();

const drifts = DRIFTS.map((drift): [string, Drift] => [drift.name, drift]);

it.each(drifts)('%s: named, and mended', async (_, drift) => {
  await drift.by(site);
  expect(titles((await checkOf(site)).differences)).toEqual(drift.finds.map(({ es }) => es).sort());
  expect(await site.install()).toMatchObject({ state: 'installed', problem: null });
  const after = (await checkOf(site)).differences;
  const left = drift.finds.filter(({ code }) => LEFT.includes(code));
  expect(titles(after)).toEqual(left.map(({ es }) => es).sort());
  const texts = after.map((difference) => differenceText(difference, WORDS.es).detail);
  for (const text of texts) expect(text).toMatch(/reparación/);
  // The repair removes an added status from the workflow, but not from the site.
  for (const { id } of drift.made ?? []) site.jira.site.statuses.delete(id);
  if (left.length === 0) expect(shown()).toBe(undisturbed);
});

const sixHours = () => ({ settings: { ...site.installation.request.settings, effortThresholdHours: 6 } });

/** The reason why a plan would write the workflow again. */
async function whyWorkflow(request: Parameters<InstalledSite['asked']>[0] = {}): Promise<PlanReason | undefined> {
  const context = lookAt(site, site.asked(request));
  const seen = await seeSite(context);
  const plan = planInstall(seen, differencesOf(seen, context), context);
  return plan.items.find(({ key }) => key === 'workflow')?.reason;
}

it('tells what others have changed from what the settings change', async () => {
  const [removed] = RULE_DRIFTS;
  expect(await whyWorkflow()).toEqual({ code: 'asWanted' });
  expect(await whyWorkflow(sixHours())).toMatchObject({ code: 'settings', facts: { drifted: 0 } });
  await removed?.by(site);
  expect(await whyWorkflow()).toEqual({ code: 'drifted', facts: { drifted: 1, settings: 0 } });
  expect(await whyWorkflow(sixHours())).toMatchObject({ code: 'both', facts: { drifted: 1 } });
});

it('an upgrade over what somebody else has changed ends as an upgrade alone does', async () => {
  expect((await site.install(sixHours())).state).toBe('installed');
  const alone = shown();
  kept.restore();
  await site.store.write(site.installation);
  await RULE_DRIFTS[0]?.by(site);
  expect((await site.install(sixHours())).state).toBe('installed');
  expect(shown()).toBe(alone);
  expect((await checkOf(site)).differences).toEqual([]);
});

it('an accepted deviation is still reported, and counts no longer', async () => {
  await DRIFTS.find(({ name }) => name === 'a role is renamed')?.by(site);
  const found = await checkOf(site);
  const accepted = found.differences.map(differenceKey);
  expect(openDifferences(found, [])).toHaveLength(1);
  expect(openDifferences(found, accepted)).toEqual([]);
  expect((await checkOf(site)).differences.map(differenceKey)).toEqual(accepted);
});
