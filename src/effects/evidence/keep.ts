import { EVIDENCE_KEY, evidenceProperty, LONGEST_PROPERTY, readEvidence } from '../../jira/evidence';
import type { JiraClient } from '../../jira/client';
import { instantOf, type RestIssue } from '../../jira/issue';
import { setIssueProperty } from '../../jira/rest/issues';
import type { SiteIds } from '../../jira/site';
import type { BoundApproval, BoundScript, Evidence } from '../../procedure/evidence';
import { isEvidence } from '../../procedure/rules/scripts';
import { TooMuchEvidence } from './failures';
import { digestOf, sha256Of, type Patience } from './hash';
import { roundOf, type Round } from './history';
import type { EvidenceStore } from './store';

export interface EvidenceScene extends Patience {
  readonly client: JiraClient;
  readonly ids: Pick<SiteIds, 'statuses'>;
  readonly evidence: EvidenceStore;
  /** What the binding is made for: an execution of a transition, or of the app's own looking after it. */
  readonly executionId: string;
}

/** `bound`: something was written that was not there. `kept`: all was as it has to be. `nothing`: nothing was ever sent. */
export type Kept = 'bound' | 'kept' | 'nothing';

/**
 * Brings the evidence of an issue up to its history: binds the files of the newest round by their checksums, the newest
 * approval to them, and shows on the issue what the app's storage holds. The history and the attachments are the truth,
 * so it may be run at any time, late, twice or instead of a delivery that was lost; it writes only what is missing, and
 * puts right a property that somebody has written to.
 * @param issue with `attachment`, the property and the changelog back to when the request was last sent
 */
export async function keepEvidence(issue: RestIssue, scene: EvidenceScene): Promise<Kept> {
  const round = roundOf(issue, scene.ids);
  if (round === null) return 'nothing';
  const held = await scene.evidence.read(issue.id, round.sent.id);
  const files = held ?? (await bind(issue, round, scene));
  const evidence = { ...files, approval: approvalOf(files, round) };
  const changed = held === undefined || textOf(held) !== textOf(evidence);
  // Storage first: where the writing ends in between, the next run shows what it holds.
  if (changed) await scene.evidence.write(issue.id, evidence);
  return (await show(issue, evidence, scene)) || changed ? 'bound' : 'kept';
}

/** Puts right what the issue shows where somebody has written to it, or deleted it: the app's storage knows better. */
export async function repairProperty(
  issue: RestIssue,
  scene: Pick<EvidenceScene, 'client' | 'evidence' | 'ids'>,
): Promise<boolean> {
  const round = roundOf(issue, scene.ids);
  const held = round === null ? undefined : await scene.evidence.read(issue.id, round.sent.id);
  return held !== undefined && (await show(issue, held, scene));
}

/** @returns whether the issue showed something else. */
async function show(issue: RestIssue, evidence: Evidence, { client }: Pick<EvidenceScene, 'client'>): Promise<boolean> {
  const shown = readEvidence(issue.properties?.[EVIDENCE_KEY]);
  if (shown !== null && textOf(shown) === textOf(evidence)) return false;
  await setIssueProperty(client, issue.id, EVIDENCE_KEY, evidenceProperty(evidence));
  return true;
}

/** All that evidence says, in one text: storage and REST may give its members in another order. */
function textOf({ round, at, executionId, scripts, approval }: Evidence): string {
  const files = scripts.map((one) => [one.id, one.filename, one.size, one.authorAccountId, one.sha256]);
  const approved = approval && [approval.approvedBy, approval.at, approval.round, approval.change, approval.digest];
  return JSON.stringify([round, at, executionId, files, approved]);
}

/** What was attached when the request was sent, as far as it still is: what was deleted since, the history tells. */
async function bind(issue: RestIssue, { sent }: Round, scene: EvidenceScene): Promise<Evidence> {
  const files = (issue.fields.attachment ?? []).filter(
    ({ filename, created }) => isEvidence(filename) && instantOf(created) <= sent.at,
  );
  const scripts: BoundScript[] = [];
  // One after the other: two streams at once would be twice the memory.
  for (const { id, filename, size, author } of files) {
    const file = { id: Number(id), filename, size, authorAccountId: author?.accountId ?? null };
    scripts.push({ ...file, sha256: await sha256Of(scene.client, file, scene) });
  }
  const evidence: Evidence = {
    round: sent.id,
    at: scene.now().toISOString(),
    executionId: scene.executionId,
    scripts,
    approval: null,
  };
  // An approval is still to come, and takes its room.
  if (JSON.stringify(evidenceProperty(evidence)).length > LONGEST_PROPERTY - ROOM_FOR_APPROVAL)
    throw new TooMuchEvidence(files.length);
  return evidence;
}

/** Characters that an approval may take: two ids of Jira's, an account id of at most 128 characters, a checksum, an instant. */
const ROOM_FOR_APPROVAL = 512;

function approvalOf(files: Evidence, { approved }: Round): BoundApproval | null {
  if (approved === null) return null;
  if (files.approval?.change === approved.id) return files.approval;
  return {
    approvedBy: approved.author?.accountId ?? null,
    at: new Date(approved.at).toISOString(),
    round: files.round,
    change: approved.id,
    digest: digestOf(files.scripts),
  };
}
