import { storedDeliveries } from '../../../effects/deliveries/store';
import { appliedSettings } from '../../../install/model/appliedSettings';
import type { Installation } from '../../../install/model/installation';
import { installationStore } from '../../../install/store';
import type { Project } from '../../../jira/rest/projects';
import type { InstallationView, ProjectView } from '../../api/admin';
import type { Caller } from './caller';
import { checkView } from './checkView';

/** The view of a project on the administration page, with its installation as it is now. */
export async function viewOf(project: Project, caller: Caller): Promise<ProjectView> {
  const installation = await installationStore.read(project.id);
  const view = await shown(project, installation, caller);
  const unseen = installation === undefined ? 0 : await unseenIn(project.id);
  return unseen === 0 ? view : { ...view, unseen };
}

/**
 * Number of requests that the app may not see. Their deliveries wait for the permission, and the project was told of
 * them.
 */
async function unseenIn(projectId: string): Promise<number> {
  const waiting = await storedDeliveries.list(projectId);
  return new Set(waiting.flatMap(({ isTold, delivery }) => (isTold ? [delivery.issueId] : []))).size;
}

/** The view of a project whose installation is already read. */
export async function shown(
  project: Project,
  installation: Installation | undefined,
  caller: Caller,
): Promise<ProjectView> {
  return {
    id: project.id,
    key: project.key,
    name: project.name,
    classic: project.style === 'classic',
    installation: installation === undefined ? null : summary(installation),
    check: installation === undefined ? null : await checkView(installation, caller),
  };
}

function summary(installation: Installation): InstallationView {
  const { state, task, progress, problem, kept, applied } = installation;
  const { startedAt, startedBy, touchedAt, finishedAt, resumeAt } = installation;
  return {
    ...{ state, task, progress, problem, kept },
    ...{ startedAt, startedBy, touchedAt, finishedAt, resumeAt },
    settings: appliedSettings(installation),
    inForce: applied !== null,
    applied: applied === null ? null : { at: applied.at, by: applied.by },
  };
}
