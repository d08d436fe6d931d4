import { getProject, type Project } from '../../../jira/rest/projects';
import { say } from '../../../procedure/words';
import { openDifferences } from '../../../install/check/check';
import { deviationsOf, differencesOf } from '../../../install/check/differencesOf';
import { checks } from '../../../install/check/store';
import { withAppliedSettings } from '../../../install/model/appliedSettings';
import type { Installation } from '../../../install/model/installation';
import { depthOf } from '../../../install/model/planningContext';
import { seeSite } from '../../../install/parts/seeSite';
import { digestOf } from '../../../install/plan/digest';
import { planInstall } from '../../../install/plan/planInstall';
import { intended, queued } from '../../../install/model/request';
import { forgetToCancel, installationStore } from '../../../install/store';
import type { PlanView, ProjectView, Purpose } from '../../api/admin';
import { asUser } from '../../clients';
import { planningContext } from '../../planningContext';
import { queueRun } from '../../queues/install';
import { Refusal } from '../answering';
import type { Caller } from './caller';
import { deviationView } from './checkView';
import { AGREED, IN_PROJECT, requestOf, requireKnown } from './payloads';
import { missingPermissions } from './permissions';
import { requireNoRun } from './requireNoRun';
import { viewOf } from './views';

/** The plan of a run. It writes nothing. */
export async function plan(payload: unknown, caller: Caller): Promise<PlanView> {
  const { wanted } = await wantedOf(payload, caller);
  const context = planningContext(wanted, depthOf(wanted));
  const missing = await missingPermissions(context.client, wanted);
  if (missing.length > 0) return refused(purposeOf(wanted), missing);
  const site = await seeSite(context);
  const planned = planInstall(site, differencesOf(site, context), context);
  requireKnown(wanted.request, planned, caller);
  return {
    purpose: purposeOf(wanted),
    digest: digestOf(planned, 'install', wanted),
    items: planned.items,
    moves: planned.moves,
    deviations: deviationsOf(site, planningContext(withAppliedSettings(wanted))).map((deviation) =>
      deviationView(deviation, wanted, caller),
    ),
  };
}

/** A plan that cannot be agreed to. It lists only the conflicts to settle first. */
export const refused = (purpose: Purpose, items: PlanView['items']): PlanView => ({
  ...{ purpose, digest: '', items, moves: [], deviations: [] },
});

/** Starts the run of an agreed plan. Before it writes, the run plans again and stops if the plan has changed. */
export async function apply(payload: unknown, caller: Caller): Promise<ProjectView> {
  const { project, wanted, before } = await wantedOf(payload, caller);
  const { digest } = AGREED.parse(payload);
  requireNoRun(before, project, caller.words);
  await installationStore.write(queued(wanted, 'install', digest));
  await forgetToCancel(project.id);
  await queueRun(project.id);
  return viewOf(project, caller);
}

/**
 * The installation that the payload asks for, and the one before it. `thorough`: the run reads every screen. Otherwise
 * it trusts the counts of screens, which do not show every deviation.
 */
async function wantedOf(payload: unknown, caller: Caller) {
  const { projectId } = IN_PROJECT.parse(payload);
  const project = await getProject(asUser(), projectId);
  requireClassic(project, caller);
  const before = await installationStore.read(projectId);
  const { siteUrl, accountId: startedBy } = caller;
  const asking = { projectId, projectKey: project.key, siteUrl, startedBy };
  const request = requestOf(payload, before, caller);
  const wanted = intended(asking, request, before, new Date());
  return { project, before, wanted: { ...wanted, thorough: await differs(wanted) } };
}

/** True if the newest check has deviations that are not accepted. */
async function differs({ projectId, accepted }: Installation): Promise<boolean> {
  const found = await checks.read(projectId);
  return found !== undefined && openDifferences(found, accepted).length > 0;
}

function requireClassic({ key, style }: Project, { words }: Caller): void {
  if (style !== 'classic') throw new Refusal(say(words.problems.notClassic, { project: key }));
}

function purposeOf({ applied, request }: Installation): Purpose {
  if (applied === null) return 'install';
  return JSON.stringify(applied.settings) === JSON.stringify(request.settings) ? 'repair' : 'upgrade';
}
