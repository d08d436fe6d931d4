import type { AttachmentFact, Facts, RuleSettings } from '../facts';
import type { Reason } from '../reasons';
import { localTime } from './calendar';
import type { Rule } from './rule';
import { isPicture } from './scripts';

type ScriptUnchanged = Extract<Rule, { kind: 'scriptUnchanged' }>;

/**
 * Compares the attachments with the files that the app bound when the request was sent, or when it was approved. Ids are
 * enough to know the content: Jira has no way to put another one under the id of an attachment (documented: attachments
 * are added and deleted, never updated). A later file closes the gate unless its name is plainly a picture's; a file that
 * was added and deleted again leaves it open. One message tells of one added file and one removed one, and counts the
 * rest: each takes a rule some fifty steps.
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
  // An older file that nobody has bound: the app saw another request than this one.
  return loose.length > 0 ? [{ code: 'evidenceDiffers', since, back }] : [];

  function nameOf(id: number): string {
    return evidence?.filenames[evidence.ids.indexOf(id)] ?? '';
  }
  /** Names of lost files that no added one replaces. */
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
  /** Of several lost files of one name, the first tells who removed it. */
  function asRemoved(filename: string) {
    const id = String(lost.find((one) => nameOf(one) === filename));
    const change = facts.attachmentChanges.find((one) => one.change === 'removed' && one.attachmentId === id);
    if (change === undefined) return { code: 'scriptGone' as const, filename };
    const at = localTime(change.at, settings.window.offsets);
    return { code: 'scriptRemoved' as const, filename, by: change.author?.name ?? null, at };
  }
}
