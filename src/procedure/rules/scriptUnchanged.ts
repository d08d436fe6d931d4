import type { Facts, RuleSettings } from '../facts';
import type { Reason } from '../reasons';
import type { Rule } from './rule';
import { isEvidence, isScript } from './scripts';

type ScriptUnchanged = Extract<Rule, { kind: 'scriptUnchanged' }>;

/**
 * Compares what is attached now with what was attached when the scripts were sent, or approved: a file that is newer
 * was added; one that the history says was deleted, and that was there before, was removed.
 */
export function scriptUnchanged(rule: ScriptUnchanged, facts: Facts, settings: RuleSettings): readonly Reason[] {
  const { since, from, to } = rule;
  const fixed = facts.moves.find((move) => move.from === from && move.to === to);
  if (fixed === undefined) return [{ code: 'noRecord', since }];
  const added = facts.attachments.filter((a) => isEvidence(a.filename) && (a.at === null || a.at > fixed.at));
  const changes = facts.attachmentChanges.filter((change) => change.at > fixed.at);
  const came = changes.filter((change) => change.change === 'added').map((change) => change.attachmentId);
  const removed = changes.filter(
    (change) => change.change === 'removed' && isEvidence(change.filename) && !came.includes(change.attachmentId),
  );
  if (added.length + removed.length > 0) {
    return [
      ...added.map((a): Reason => ({ code: 'scriptAdded', since, filename: a.filename, by: a.author?.name ?? null })),
      ...removed.map((c): Reason => ({
        code: 'scriptRemoved',
        since,
        filename: c.filename,
        by: c.author?.name ?? null,
      })),
    ];
  }
  const left = facts.attachments.some((a) => isScript(a.filename, settings.scriptExtensions));
  return left ? [] : [{ code: 'noScriptLeft', since }];
}
