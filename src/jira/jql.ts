import { STATUSES, type StatusKey } from '../procedure/statuses';
import type { SiteIds } from './site';

type Ids = Pick<SiteIds, 'issueType' | 'statuses'>;

const STATUS_KEYS = Object.keys(STATUSES) as readonly StatusKey[];

/** Statuses of open requests, all of them or those of one step. */
export function openStatuses(step?: number): readonly StatusKey[] {
  return STATUS_KEYS.filter(
    (key) => STATUSES[key].step !== null && (step === undefined || STATUSES[key].step === step),
  );
}

/** Query for the open requests of a project, at any step or at one. It uses ids, because names can change. */
export function openRequestsJql(projectId: string, { issueType, statuses }: Ids, step?: number): string {
  const ids = openStatuses(step).map((key) => statuses[key]);
  return `project = ${projectId} AND issuetype = ${issueType} AND status in (${ids.join(', ')})`;
}
