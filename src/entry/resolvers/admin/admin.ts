import Resolver from '@forge/resolver';
import { listInstallations } from '../../../install/store';
import { getProject, searchProjects } from '../../../jira/rest/projects';
import type { AdminFunctions, ProjectView } from '../../api/admin';
import { asUser } from '../../clients';
import { withPublication } from '../publication';
import { adminFunction, type Caller } from './caller';
import { accept, check } from './checks';
import { IN_PROJECT } from './payloads';
import { apply, plan } from './plans';
import { planRemoval, remove } from './removals';
import { cancel, resume } from './runs';
import { shown, viewOf } from './views';

/**
 * The projects that the administrator sees, with their installations. They are read in parallel, as there may be
 * thousands.
 */
async function overview(_payload: unknown, caller: Caller): Promise<readonly ProjectView[]> {
  const [projects, installations] = await Promise.all([searchProjects(asUser()), listInstallations()]);
  const installed = new Map(installations.map((one) => [one.projectId, one]));
  return Promise.all(projects.map((project) => shown(project, installed.get(project.id), caller)));
}

/** The present state of one project. The page asks for it repeatedly during a run. */
async function status(payload: unknown, caller: Caller): Promise<ProjectView> {
  const { projectId } = IN_PROJECT.parse(payload);
  return viewOf(await getProject(asUser(), projectId), caller);
}

type Functions = {
  readonly [F in keyof AdminFunctions]: (payload: unknown, caller: Caller) => Promise<AdminFunctions[F]['value']>;
};

const FUNCTIONS: Functions = {
  ...{ overview, status, plan, apply, cancel, resume, check, accept, planRemoval, remove },
};

/**
 * `withPublication` defines the functions of the document's versions. They need the role in the project, not the
 * permission to administer Jira.
 */
const resolver = withPublication(new Resolver());
for (const [name, act] of Object.entries(FUNCTIONS)) resolver.define(name, adminFunction<unknown>(act));

/** The administration page's functions. Each first checks, as the caller, that the caller administers Jira. */
export const adminResolver = resolver.getDefinitions();

/** Names of the functions, for the test of their permissions. */
export const ADMIN_FUNCTIONS = Object.keys(FUNCTIONS);
