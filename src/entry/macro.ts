import { NeedsAuthenticationError } from '@forge/api';
import Resolver from '@forge/resolver';
import * as z from 'zod';
import type { Check } from '../install/check/check';
import { checks } from '../install/check/store';
import { differenceKey } from '../install/compare/key';
import { differenceText } from '../install/compare/text/differenceText';
import type { Installation } from '../install/installation';
import { listInstallations } from '../install/store';
import { JiraFailure } from '../jira/client';
import { findProjects } from '../jira/rest/projects';
import { readPageOptions } from '../procedure/document/pageOptions';
import { wordsFor } from '../procedure/languages';
import { say, type Words } from '../procedure/words';
import { asUser } from './clients';
import { documentState, publishedDocument } from './documentState';
import { readAsReader } from './macroCounts';
import type { Disagreement, MacroAnswer, MacroProject, MacroView } from './macroApi';

/** Nothing is taken from the page: what it sends may be an object, and is not read. */
const READ = z.looseObject({}).nullish();

/** Where the macro stands and how it was saved: given by the platform, not by the page (documented for macros). */
const CONTEXT = z.object({
  locale: z.string().optional().catch(undefined),
  extension: z.object({ config: z.unknown() }).optional().catch(undefined),
});

interface Call {
  readonly payload: unknown;
  readonly context: unknown;
}

/**
 * What a page in Confluence shows of a project: at most two calls of Jira, as the reader. Which project, and what the page
 * says of itself, is what its author has saved.
 */
async function read({ payload, context }: Call): Promise<MacroAnswer> {
  const { locale, extension } = CONTEXT.parse(context);
  const words = wordsFor(locale);
  const sent = READ.safeParse(payload);
  if (!sent.success)
    return { ok: false, problem: say(words.problems.badRequest, { detail: z.prettifyError(sent.error) }) };
  const { projectId, data: given } = readPageOptions(extension?.config);
  const [state, check] = await Promise.all([
    documentState(projectId, given),
    projectId === '' ? undefined : checks.read(projectId),
  ]);
  const { installation, ids } = state;
  const differs = installation === null || check === undefined ? null : disagreementIn(check, installation, words);
  const { counts, disagreement } =
    ids === null
      ? { counts: { ok: false, because: 'notInstalled' } as const, disagreement: null }
      : await readAsReader(asUser(), projectId, ids, differs, new Date());
  const { settings, data, publication } = maySee(counts) ? state : publishedDocument(state, given);
  const { effortThresholdHours, cutOff } = settings;
  return {
    settings: { effortThresholdHours, cutOff },
    data,
    // What changed quotes all of the settings: they are for those who may see the project.
    publication: publication === null || counts.ok ? publication : { ...publication, changes: [] },
    counts,
    disagreement,
  };
}

/** Whether the reader was shown to see the project: nothing else is told to whom Jira did not answer. */
const maySee = (counts: MacroView['counts']): boolean =>
  counts.ok || counts.because === 'uncounted' || counts.because === 'notInstalled';

/**
 * In what the newest check found the workflow to be another than the text; `null` where it agrees. What was accepted is
 * told too: the text still says otherwise. Names, appearance and who holds a role are not what the text is about.
 */
function disagreementIn({ at, differences }: Check, { accepted }: Installation, words: Words): Disagreement | null {
  const told = differences
    .filter(({ code, severity }) => severity !== 'form' && code !== 'roleMemberAdded' && code !== 'roleMemberRemoved')
    .map((difference) => {
      const { title, detail } = differenceText(difference, words);
      return { title, detail, accepted: accepted.includes(differenceKey(difference)) };
    });
  return told.length === 0 ? null : { at, differences: told };
}

/** The projects to choose from: those with the procedure that the reader may see. `null` where Jira does not tell. */
async function projects(): Promise<readonly MacroProject[] | null> {
  try {
    const found = await findProjects(
      asUser(),
      (await listInstallations()).map(({ projectId }) => projectId),
    );
    return found.map(({ id, key, name }) => ({ id, key, name }));
  } catch (error) {
    if (error instanceof JiraFailure || error instanceof NeedsAuthenticationError) return null;
    throw error;
  }
}

/** The functions of the macro and of its configuration. Whatever they read of Jira, they read as the reader. */
export const macro = new Resolver().define('read', read).define('projects', projects).getDefinitions();
