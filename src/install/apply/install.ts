import { describeFields } from '../../jira/rest/fields';
import { CUSTOM_FIELD_KEYS } from '../../procedure/fields';
import { PROJECT_ROLES } from '../../procedure/roles';
import { differencesOf } from '../check/differencesOf';
import { normalHashes, normalWanted } from '../compare/normal/normal';
import type { Applied } from '../model/installation';
import { holdersAfter } from '../model/knownHolders';
import { workOf, type PlanItem } from '../model/plan';
import type { Site } from '../model/site';
import { ORDERED } from '../parts/workflow/graph';
import { seeSite } from '../parts/seeSite';
import { makingOf, wantedWorkflow } from '../parts/workflow/wantedWorkflow';
import { begin } from '../plan/begin';
import { planInstall } from '../plan/planInstall';
import { planningContextOf } from '../run/planningContext';
import type { Run } from '../run/run';

/** Installs what was requested: reads the site, plans, and carries out the plan kind by kind. */
export async function install(run: Run): Promise<void> {
  const context = planningContextOf(run);
  const site = await seeSite(context);
  const plan = planInstall(site, differencesOf(site, context), context);
  await begin(run, plan);
  const work = workOf(plan);
  for (const part of ORDERED) {
    const items = work.filter(({ kind }) => kind === part.kind);
    if (items.length === 0) continue;
    await run.save({ progress: { ...run.installation().progress, step: part.kind } });
    await part.bring(run, items, site);
  }
  await end(run, site, work);
}

async function end(run: Run, site: Site, work: readonly PlanItem[]): Promise<void> {
  const { request, startedBy, progress } = run.installation();
  const at = run.now().toISOString();
  const applied: Applied = {
    settings: request.settings,
    at,
    by: startedBy,
    hashes: normalHashes(normalWanted(wantedWorkflow(makingOf(run), () => run.uuid()))),
    screenCounts: work.length === 0 ? countsOf(site) : await screenCounts(run),
    holders: Object.fromEntries(
      PROJECT_ROLES.map((role) => [role, holdersAfter(run.installation(), role, site.roles[role].actors)]),
    ),
  };
  await run.save({ state: 'installed', applied, finishedAt: at, progress: { ...progress, done: progress.total } });
}

async function screenCounts(run: Run): Promise<Readonly<Record<string, number>>> {
  const keys = new Map(CUSTOM_FIELD_KEYS.map((key) => [run.id(`field/${key}`), key]));
  const described = await describeFields(run.client, [...keys.keys()]);
  return Object.fromEntries(
    described.flatMap(({ id, screensCount = 0 }) => {
      const key = keys.get(id);
      return key === undefined ? [] : [[key, screensCount]];
    }),
  );
}

function countsOf({ fields }: Site): Readonly<Record<string, number>> {
  return Object.fromEntries(CUSTOM_FIELD_KEYS.map((key) => [key, fields[key].field?.screensCount ?? 0]));
}
