import { NeedsAuthenticationError } from '@forge/api';
import Resolver from '@forge/resolver';
import * as z from 'zod';
import type { Check } from '../../../install/check/check';
import { checks } from '../../../install/check/store';
import { differenceKey } from '../../../install/compare/key';
import { differenceText } from '../../../install/compare/text/differenceText';
import type { Installation } from '../../../install/model/installation';
import { listInstallations } from '../../../install/store';
import { JiraFailure } from '../../../jira/client';
import { findProjects } from '../../../jira/rest/projects';
import { readPageOptions } from '../../../document/page/pageOptions';
import type { Words } from '../../../procedure/words';
import { asUser } from '../../clients';
import { documentState, publishedDocument } from '../../documentState';
import { badRequest } from '../answering';
import { callOf, type Invocation } from '../call';
import { readAsReader } from './counts';
import type { Disagreement, MacroAnswer, MacroProject, MacroView } from '../../api/macro';

/** The page's payload may be any object. The function ignores it. */
const READ = z.looseObject({}).nullish();

/** The saved configuration of the macro, supplied by the platform and not by the page (documented for macros). */
const PLACE = z.object({
  extension: z.object({ config: z.unknown() }).optional().catch(undefined),
});

/**
 * Reads the content of a page in Confluence, with at most two calls to Jira as the reader. The saved configuration of
 * the macro supplies the project and the page's data.
 */
async function read(invocation: Invocation): Promise<MacroAnswer> {
  const { payload, context, words } = callOf(invocation);
  const sent = READ.safeParse(payload);
  if (!sent.success) return { ok: false, problem: badRequest(words.problems.badRequest, sent.error) };
  const { extension } = PLACE.parse(context);
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
    // The changes quote all settings. Only people who may see the project get them.
    publication: publication === null || counts.ok ? publication : { ...publication, changes: [] },
    counts,
    disagreement,
  };
}

/** True if Jira confirmed that the reader may see the project, or nothing is installed. */
const maySee = (counts: MacroView['counts']): boolean =>
  counts.ok || counts.because === 'uncounted' || counts.because === 'notInstalled';

/**
 * Differences between the workflow and the text, found by the newest check; `null` if they agree. Accepted ones are
 * included, because the text is still wrong. Names, appearance and role holders are excluded, because the text does not
 * cover them.
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

/** The projects with the procedure that the reader may see. Returns null if Jira does not answer. */
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

/** The functions of the macro and its configuration. They read Jira as the reader. */
export const macroResolver = new Resolver().define('read', read).define('projects', projects).getDefinitions();
