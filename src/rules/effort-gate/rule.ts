import type { Facts, RuleSettings } from '../../procedure/facts';
import type { Reason } from '../../procedure/reasons';
import type { Rule } from '../../procedure/rules/rule';

type EffortGate = Extract<Rule, { kind: 'effortGate' }>;

/** An estimate counts only if it is written in this transition. An earlier one belongs to another analysis. */
export function effortGate(rule: EffortGate, facts: Facts, settings: RuleSettings): readonly Reason[] {
  const hours = facts.fields.effortEstimate;
  const threshold = settings.effortThresholdHours;
  if (typeof hours !== 'number' || hours <= 0) return [{ code: 'effortMissing', threshold }];
  if (!facts.rewritten.includes('effortEstimate')) return [{ code: 'effortOld' }];
  if (rule.mode === 'atMost') return hours <= threshold ? [] : [{ code: 'effortAbove', threshold }];
  return hours > threshold ? [] : [{ code: 'effortNotAbove', threshold }];
}
