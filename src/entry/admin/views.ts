import { storedDeliveries } from '../../effects/deliveries/store';
import { settingsInForce } from '../../install/inForce';
import type { Installation } from '../../install/installation';
import { installationStore } from '../../install/store';
import type { Project } from '../../jira/rest/projects';
import type { InstallationView, ProjectView } from '../adminApi';
import type { Caller } from './caller';
import { checkView } from './checks';

export async function viewOf(project: Project, caller: Caller): Promise<ProjectView> {
  return shown(project, await installationStore.read(project.id), caller);
}

/** A project with an installation that is at hand. */
export async function shown(
  project: Project,
  installation: Installation | undefined,
  caller: Caller,
): Promise<ProjectView> {
  const waiting = installation === undefined ? [] : await storedDeliveries.list(project.id);
  const unseen = new Set(waiting.flatMap(({ isTold, delivery }) => (isTold ? [delivery.issueId] : []))).size;
  return {
    id: project.id,
    key: project.key,
    name: project.name,
    classic: project.style === 'classic',
    installation: installation === undefined ? null : summary(installation),
    check: installation === undefined ? null : await checkView(installation, caller),
    ...(unseen === 0 ? {} : { unseen }),
  };
}

function summary(installation: Installation): InstallationView {
  const { state, task, progress, problem, kept, applied } = installation;
  const { startedAt, startedBy, touchedAt, finishedAt, resumeAt } = installation;
  return {
    ...{ state, task, progress, problem, kept },
    ...{ startedAt, startedBy, touchedAt, finishedAt, resumeAt },
    settings: settingsInForce(installation),
    inForce: applied !== null,
    applied: applied === null ? null : { at: applied.at, by: applied.by },
  };
}
