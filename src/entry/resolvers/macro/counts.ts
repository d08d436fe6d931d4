import { NeedsAuthenticationError } from '@forge/api';
import { JiraFailure, type JiraClient } from '../../../jira/client';
import { openRequestsJql } from '../../../jira/jql';
import { readOpenRequests, type OpenRequests } from '../../../jira/rest/openRequests';
import { mayConfigure } from '../../../jira/rest/projects';
import type { SiteIds } from '../../../jira/site';
import { STATUSES, type StatusKey } from '../../../procedure/statuses';
import type { Disagreement, MacroView, NoCounts, StepCounts } from '../../api/macro';

/** Jira's data of a project for a reader. Refusals are values. */
export interface ReaderView {
  readonly counts: MacroView['counts'];
  readonly disagreement: Disagreement | null;
}

/**
 * Reads as the reader, with one call. It makes a second call in two cases. The first is a disagreement that the reader
 * may only see with access to the configuration. The second is a refusal to count.
 * @param differs result of the last check; `null` if the workflow agrees or was not compared
 */
export async function readAsReader(
  client: JiraClient,
  projectId: string,
  ids: SiteIds,
  differs: Disagreement | null,
  now: Date,
): Promise<ReaderView> {
  const counts = await readCounts(client, projectId, ids, now);
  if (differs === null && (counts.ok || counts.because !== 'uncounted')) return { counts, disagreement: null };
  const access = await accessTo(client, projectId);
  // Jira may refuse a query with an unseen project before it refuses the project itself.
  if (access === 'unseen') return { counts: { ok: false, because: 'unseen' }, disagreement: null };
  return { counts, disagreement: access === 'configured' ? differs : null };
}

async function readCounts(
  client: JiraClient,
  projectId: string,
  ids: SiteIds,
  now: Date,
): Promise<ReaderView['counts']> {
  try {
    const found = await readOpenRequests(client, projectId, openRequestsJql(projectId, ids));
    return { ok: true, value: countsOf(found, projectId, ids, now) };
  } catch (error) {
    return { ok: false, because: reasonOf(error) };
  }
}

/** The reader's access to the project. Returns `other` if it is not certain that they may configure it. */
async function accessTo(client: JiraClient, projectId: string): Promise<'configured' | 'unseen' | 'other'> {
  try {
    return (await mayConfigure(client, projectId)) ? 'configured' : 'other';
  } catch (error) {
    return reasonOf(error) === 'unseen' ? 'unseen' : 'other';
  }
}

/** Documented: 404 for a project that the reader may not see, 400 for a query with unknown names. */
const REASONS: Readonly<Record<number, NoCounts>> = {
  400: 'uncounted',
  401: 'notConnected',
  403: 'notConnected',
  404: 'unseen',
};

function reasonOf(error: unknown): NoCounts {
  if (error instanceof NeedsAuthenticationError) return 'notConnected';
  if (error instanceof JiraFailure) return REASONS[error.status] ?? 'failed';
  throw error;
}

function countsOf(
  { project, statuses, isComplete }: OpenRequests,
  projectId: string,
  ids: SiteIds,
  now: Date,
): StepCounts {
  const counted = new Map<string, number>();
  for (const id of statuses) counted.set(id, (counted.get(id) ?? 0) + 1);
  const keys = Object.keys(STATUSES) as StatusKey[];
  const countOf = (key: StatusKey): number => counted.get(ids.statuses[key]) ?? 0;
  const steps = [...new Set(keys.map((key) => STATUSES[key].step))].filter((step) => step !== null);
  return {
    project,
    steps: Object.fromEntries(
      steps.map((step) => {
        const count = keys.reduce((sum, key) => sum + (STATUSES[key].step === step ? countOf(key) : 0), 0);
        return [String(step), { count, jql: openRequestsJql(projectId, ids, step) }];
      }),
    ),
    statuses: Object.fromEntries(keys.map((key) => [key, countOf(key)])),
    total: statuses.length,
    isComplete,
    at: now.toISOString(),
  };
}
