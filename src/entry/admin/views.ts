import { settingsInForce } from '../../install/inForce';
import type { Installation } from '../../install/installation';
import { installationStore } from '../../install/store';
import type { Project } from '../../jira/rest/projects';
import type { InstallationView, ProjectView } from '../adminApi';
import type { Caller } from './caller';
import { checkView } from './checks';

export async function viewOf(project: Project, caller: Caller): Promise<ProjectView> {
  const installation = await installationStore.read(project.id);
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
  const { state, task, progress, problem, startedAt, touchedAt, finishedAt, resumeAt, kept } = installation;
  return {
    ...{ state, task, progress, problem, startedAt, touchedAt, finishedAt, resumeAt, kept },
    settings: settingsInForce(installation),
    inForce: installation.applied !== null,
  };
}
