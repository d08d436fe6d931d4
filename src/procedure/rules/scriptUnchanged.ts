import type { Facts, RuleSettings } from '../facts';
import type { Reason } from '../reasons';
import type { Rule } from './rule';
import { isScript } from './scripts';

type ScriptUnchanged = Extract<Rule, { kind: 'scriptUnchanged' }>;

/**
 * Compares what is attached now with what was attached at the approval: a script that is newer than the approval was
 * added; one that the history says was deleted, and that was there before, was removed.
 */
export function scriptUnchanged(rule: ScriptUnchanged, facts: Facts, settings: RuleSettings): readonly Reason[] {
  const approval = facts.moves.find((move) => move.from === rule.approvedFrom && move.to === rule.approvedTo);
  if (approval === undefined) return [{ code: 'noApproval' }];
  const added = facts.attachments.filter(
    (a) => isScript(a.filename, settings.scriptExtensions) && (a.at === null || a.at > approval.at),
  );
  const since = facts.attachmentChanges.filter((change) => change.at > approval.at);
  const addedIds = since.filter((change) => change.change === 'added').map((change) => change.attachmentId);
  const removed = since.filter(
    (change) =>
      change.change === 'removed' &&
      isScript(change.filename, settings.scriptExtensions) &&
      !addedIds.includes(change.attachmentId),
  );
  return [
    ...added.map((a): Reason => ({ code: 'scriptAdded', filename: a.filename, by: a.author?.name ?? null })),
    ...removed.map((c): Reason => ({ code: 'scriptRemoved', filename: c.filename, by: c.author?.name ?? null })),
  ];
}
