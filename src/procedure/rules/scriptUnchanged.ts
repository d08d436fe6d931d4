import type { Facts, RuleSettings } from '../facts';
import type { Reason } from '../reasons';
import { localTime } from './calendar';
import type { Rule } from './rule';
import { isEvidence, isScript } from './scripts';

type ScriptUnchanged = Extract<Rule, { kind: 'scriptUnchanged' }>;

/**
 * Compares what is attached now with what was attached when the scripts were sent, or approved: a file that is newer
 * was added; one that the history says was deleted, and that was there before, was removed; both under one name is a
 * file that was replaced. All of it is history and dates that nobody can write to, so nothing that somebody puts into
 * the issue opens this gate.
 */
export function scriptUnchanged(rule: ScriptUnchanged, facts: Facts, settings: RuleSettings): readonly Reason[] {
  const { since, from, to, back } = rule;
  const fixed = facts.moves.find((move) => move.from === from && move.to === to);
  if (fixed === undefined) return [{ code: 'noRecord', since }];
  const added = facts.attachments.filter((a) => isEvidence(a.filename) && (a.at ?? facts.now) > fixed.at);
  const changes = facts.attachmentChanges.filter((change) => change.at > fixed.at);
  const came = changes.filter((change) => change.change === 'added').map((change) => change.attachmentId);
  const removed = changes.filter(
    (change) => change.change === 'removed' && isEvidence(change.filename) && !came.includes(change.attachmentId),
  );
  if (added.length + removed.length > 0) {
    const at = (instant: number): string => localTime(instant, settings.window.offsets);
    const [addedNames, removedNames] = [added, removed].map((files) => new Set(files.map(({ filename }) => filename)));
    return [
      ...added.map((a): Reason => ({
        code: removedNames?.has(a.filename) === true ? 'scriptReplaced' : 'scriptAdded',
        since,
        back,
        filename: a.filename,
        by: a.author?.name ?? null,
        at: at(a.at ?? facts.now),
      })),
      ...removed
        .filter((c) => addedNames?.has(c.filename) !== true)
        .map((c): Reason => ({
          code: 'scriptRemoved',
          since,
          back,
          filename: c.filename,
          by: c.author?.name ?? null,
          at: at(c.at),
        })),
    ];
  }
  const left = facts.attachments.some((a) => isScript(a.filename, settings.scriptExtensions));
  return left ? [] : [{ code: 'noScriptLeft', since }];
}
