import { MOST_BOUND } from '../evidence';
import type { AttachmentFact, Facts, RuleSettings } from '../facts';
import { optionsOf } from '../fields';
import type { Reason } from '../reasons';
import type { Rule } from './rule';
import { isPicture, isScript } from './scripts';

type ScriptAttached = Extract<Rule, { kind: 'scriptAttached' }>;

/**
 * A script is a file that somebody of support has attached since the work began, or chooses in this very transition. It
 * has to be newer than the request's arrival here, unless the analyst keeps the earlier ones. Where the history does not
 * tell since when files count, only those of this transition do.
 */
export function scriptAttached(rule: ScriptAttached, facts: Facts, settings: RuleSettings): readonly Reason[] {
  const { attachments, moves } = facts;
  const [arrived] = moves;
  const start = moves.find(({ to }) => to === rule.workedIn)?.at;
  const isFirst = arrived === undefined || arrived.from === rule.workedIn;
  const isRefused = arrived?.from === rule.refusedIn;
  const since = (isFirst ? start : arrived.at) ?? Infinity;
  const isNewer = (moment: number, { at }: AttachmentFact): boolean => at === null || at > moment;
  // The app binds every file of the round, and every older one that may hide a script.
  const bound = attachments.filter((file) => isNewer(since, file) || !isPicture(file.filename));
  if (bound.length > MOST_BOUND) return [{ code: 'tooManyFiles', most: MOST_BOUND }];
  const opened = !isFirst && !isRefused && isKept(rule, facts) ? (start ?? since) : since;
  const extensions = settings.scriptExtensions;
  const scripts = attachments.filter((file) => isNewer(opened, file) && isScript(file.filename, extensions));
  if (isOfSupport(scripts, facts)) return [];
  if (isFirst) return [{ code: 'noScript', extensions }];
  return [{ code: isRefused ? 'refusedScript' : 'staleScript' }];
}

/** Authors beside the person who sends the request that a rule looks up, at most: each costs Jira an operation. */
export const MOST_AUTHORS = 2;

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
