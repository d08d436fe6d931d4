import { MOST_BOUND } from '../evidence';
import type { AttachmentFact, Facts, RuleSettings } from '../facts';
import { optionsOf } from '../fields';
import type { Reason } from '../reasons';
import type { Rule } from './rule';
import { isPicture, isScript } from './scripts';

type ScriptAttached = Extract<Rule, { kind: 'scriptAttached' }>;

/**
 * A script is a file that somebody of support has attached since the work began, or chooses in this very transition. A
 * round's own files are those that are newer than the request's arrival; where the history does not tell when that was,
 * only those of this transition count.
 */
export function scriptAttached(rule: ScriptAttached, facts: Facts, settings: RuleSettings): readonly Reason[] {
  const { attachments, moves } = facts;
  const [arrived] = moves;
  const began = moves.find(({ to }) => to === rule.workedIn)?.at ?? Infinity;
  const isFirst = arrived === undefined || arrived.from === rule.workedIn;
  const since = isFirst ? began : arrived.at;
  const isFresh = ({ at }: AttachmentFact): boolean => at === null || at > since;
  const fresh = attachments.filter(isFresh);
  const older = attachments.filter((file) => !isFresh(file) && !isPicture(file.filename));
  // The app binds every file of the round, and whatever else may hide a script.
  if (fresh.length + older.length > MOST_BOUND) return [{ code: 'tooManyFiles', most: MOST_BOUND }];
  const extensions = settings.scriptExtensions;
  const scripts = (files: readonly AttachmentFact[]): readonly AttachmentFact[] =>
    files.filter(({ filename }) => isScript(filename, extensions));
  if (isOfSupport(scripts(fresh), facts)) return [];
  if (isFirst) return [{ code: 'noScript', extensions }];
  if (arrived.from === rule.refusedIn) return [{ code: 'refusedScript' }];
  const earlier = scripts(older.filter(({ at }) => at !== null && at > began));
  return isKept(rule, facts) && isOfSupport(earlier, facts) ? [] : [{ code: 'staleScript' }];
}

/** Authors beside the person who sends the request that a rule looks up, at most: each costs Jira an operation. */
export const MOST_AUTHORS = 3;

/** Whether somebody of support has attached one of these files. The person who sends the request is of support. */
function isOfSupport(files: readonly AttachmentFact[], { me }: Facts): boolean {
  if (files.some(({ id, author }) => id === null || (author !== null && author.accountId === me))) return true;
  const others = new Map(files.map((file) => [file.author?.accountId ?? null, file]));
  // Of one author the first file counts, as in the expression: all of them say the same.
  return [...others.entries()]
    .filter(([accountId]) => accountId !== null)
    .slice(0, MOST_AUTHORS)
    .some(([, { bySupport }]) => bySupport !== false);
}

/** Whether the analyst says in this very transition that the earlier scripts stay. */
function isKept({ kept }: ScriptAttached, { fields, rewritten }: Facts): boolean {
  const ticked = fields[kept];
  return rewritten.includes(kept) && Array.isArray(ticked) && optionsOf(kept).some((option) => ticked.includes(option));
}
