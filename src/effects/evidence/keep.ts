import type { JiraClient } from '../../jira/client';
import { evidenceValue, LONGEST_EVIDENCE, readEvidence } from '../../jira/issue/evidence';
import { movesOf } from '../../jira/issue/history';
import type { RestIssue } from '../../jira/issue/issue';
import { setAppField } from '../../jira/rest/appFields';
import type { SiteIds } from '../../jira/site';
import { isWatched, MOST_BOUND, type BoundApproval, type BoundScript, type Evidence } from '../../procedure/evidence';
import type { ProjectRoleKey } from '../../procedure/roles';
import { STATUSES } from '../../procedure/statuses';
import { TooMuchEvidence } from './failures';
import { filesOfRound } from './files';
import { digestOf, sha256Of, type Deadline } from './hash';
import { roundOf, type Round } from './history';
import type { EvidenceStore } from './store';
import { workersOf } from './workers';

export interface EvidenceScene extends Deadline {
  readonly client: JiraClient;
  readonly ids: SiteIds;
  readonly evidence: EvidenceStore;
  /** The reason for the binding: an execution of a transition, or a repair by the app. */
  readonly executionId: string;
  /** Returns the account ids of all holders of a role in the project. */
  readonly holders: (role: ProjectRoleKey) => Promise<readonly string[]>;
}

/**
 * `bound`: the app wrote something that was missing. `kept`: everything was correct. `nothing`: nothing was ever sent.
 */
export type EvidenceOutcome = 'bound' | 'kept' | 'nothing';

/**
 * Brings the evidence of an issue up to date with its history. It binds the files of the newest round by their
 * checksums and records the newest approval. It then copies the app's storage to the app's field. History and
 * attachments are the source. It may therefore run at any time, late, twice or in place of a lost delivery. It writes
 * only what is missing.
 * @param issue with `evidenceFields()` and the changelog back to the start of the work
 */
export async function keepEvidence(issue: RestIssue, scene: EvidenceScene): Promise<EvidenceOutcome> {
  const round = roundOf(issue, scene.ids);
  if (round === null) return 'nothing';
  const held = await scene.evidence.read(issue.id, round.sent.id);
  const files = held ?? (await bind(issue, round, scene));
  const evidence = { ...files, approval: approvalOf(files, round) };
  const changed = held === undefined || textOf(held) !== textOf(evidence);
  // Storage first. After an interruption, the next run writes the field from the storage.
  if (changed) await scene.evidence.write(issue.id, evidence);
  return (await show(issue, evidence, scene)) || changed ? 'bound' : 'kept';
}

/** Writes the field again if it lost its value, for example after an upgrade of an older installation. */
export async function restoreField(
  issue: RestIssue,
  scene: Pick<EvidenceScene, 'client' | 'evidence' | 'ids'>,
): Promise<boolean> {
  const round = roundOf(issue, scene.ids);
  const held = round === null ? undefined : await scene.evidence.read(issue.id, round.sent.id);
  return held !== undefined && (await show(issue, held, scene));
}

/** @returns true if the field showed something else. */
async function show(
  issue: RestIssue,
  evidence: Evidence,
  { client, ids }: Pick<EvidenceScene, 'client' | 'ids'>,
): Promise<boolean> {
  const field = ids.appFields.evidence;
  // An earlier version installed the procedure. The field exists only after an administrator updates it.
  if (field === '') return false;
  const shown = readEvidence(issue.fields[field]);
  if (shown !== null && textOf(shown) === textOf(evidence)) return false;
  await setAppField(client, field, issue.id, evidenceValue(evidence));
  return true;
}

/** The evidence as one text to compare. Storage and REST may return members and files in another order. */
function textOf({ round, at, executionId, began, scripts, workers, approval }: Evidence): string {
  const files = [...scripts]
    .sort((one, other) => one.id - other.id)
    .map((one) => [one.id, one.filename, one.size, one.authorAccountId, one.sha256, one.state]);
  const approved = approval && [approval.approvedBy, approval.at, approval.round, approval.change, approval.digest];
  return JSON.stringify([round, at, executionId, began, files, workers, approved]);
}

/** Binds the files attached when the request was sent. The history supplies those deleted since. */
async function bind(issue: RestIssue, round: Round, scene: EvidenceScene): Promise<Evidence> {
  const files = filesOfRound(issue, round, scene.ids, await supportOf(issue, scene));
  if (files.length > MOST_BOUND) throw new TooMuchEvidence(files.length);
  const known = await checksumsBefore(issue, round, scene);
  const scripts: BoundScript[] = [];
  // Sequential: two streams at once would need twice the memory.
  for (const { file, state } of files) {
    const { id, filename, size, author } = file;
    const bound = { id: Number(id), filename, size: size ?? 0, authorAccountId: author };
    const read = () => (size === null ? UNREAD : sha256Of(scene.client, bound, scene));
    scripts.push({ ...bound, sha256: known.get(bound.id) ?? (await read()), state });
  }
  const evidence: Evidence = {
    round: round.sent.id,
    at: scene.now().toISOString(),
    executionId: scene.executionId,
    ...(round.began === null ? {} : { began: new Date(round.began.at).toISOString() }),
    scripts,
    workers: workersOf(issue, round, scene.ids),
    approval: null,
  };
  // Leaves room for the later approval.
  if (JSON.stringify(evidenceValue(evidence)).length > LONGEST_EVIDENCE - ROOM_FOR_APPROVAL)
    throw new TooMuchEvidence(files.length);
  return evidence;
}

/** Checksum of a file that was deleted before the app could read it. Its loss closes the gates as well. */
const UNREAD = '';

/** Support is everyone who holds the role or has moved the request on in its steps. */
async function supportOf(issue: RestIssue, { holders, ids }: EvidenceScene): Promise<(accountId: string) => boolean> {
  const moved = movesOf(issue, ids).filter(({ from }) => from !== null && STATUSES[from].responsible === 'support');
  const people = new Set([...(await holders('support')), ...moved.map(({ author }) => author?.accountId)]);
  return (accountId) => people.has(accountId);
}

/** Checksums of the round before. Jira cannot change the content of an attachment. */
async function checksumsBefore(
  issue: RestIssue,
  { sent }: Round,
  { ids, evidence }: EvidenceScene,
): Promise<ReadonlyMap<number, string>> {
  const before = movesOf(issue, ids).find(
    ({ from, to, at }) => from === 'preparingScript' && to === 'verifyingScript' && at < sent.at,
  );
  const held = before === undefined ? undefined : await evidence.read(issue.id, before.id);
  return new Map((held?.scripts ?? []).map(({ id, sha256 }) => [id, sha256]));
}

/**
 * Characters reserved for an approval: two Jira ids, an account id of at most 128 characters, a checksum, an instant.
 */
const ROOM_FOR_APPROVAL = 512;

function approvalOf(files: Evidence, { approved }: Round): BoundApproval | null {
  if (approved === null) return null;
  if (files.approval?.change === approved.id) return files.approval;
  return {
    approvedBy: approved.author?.accountId ?? null,
    at: new Date(approved.at).toISOString(),
    round: files.round,
    change: approved.id,
    digest: digestOf(files.scripts.filter(({ state }) => isWatched(state))),
  };
}
