import type { RestIssue } from '../../jira/issue/issue';
import { getIssue, withHistory } from '../../jira/rest/issues';
import type { SiteIds } from '../../jira/site';
import { reachesWork } from './history';
import { keepEvidence, type EvidenceScene, type EvidenceOutcome } from './keep';

/** The fields from which the evidence of an issue is made: the files of a round with their checksums. */
export const evidenceFields = ({ appFields }: Pick<SiteIds, 'appFields'>): readonly string[] => [
  'status',
  'attachment',
  'assignee',
  appFields.evidence,
];

/** Restores the evidence of an issue after a lost delivery. The scheduled trigger and a retry by hand call it. */
export async function healEvidence(issueId: string, scene: EvidenceScene): Promise<EvidenceOutcome> {
  return keepEvidenceOf(await getIssue(scene.client, issueId, evidenceFields(scene.ids)), scene);
}

/** The same for an issue that was just read. It reads only the missing part of a long history. */
export async function keepEvidenceOf(issue: RestIssue, scene: EvidenceScene): Promise<EvidenceOutcome> {
  return keepEvidence(await withHistory(scene.client, issue, (read) => reachesWork(read, scene.ids)), scene);
}
