import type { AttachmentFact, Facts, RuleSettings } from '../../procedure/facts';
import type { Reason } from '../../procedure/reasons';
import { localTime } from '../../procedure/rules/calendar';
import type { Rule } from '../../procedure/rules/rule';
import { isPicture } from '../../procedure/rules/scripts';

type ScriptUnchanged = Extract<Rule, { kind: 'scriptUnchanged' }>;

/**
 * Compares the attachments with the files that the app bound at the submission or the approval. The id identifies the
 * content, because attachments are only added and deleted, never updated (documented). A later file closes the gate
 * unless its name is clearly that of a picture. A file that was added and deleted again does not close it. A round
 * without a file that may run closes it: that happens if its authors left support before the app bound the files. The
 * message names one added and one removed file, and counts the rest. Each named file takes a rule some fifty steps.
 */
export function scriptUnchanged(rule: ScriptUnchanged, facts: Facts, settings: RuleSettings): readonly Reason[] {
  const { since, from, to, back } = rule;
  const { evidence, attachments } = facts;
  const fixed = facts.moves.find((move) => move.from === from && move.to === to);
  if (fixed === undefined) return [{ code: 'noRecord', since }];
  const bound = since === 'approval' ? evidence?.approved : evidence?.round;
  if (evidence === null || bound !== fixed.id) return [{ code: 'evidencePending', since, back }];
  const known = new Set(evidence.ids);
  const present = new Set(attachments.map(({ id }) => id));
  const lost = evidence.ids.slice(0, evidence.watched).filter((id) => !present.has(id));
  const loose = attachments.filter(({ id, filename }) => !(id !== null && known.has(id)) && !isPicture(filename));
  const added = loose.filter(({ at }) => at === null || at > fixed.at);
  if (added.length + lost.length > 0) {
    const removed = namesOfRemoved();
    const changes = [...added.slice(0, 1).map(asAdded), ...removed.slice(0, 1).map(asRemoved)];
    const more = added.length + removed.length - changes.length;
    const mend = lost.length === 0 ? 'delete' : 'sendBack';
    return [
      ...changes.map((change): Reason => ({ ...change, since, back, mend })),
      ...(more > 0 ? [{ code: 'moreChanges', since, back, mend, count: more } as const] : []),
    ];
  }
  // An older file that is not bound. The app saw another state of the request.
  if (loose.some(({ at }) => at !== null && at > evidence.began)) return [{ code: 'evidenceDiffers', since, back }];
  return evidence.current === 0 ? [{ code: 'nothingToRun', since, back }] : [];

  function nameOf(id: number): string {
    return evidence?.filenames[evidence.ids.indexOf(id)] ?? '';
  }
  /** Names of lost files without an added file of the same name. */
  function namesOfRemoved(): readonly string[] {
    const names = new Set(added.map(({ filename }) => filename));
    return lost.map(nameOf).filter((name) => !names.has(name));
  }
  function asAdded(file: AttachmentFact) {
    const isReplaced = lost.some((id) => nameOf(id) === file.filename);
    const at = localTime(file.at ?? facts.now, settings.window.offsets);
    const code = isReplaced ? ('scriptReplaced' as const) : ('scriptAdded' as const);
    return { code, filename: file.filename, by: file.author?.name ?? null, at };
  }
  /** If several lost files share a name, the first one tells who removed it. */
  function asRemoved(filename: string) {
    const id = String(lost.find((one) => nameOf(one) === filename));
    const change = facts.attachmentChanges.find((one) => one.change === 'removed' && one.attachmentId === id);
    if (change === undefined) return { code: 'scriptGone' as const, filename };
    const at = localTime(change.at, settings.window.offsets);
    return { code: 'scriptRemoved' as const, filename, by: change.author?.name ?? null, at };
  }
}
