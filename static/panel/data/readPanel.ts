import * as z from 'zod';
import { PUBLISHED_KEY, readPublished, type Published } from '../../../src/jira/published';
import { EFFECTS_PROPERTY, readUnfinished, unfinishedProperty } from '../../../src/jira/unfinishedEffects';
import { readUnseen, UNSEEN_KEY } from '../../../src/jira/unseenEffects';
import type { Words } from '../../../src/procedure/words';
import type { JiraReader } from '../../shared/jira/jiraReader';
import { languageOf, loadWords, type Language } from '../../shared/page/words';
import { historyFields } from '../model/historyFields';
import { statusOf } from '../model/status';
import { PANEL_ISSUE, type PanelIssue } from './panelIssue';
import { readHistory, type HistoryReading } from './readHistory';

/** Where the panel stands; ids and keys as Jira's REST paths want them. */
export interface IssuePlace {
  readonly issueKey: string;
  readonly projectId: string;
}

const EXTENSION = z.object({ issue: z.object({ key: z.string() }), project: z.object({ id: z.string() }) });

/** Reads the place out of the context of an issue panel (documented shape). */
export function issuePlace(extension: unknown): IssuePlace {
  const { issue, project } = EXTENSION.parse(extension);
  return { issueKey: issue.key, projectId: project.id };
}

/** The words of what is installed. */
export interface InstalledWords {
  readonly language: Language;
  readonly words: Words;
}

/** What was read, and when: by Jira's clock and by the reader's, in epoch milliseconds. */
export type Reading =
  | {
      readonly ok: true;
      readonly published: Published | null;
      /** `null` where they are the reader's own, or could not be read. */
      readonly installed: InstalledWords | null;
      readonly issue: PanelIssue;
      /** Whether all of its history that the panel looks at is there. */
      readonly isWhole: boolean;
      readonly jiraNow: number;
      readonly readAt: number;
    }
  /** Jira's HTTP status; `null` when it did not answer understandably. */
  | { readonly ok: false; readonly status: number | null };

const PROJECT = z.object({ properties: z.record(z.string(), z.unknown()).default({}) });

/**
 * Reads all that the panel shows, as its reader and without any function of the app. Both reads go out at once: which
 * custom fields matter is only known from the project's property, so all are asked for; comments and work logs never
 * matter. Only a request with more history than comes along takes a third one.
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
      `/rest/api/3/issue/${encodeURIComponent(issueKey)}?fields=*all,-comment,-worklog&expand=changelog,transitions&properties=${EFFECTS_PROPERTY}`,
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
  return {
    ok: true,
    published,
    installed,
    ...history,
    issue: withUnseen(history.issue, properties[UNSEEN_KEY]),
    jiraNow: issue.answeredAt,
    readAt: Date.now(),
  };
}

/** Of what is no request of the procedure nothing is shown that rests on its history. */
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
 * Where the app may not see a request it cannot say there what is not done, so that the project says it: both are shown
 * alike.
 */
function withUnseen(issue: PanelIssue, unseen: unknown): PanelIssue {
  const effects = [...readUnfinished(issue.properties?.[EFFECTS_PROPERTY]), ...readUnseen(unseen, issue.id)];
  if (effects.length === 0) return issue;
  return { ...issue, properties: { ...issue.properties, [EFFECTS_PROPERTY]: unfinishedProperty(effects) } };
}

/** The names of the reader's own language are better than no panel: a file that cannot be read stops nothing. */
async function installedWords(language: Language, reader: Language): Promise<InstalledWords | null> {
  if (language === reader) return null;
  const words = await loadWords(language).catch(() => null);
  return words === null ? null : { language, words };
}
