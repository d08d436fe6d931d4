import { amount } from './amount';
import { untwisted } from './foreign';
import type { Reason, ScriptChange } from './reasons';
import { MOST_HOURS, type WayBack } from './rules/rule';
import { say, type Words } from './words';

/** The settings that a sentence quotes. */
export interface Quoted {
  /** `HH:MM`. */
  readonly cutOff: string;
  readonly timeZone: string;
}

/** The sentence that collects reasons of this kind; `null` for a reason that is a sentence itself. */
function frameOf(reason: Reason, words: Words): string | null {
  const { reasons } = words;
  switch (reason.code) {
    case 'field':
    case 'minimum':
    case 'unchanged':
    case 'holder':
      return reasons.list;
    case 'scriptAdded':
    case 'scriptRemoved':
    case 'scriptReplaced':
    case 'scriptGone':
    case 'moreChanges':
      return changedFiles(reason, words);
    case 'notYou':
      return reasons.notYou;
    default:
      return null;
  }
}

/** The transitions back to the status in which scripts are made: `«A» and then «B»`. */
export function wayBack(back: WayBack, { reasons, transitions }: Words): string {
  return back.map((key) => say(reasons.back.name, { name: transitions[key] })).join(reasons.back.separator);
}

/** The sentence about changed files, with an open place for their list. */
export function changedFiles({ mend, since, back }: ScriptChange, words: Words): string {
  return say(words.reasons.scriptsChanged[mend][since], { ...namesIn(words), back: wayBack(back, words) });
}

/**
 * Names on Jira's screen, for texts with a place for one. A page shows sentences in its reader's language, with names
 * in the language of the installation.
 */
function namesIn({ transitions, statuses }: Words): Readonly<Record<string, string>> {
  return { ...transitions, ...statuses };
}

/** The missing things, in the same sentences as the workflow validator of the same rule. */
export function explain(reasons: readonly Reason[], words: Words, quoted: Quoted): string {
  const sentences: { readonly frame: string | null; readonly items: string[] }[] = [];
  for (const reason of reasons) {
    const frame = frameOf(reason, words);
    const open = sentences.at(-1);
    const item = phrase(reason, words, quoted);
    if (frame !== null && open?.frame === frame) open.items.push(item);
    else sentences.push({ frame, items: [item] });
  }
  return sentences
    .map(({ frame, items }) => say(frame ?? '{items}', { items: items.join(words.reasons.separator) }))
    .join(' ');
}

/** One reason: an item of a list, or a whole sentence. */
export function phrase(reason: Reason, words: Words, quoted: Quoted): string {
  const { reasons } = words;
  switch (reason.code) {
    case 'field':
      return say(reasons[reason.as], { field: words.fields[reason.field], most: MOST_HOURS });
    case 'minimum':
      return say(reasons.minimum, { field: words.fields[reason.field], minimum: reason.minimum });
    case 'unchanged':
      return say(reasons.unchanged[reason.since], { field: words.fields[reason.field] });
    case 'holder':
      return say(reasons.holder, { field: words.fields.assignee, role: words.roles[reason.role] });
    case 'note':
      return say(reason.minimum > 1 ? reasons.note : reasons.noteOfAny, {
        minimum: reason.minimum,
        purpose: words.notes[reason.purpose],
      });
    case 'refusedScript':
    case 'effortOld':
    case 'exceptionUnrecorded':
      return reasons[reason.code];
    case 'staleScript':
      return say(reasons.staleScript, { field: words.fields.scriptsKept });
    case 'exceptionNotAsked':
      return say(reasons.exceptionNotAsked, { name: words.transitions.requestException });
    case 'noRecord':
      return say(reasons.noRecord[reason.since], namesIn(words));
    case 'unanswered':
      return say(reasons.unanswered[reason.because], { minimum: reason.minimum });
    case 'scriptGone':
      return say(reasons.scriptGone, { filename: untwisted(reason.filename) });
    case 'moreChanges':
      return say(reasons.moreChanges, { count: reason.count });
    case 'evidencePending':
    case 'evidenceDiffers':
    case 'nothingToRun':
      return say(reasons[reason.code][reason.since], {
        back: wayBack(reason.back, words),
        // The button's exact name, so that a blocked person finds it.
        retry: words.effects.retry,
      });
    case 'effortMissing':
    case 'effortAbove':
    case 'effortNotAbove':
      return say(reasons[reason.code], { ...namesIn(words), hours: amount(reason.threshold, 'hours', words) });
    case 'answer':
      return say(reason.minimum > 1 ? reasons.answer : reasons.answerOfAny, {
        userExperience: words.fields.userExperience,
        additionalInformation: words.fields.additionalInformation,
        minimum: reason.minimum,
      });
    case 'noScript':
      return say(reasons.noScript, { extensions: reason.extensions.map((extension) => `.${extension}`).join(', ') });
    case 'scriptAdded':
    case 'scriptRemoved':
    case 'scriptReplaced':
      return say(reasons[reason.code], {
        filename: untwisted(reason.filename),
        by: untwisted(reason.by ?? reasons.somebody),
        at: reason.at,
      });
    case 'tooManyFiles':
      return say(reasons.tooManyFiles, { most: reason.most });
    case 'notYou':
      return reasons[reason.because];
    case 'requester':
      return reasons.requester[reason.because];
    case 'window':
      return say(reasons[reason.because], { cutOff: quoted.cutOff, timeZone: quoted.timeZone });
  }
}
