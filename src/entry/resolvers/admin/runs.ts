import { getProject, type Project } from '../../../jira/rest/projects';
import { say } from '../../../procedure/words';
import type { Installation } from '../../../install/model/installation';
import { isUnderWay } from '../../../install/model/underWay';
import { askToCancel, forgetToCancel, installationStore } from '../../../install/store';
import type { ProjectView } from '../../api/admin';
import { asUser } from '../../clients';
import { queueRun } from '../../queues/install';
import { Refusal } from '../answering';
import type { Caller } from './caller';
import { IN_PROJECT } from './payloads';
import { requireNoRun } from './requireNoRun';
import { viewOf } from './views';

/** Asks a run to stop at its next step. Finished work stays; it can be resumed or removed. */
export async function cancel(payload: unknown, caller: Caller): Promise<ProjectView> {
  const { project, installation } = await installedIn(payload, caller);
  if (!isUnderWay(installation, Date.now())) {
    throw new Refusal(say(caller.words.problems.notRunning, { project: project.key }));
  }
  await askToCancel(project.id);
  // A run that waits for its quota would notice the request only later.
  if (installation.state === 'paused') {
    await installationStore.write({ ...installation, state: 'cancelled', resumeAt: null });
  }
  return viewOf(project, caller);
}

/** Resumes a run that was cancelled, failed or was interrupted. */
export async function resume(payload: unknown, caller: Caller): Promise<ProjectView> {
  const { project, installation } = await installedIn(payload, caller);
  requireNoRun(installation, project, caller.words);
  if (installation.state === 'installed' || installation.state === 'removed') {
    throw new Refusal(say(caller.words.problems.nothingToResume, { project: project.key }));
  }
  const touchedAt = new Date().toISOString();
  await installationStore.write({ ...installation, state: 'queued', problem: null, resumeAt: null, touchedAt });
  await forgetToCancel(project.id);
  await queueRun(project.id);
  return viewOf(project, caller);
}

/** The project, read as the caller, with its installation. Throws `Refusal` if there is none. */
export async function installedIn(
  payload: unknown,
  { words }: Caller,
): Promise<{ readonly project: Project; readonly installation: Installation }> {
  const { projectId } = IN_PROJECT.parse(payload);
  const project = await getProject(asUser(), projectId);
  const installation = await installationStore.read(projectId);
  if (installation === undefined) throw new Refusal(say(words.problems.notInstalled, { project: project.key }));
  return { project, installation };
}
