import type { RestIssue } from '../../jira/issue';
import { getIssue, withHistory } from '../../jira/rest/issues';
import type { SiteIds } from '../../jira/site';
import { reachesWork } from './history';
import { keepEvidence, type EvidenceScene, type Kept } from './keep';

/** Fields that an issue has to be read with. */
export const evidenceFields = ({ appFields }: Pick<SiteIds, 'appFields'>): readonly string[] => [
  'status',
  'attachment',
  'assignee',
  appFields.evidence,
];

/**
 * Puts the evidence of an issue right after a delivery that was lost. For the scheduled trigger, and for a person who
 * asks for it.
 */
export async function healEvidence(issueId: string, scene: EvidenceScene): Promise<Kept> {
  return keepEvidenceOf(await getIssue(scene.client, issueId, evidenceFields(scene.ids)), scene);
}

/** The same for an issue that was read just now: only what its answer leaves out of a long history is read as well. */
export async function keepEvidenceOf(issue: RestIssue, scene: EvidenceScene): Promise<Kept> {
  return keepEvidence(await withHistory(scene.client, issue, (read) => reachesWork(read, scene.ids)), scene);
}
