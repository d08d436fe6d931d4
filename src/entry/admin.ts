import Resolver from '@forge/resolver';
import * as z from 'zod';
import { queued } from '../install/install';
import type { Installation } from '../install/installation';
import { installationStore } from '../install/store';
import { JiraFailure } from '../jira/client';
import { getProject, mayAdminister, searchProjects, type Project } from '../jira/rest/projects';
import { wordsFor } from '../procedure/languages';
import { PROJECT_ROLES } from '../procedure/roles';
import { DEFAULT_SETTINGS } from '../procedure/settings';
import { say, type Words } from '../procedure/words';
import type { Answer, InstallationView, ProjectView } from './adminApi';
import { asUser } from './clients';
import { queueInstall } from './installQueue';
import { withPublication } from './publication';

const ACTORS = z.object({
  users: z.array(z.string().max(128)).max(50),
  groupIds: z.array(z.string().max(128)).max(20),
});
const INSTALL = z.object({
  projectId: z.string().regex(/^\d+$/),
  language: z.enum(['es', 'en']),
  members: z.record(z.string(), ACTORS),
});
const STATUS = z.object({ projectId: z.string().regex(/^\d+$/) });

/** A run that has not said anything for so long was cut off (a consumer may run 900 s): it may be started again. */
const PRESUMED_DEAD = 15 * 60_000;

interface Caller {
  readonly accountId: string;
  readonly siteUrl: string;
  readonly words: Words;
}

class Refusal extends Error {}

const define = <T>(act: (payload: unknown, caller: Caller) => Promise<T>) => {
  return async ({ payload, context }: { payload: unknown; context: Record<string, unknown> }): Promise<Answer<T>> => {
    const { accountId, siteUrl, locale } = CONTEXT.parse(context);
    const words = wordsFor(locale);
    try {
      if (accountId === undefined || !(await mayAdminister(asUser())))
        throw new Refusal(words.problems.notAdministrator);
      return { ok: true, value: await act(payload, { accountId, siteUrl: siteUrl ?? '', words }) };
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, problem: error.message };
      if (error instanceof z.ZodError)
        return { ok: false, problem: say(words.problems.badRequest, { detail: z.prettifyError(error) }) };
      if (error instanceof JiraFailure) {
        const text =
          error.status === 404 ? words.problems.unknownProject : say(words.problems.jira, { detail: error.message });
        return { ok: false, problem: text };
      }
      throw error;
    }
  };
};

const CONTEXT = z.object({
  accountId: z.string().optional(),
  siteUrl: z.string().optional(),
  locale: z.string().optional(),
});

/** The projects the administrator sees, with what is installed in them. */
async function overview(): Promise<readonly ProjectView[]> {
  const projects = await searchProjects(asUser());
  return Promise.all(projects.map(viewOf));
}

async function status(payload: unknown): Promise<ProjectView> {
  const { projectId } = STATUS.parse(payload);
  return viewOf(await getProject(asUser(), projectId));
}

async function startInstall(payload: unknown, { accountId, siteUrl, words }: Caller): Promise<ProjectView> {
  const { projectId, language, members } = INSTALL.parse(payload);
  const project = await getProject(asUser(), projectId);
  if (project.style !== 'classic') throw new Refusal(say(words.problems.notClassic, { project: project.key }));
  const before = await installationStore.read(projectId);
  if (before !== undefined && isRunning(before))
    throw new Refusal(say(words.problems.alreadyRunning, { project: project.key }));
  const settings = { ...(before?.settings ?? DEFAULT_SETTINGS), language };
  const request = {
    projectId,
    projectKey: project.key,
    siteUrl,
    settings,
    members: membersOf(members),
    startedBy: accountId,
  };
  const installation = queued(request, before, new Date());
  await installationStore.write(installation);
  await queueInstall(projectId);
  return { ...shown(project), installation: summary(installation) };
}

function isRunning({ state, startedAt }: Installation): boolean {
  return (state === 'queued' || state === 'installing') && Date.now() - Date.parse(startedAt) < PRESUMED_DEAD;
}

/** Only roles of the procedure are kept: what else was sent is nobody's. */
function membersOf(sent: z.infer<typeof INSTALL>['members']): Installation['members'] {
  return Object.fromEntries(
    PROJECT_ROLES.flatMap((role) => {
      const actors = sent[role];
      return actors === undefined ? [] : [[role, actors]];
    }),
  );
}

const shown = ({ id, key, name, style }: Project) => ({ id, key, name, classic: style === 'classic' });

async function viewOf(project: Project): Promise<ProjectView> {
  const installation = await installationStore.read(project.id);
  return { ...shown(project), installation: installation === undefined ? null : summary(installation) };
}

function summary({ state, progress, problem, startedAt, finishedAt, settings }: Installation): InstallationView {
  return { state, progress, problem, startedAt, finishedAt, settings };
}

/**
 * The admin page's functions. Each first checks, as the caller, that the caller administers Jira; those of the document's
 * versions ask for the role in the project instead.
 */
export const admin = withPublication(new Resolver())
  .define('overview', define(overview))
  .define('status', define(status))
  .define('install', define(startInstall))
  .getDefinitions();
