import * as z from 'zod';
import { PUBLISHED_KEY, readPublished, type Published } from '../../../src/jira/published';
import { EFFECTS_PROPERTY, readUnfinished, unfinishedProperty } from '../../../src/jira/issue/unfinishedEffects';
import { readUnseen, UNSEEN_KEY } from '../../../src/jira/issue/unseenEffects';
import type { Words } from '../../../src/procedure/words';
import type { JiraReader } from '../../shared/jira/jiraReader';
import { languageOf, loadWords, type Language } from '../../shared/page/words';
import type { RestComment } from '../../../src/jira/issue/comments';
import { cameBack, reasonSince } from '../model/lastReason';
import { commentsSince } from './readComments';
import { historyFields } from '../model/historyFields';
import { statusOf } from '../model/status';
import { PANEL_ISSUE, type PanelIssue } from './panelIssue';
import { readHistory, type HistoryReading } from './readHistory';

/** Issue and project of the panel, with ids and keys for Jira's REST paths. */
export interface IssuePlace {
  readonly issueKey: string;
  readonly projectId: string;
}

const EXTENSION = z.object({ issue: z.object({ key: z.string() }), project: z.object({ id: z.string() }) });

/** Reads the place from the context of an issue panel (documented shape). */
export function issuePlace(extension: unknown): IssuePlace {
  const { issue, project } = EXTENSION.parse(extension);
  return { issueKey: issue.key, projectId: project.id };
}

/** The words of the installation. */
export interface InstalledWords {
  readonly language: Language;
  readonly words: Words;
}

/** The result of a reading, with its time by Jira's clock and by the reader's, in epoch milliseconds. */
export type Reading =
  | {
      readonly ok: true;
      readonly published: Published | null;
      /** `null` if they are the reader's own, or could not be read. */
      readonly installed: InstalledWords | null;
      readonly issue: PanelIssue;
      /** True if the history contains everything that the panel needs. */
      readonly isWhole: boolean;
      /** The comments since the newest way back; `null` if there is none, or Jira did not answer. */
      readonly comments: readonly RestComment[] | null;
      readonly jiraNow: number;
      readonly readAt: number;
    }
  /** Jira's HTTP status; `null` without a valid answer. */
  | { readonly ok: false; readonly status: number | null };

const PROJECT = z.object({ properties: z.record(z.string(), z.unknown()).default({}) });

/**
 * Reads everything that the panel shows, as its reader and without a function of the app. It makes two calls in
 * parallel. Only the project's property tells which custom fields matter, so it requests all fields except work
 * logs. Another call follows only for a request with a longer history, or one whose comments Jira left out.
 */
export async function readPanel(
  { issueKey, projectId }: IssuePlace,
  reader: Language,
  jira: JiraReader,
): Promise<Reading> {
  const [project, issue] = await Promise.all([
    jira.read(
      `/rest/api/3/project/${encodeURIComponent(projectId)}?properties=${PUBLISHED_KEY},${UNSEEN_KEY}`,
      PROJECT,
    ),
    jira.read(
      `/rest/api/3/issue/${encodeURIComponent(issueKey)}?fields=*all,-worklog&expand=changelog,transitions&properties=${EFFECTS_PROPERTY}`,
      PANEL_ISSUE,
    ),
  ]);
  if (!issue.ok) return issue;
  // A project without the procedure has no such properties.
  if (!project.ok && project.status !== 404) return project;
  const properties = project.ok ? project.value.properties : {};
  const published = readPublished(properties[PUBLISHED_KEY]);
  const [installed, history] = await Promise.all([
    published === null ? null : installedWords(languageOf(published.settings.language), reader),
    historyOf(jira, issue.value, published),
  ]);
  const back = published === null ? null : cameBack(history.issue, published.ids);
  const comments = back === null ? null : await commentsSince(jira, history.issue, reasonSince(back));
  return {
    ok: true,
    published,
    installed,
    ...history,
    issue: withUnseen(history.issue, properties[UNSEEN_KEY]),
    comments,
    jiraNow: issue.answeredAt,
    readAt: Date.now(),
  };
}

/**
 * The history of a request. It reads no more for an issue outside the procedure, because the panel does not show it.
 */
function historyOf(
  jira: JiraReader,
  issue: PanelIssue,
  published: Published | null,
): HistoryReading | Promise<HistoryReading> {
  const status = published === null ? null : statusOf(issue, published.ids);
  if (published === null || status === null) return { issue, isWhole: true };
  return readHistory(jira, issue, historyFields(status, published.ids));
}

/**
 * Adds the unfinished effects from the project's property. If the app may not see a request, it writes its effects
 * there. The panel shows both alike.
 */
function withUnseen(issue: PanelIssue, unseen: unknown): PanelIssue {
  const effects = [...readUnfinished(issue.properties?.[EFFECTS_PROPERTY]), ...readUnseen(unseen, issue.id)];
  if (effects.length === 0) return issue;
  return { ...issue, properties: { ...issue.properties, [EFFECTS_PROPERTY]: unfinishedProperty(effects) } };
}

/** Reads the words of the installation. If the file cannot be read, the reader's own language is used. */
async function installedWords(language: Language, reader: Language): Promise<InstalledWords | null> {
  if (language === reader) return null;
  const words = await loadWords(language).catch(() => null);
  return words === null ? null : { language, words };
}
