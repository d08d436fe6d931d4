import { EVIDENCE_KEY } from '../../jira/evidence';
import type { RestIssue } from '../../jira/issue';
import { getIssue, withHistory } from '../../jira/rest/issues';
import { roundOf } from './history';
import { keepEvidence, type EvidenceScene, type Kept } from './keep';

/**
 * Puts the evidence of an issue right, whatever has become of it: a delivery that was lost, a property that somebody
 * deleted or wrote to. For whoever looks after requests: the scheduled trigger, and a person who asks for it.
 */
export async function healEvidence(issueId: string, scene: EvidenceScene): Promise<Kept> {
  return keepEvidenceOf(await getIssue(scene.client, issueId, ['status', 'attachment'], [EVIDENCE_KEY]), scene);
}

/** The same for an issue that was read just now: only what its answer leaves out of a long history is read as well. */
export async function keepEvidenceOf(issue: RestIssue, scene: EvidenceScene): Promise<Kept> {
  return keepEvidence(await withHistory(scene.client, issue, (read) => roundOf(read, scene.ids) !== null), scene);
}
