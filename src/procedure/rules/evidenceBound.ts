import { MOST_BOUND } from '../evidence';
import type { Facts } from '../facts';
import type { Reason } from '../reasons';
import type { Rule } from './rule';
import { isEvidence } from './scripts';

type EvidenceBound = Extract<Rule, { kind: 'evidenceBound' }>;

/**
 * Compares what is attached with what is bound by checksum. Files that were added or removed meanwhile are left to
 * `scriptUnchanged`, which can say by whom: this speaks where the history explains nothing. Ids are enough to know the
 * content, for Jira has no way to put another one under the same id (documented: attachments are added and deleted,
 * never updated); sizes and names are compared as well, so that a property that was meddled with shows.
 */
export function evidenceBound(rule: EvidenceBound, facts: Facts): readonly Reason[] {
  const { since, from, to, back } = rule;
  const move = facts.moves.find((one) => one.from === from && one.to === to);
  // `scriptUnchanged` says so already.
  if (move === undefined) return [];
  const { evidence, attachments } = facts;
  if ((since === 'approval' ? evidence.approved : evidence.round) !== move.id) {
    return [{ code: 'evidencePending', since, back }];
  }
  const [ids, sizes, filenames] = [evidence.ids, evidence.sizes, evidence.filenames].map(
    (listed) => new Set(listed.slice(0, MOST_BOUND + 1)),
  );
  const listed = Math.min(evidence.ids.length, MOST_BOUND + 1);
  const loose = attachments.filter(
    ({ id, size, filename }) => ids?.has(id) !== true || sizes?.has(size) !== true || filenames?.has(filename) !== true,
  );
  const strange = loose.some((a) => (a.at ?? facts.now) <= move.at && isEvidence(a.filename));
  const lost = listed - (attachments.length - loose.length);
  const removed = facts.attachmentChanges.filter(
    (c) => c.at > move.at && c.change === 'removed' && ids?.has(Number(c.attachmentId)) === true,
  );
  return strange || lost > removed.length ? [{ code: 'evidenceDiffers', since, back }] : [];
}
