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
import { DOCUMENT_DATA } from '../procedure/document/pageOptions';
import { wordsFor } from '../procedure/languages';
import type { Words } from '../procedure/words';
import { asUser } from './clients';
import { documentState } from './documentState';
import { readAsReader } from './macroCounts';
import type { Disagreement, MacroProject, MacroView } from './macroApi';

const READ = z.object({ projectId: z.string().regex(/^\d{1,18}$/), data: DOCUMENT_DATA });

const CONTEXT = z.object({ locale: z.string().optional() });

interface Call {
  readonly payload: unknown;
  readonly context: unknown;
}

/** What a page in Confluence shows of a project: at most two calls of Jira, as the reader. */
async function read({ payload, context }: Call): Promise<MacroView> {
  const { projectId, data: given } = READ.parse(payload);
  const words = wordsFor(CONTEXT.parse(context).locale);
  const [{ installation, ids, settings, data, publication }, check] = await Promise.all([
    documentState(projectId, given),
    checks.read(projectId),
  ]);
  const differs = installation === null || check === undefined ? null : disagreementIn(check, installation, words);
  const { counts, disagreement } =
    ids === null
      ? { counts: { ok: false, because: 'notInstalled' } as const, disagreement: null }
      : await readAsReader(asUser(), projectId, ids, differs, new Date());
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

/**
 * In what the newest check found the workflow to be another than the text; `null` where it agrees. What was accepted is
 * told too: the text still says otherwise. Names and appearance are not what the text is about.
 */
function disagreementIn({ at, differences }: Check, { accepted }: Installation, words: Words): Disagreement | null {
  const told = differences
    .filter(({ severity }) => severity !== 'form')
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
