import type { Facts, RuleSettings } from '../facts';
import type { Reason } from '../reasons';
import type { Rule } from './rule';
import { isScript } from './scripts';

type ScriptAttached = Extract<Rule, { kind: 'scriptAttached' }>;

export function scriptAttached(rule: ScriptAttached, facts: Facts, settings: RuleSettings): readonly Reason[] {
  const scripts = facts.attachments.filter((a) => isScript(a.filename, settings.scriptExtensions));
  if (scripts.length === 0) return [{ code: 'noScript', extensions: settings.scriptExtensions }];
  const arrived = facts.moves[0];
  if (arrived?.from === rule.firstFrom) return [];
  const renewed = scripts.some((a) => a.at === null || (arrived !== undefined && a.at > arrived.at));
  return renewed ? [] : [{ code: 'staleScript' }];
}
