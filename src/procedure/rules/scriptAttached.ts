import { MOST_BOUND } from '../evidence';
import type { Facts, RuleSettings } from '../facts';
import type { Reason } from '../reasons';
import type { Rule } from './rule';
import { isEvidence, isScript } from './scripts';

type ScriptAttached = Extract<Rule, { kind: 'scriptAttached' }>;

export function scriptAttached(rule: ScriptAttached, facts: Facts, settings: RuleSettings): readonly Reason[] {
  const scripts = facts.attachments.filter((a) => isScript(a.filename, settings.scriptExtensions));
  if (scripts.length === 0) return [{ code: 'noScript', extensions: settings.scriptExtensions }];
  if (facts.attachments.filter((a) => isEvidence(a.filename)).length > MOST_BOUND) {
    return [{ code: 'tooManyFiles', most: MOST_BOUND }];
  }
  const arrived = facts.moves[0];
  if (arrived?.from === rule.firstFrom) return [];
  const renewed = scripts.some((a) => a.at === null || (arrived !== undefined && a.at > arrived.at));
  return renewed ? [] : [{ code: 'staleScript' }];
}
