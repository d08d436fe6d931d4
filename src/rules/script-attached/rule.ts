import { MOST_BOUND } from '../../procedure/evidence';
import type { AttachmentFact, Facts, RuleSettings } from '../../procedure/facts';
import { optionsOf } from '../../procedure/fields';
import type { Reason } from '../../procedure/reasons';
import type { Rule } from '../../procedure/rules/rule';
import { isPicture, isScript } from '../../procedure/rules/scripts';

type ScriptAttached = Extract<Rule, { kind: 'scriptAttached' }>;

/**
 * A script counts if a holder of support attached it since the work began, or chooses it in this transition. It must be
 * newer than the request's arrival here, unless the analyst keeps the earlier ones. If the history does not show since
 * when files count, only files of this transition do.
 */
export function scriptAttached(rule: ScriptAttached, facts: Facts, settings: RuleSettings): readonly Reason[] {
  const { attachments, moves } = facts;
  const [arrived] = moves;
  const start = moves.find(({ to }) => to === rule.workedIn)?.at;
  const isFirst = arrived === undefined || arrived.from === rule.workedIn;
  const isRefused = arrived?.from === rule.refusedIn;
  const since = (isFirst ? start : arrived.at) ?? Infinity;
  const isNewer = (moment: number, { at }: AttachmentFact): boolean => at === null || at > moment;
  // The app binds every file of the round. It also binds any file since the work began that may contain a script.
  const ofWork = attachments.filter((file) => isNewer(start ?? -Infinity, file));
  const bound = ofWork.filter((file) => isNewer(since, file) || !isPicture(file.filename));
  if (bound.length > MOST_BOUND) return [{ code: 'tooManyFiles', most: MOST_BOUND }];
  const opened = !isFirst && !isRefused && isKept(rule, facts) ? (start ?? since) : since;
  const extensions = settings.scriptExtensions;
  const scripts = attachments.filter((file) => isNewer(opened, file) && isScript(file.filename, extensions));
  if (isOfSupport(scripts, facts)) return [];
  if (isFirst) return [{ code: 'noScript', extensions }];
  return [{ code: isRefused ? 'refusedScript' : 'staleScript' }];
}

/** Maximum authors that a rule looks up besides the sender. Each costs Jira an operation. */
export const MOST_AUTHORS = 2;

/** True if a holder of support attached one of these files. The sender holds support. */
function isOfSupport(files: readonly AttachmentFact[], { me }: Facts): boolean {
  if (files.some(({ id, author }) => id === null || (author !== null && author.accountId === me))) return true;
  const others = new Map(files.map((file) => [file.author?.accountId ?? null, file]));
  // The first file of each author counts, as in the expression. An author's other files give the same answer.
  return [...others.entries()]
    .filter(([accountId]) => accountId !== null)
    .slice(0, MOST_AUTHORS)
    .some(([, { bySupport }]) => bySupport !== false);
}

/** True if the analyst declares in this transition that the earlier scripts stay. */
function isKept({ kept }: ScriptAttached, { fields, rewritten }: Facts): boolean {
  const ticked = fields[kept];
  return rewritten.includes(kept) && Array.isArray(ticked) && optionsOf(kept).some((option) => ticked.includes(option));
}
