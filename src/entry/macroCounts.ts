import { NeedsAuthenticationError } from '@forge/api';
import { JiraFailure, type JiraClient } from '../jira/client';
import { openRequestsJql } from '../jira/jql';
import { readOpenRequests, type OpenRequests } from '../jira/rest/openRequests';
import { mayConfigure } from '../jira/rest/projects';
import type { SiteIds } from '../jira/site';
import { STATUSES, type StatusKey } from '../procedure/statuses';
import type { Disagreement, MacroView, NoCounts, StepCounts } from './macroApi';

/** What Jira tells a reader about a project; refusals are values. */
export interface ReaderView {
  readonly counts: MacroView['counts'];
  readonly disagreement: Disagreement | null;
}

/**
 * Reads as the reader: one call, and a second one only where the installed workflow no longer agrees with the text and
 * it matters whether the reader may see the project's configuration.
 * @param differs what the last check found; `null` where the workflow agrees, or nothing was compared
 */
export async function readAsReader(
  client: JiraClient,
  projectId: string,
  ids: SiteIds,
  differs: Disagreement | null,
  now: Date,
): Promise<ReaderView> {
  try {
    const found = await readOpenRequests(client, projectId, openRequestsJql(projectId, ids));
    const counts = { ok: true, value: countsOf(found, projectId, ids, now) } as const;
    return { counts, disagreement: differs !== null && (await mayConfigure(client, projectId)) ? differs : null };
  } catch (error) {
    return { counts: { ok: false, because: reasonOf(error) }, disagreement: null };
  }
}

/** Jira answers 400 where the query names a project that the reader may not see, and 404 for the project itself. */
const REASONS: Readonly<Record<number, NoCounts>> = {
  400: 'unseen',
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
