import type { AppIdentity } from '../../../jira/appIdentity';
import type { RuleKind } from '../../../procedure/rules/rule';
import { RULE_MODULES } from '../../../rules/kinds';
import { EFFECTS_MODULE } from '../../../rules/procedure-effects/config';
import type { RuleList, RuleRef } from '../difference';
import type { NormalRule } from '../normal/normalRule';

const KINDS: ReadonlyMap<string, RuleKind | 'effects'> = new Map([
  ...(Object.entries(RULE_MODULES) as [RuleKind, string][]).map(([kind, key]): [string, RuleKind] => [key, kind]),
  [EFFECTS_MODULE, 'effects'] as const,
]);

/** Jira's rule that restricts who may make a transition. */
export const RESTRICTION = 'system:restrict-issue-transition';

/** Identifies a rule. The kind of another app's rule is unknown. */
export function ruleRef(list: RuleList, { ruleKey, module }: NormalRule, app: AppIdentity): RuleRef {
  const ours = module !== null && module.appId === app.appId;
  return {
    list,
    kind: ours ? (KINDS.get(module.moduleKey) ?? null) : null,
    ruleKey,
    moduleKey: module?.moduleKey ?? null,
  };
}
