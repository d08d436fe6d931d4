import { equal, fingerprint } from '../normal/canonical';
import type { AtTransition } from '../workflow/context';
import type { RuleDifference, RuleList, RuleRef, Severity } from '../difference';
import type { NormalRule } from '../normal/normalRule';
import { paired } from './pairs';
import { ruleRef } from './ruleRef';
import { pairDifferences } from './rulePair';

/** Post functions run after the transition and block nothing. Triggers bypass every rule (documented). */
const MISSING: Readonly<Record<RuleList, Severity>> = {
  condition: 'gate',
  validator: 'gate',
  action: 'flow',
  trigger: 'flow',
};
const ADDED: Readonly<Record<RuleList, Severity>> = {
  condition: 'flow',
  validator: 'flow',
  action: 'flow',
  trigger: 'gate',
};
const DUPLICATED: Readonly<Record<RuleList, Severity>> = {
  condition: 'form',
  validator: 'form',
  action: 'flow',
  trigger: 'gate',
};

/** Differences of one transition's rules: missing, added, duplicated and changed ones. */
export function ruleDifferences(
  list: RuleList,
  wanted: readonly NormalRule[],
  live: readonly NormalRule[],
  at: AtTransition,
): readonly RuleDifference[] {
  const { transition, app } = at;
  const { pairs, missing, added } = paired(wanted, live);
  const ref = (rule: NormalRule): RuleRef => ruleRef(list, rule, app);
  return [
    ...missing.map((rule): RuleDifference => ({
      code: 'ruleMissing',
      severity: MISSING[list],
      transition,
      rule: ref(rule),
    })),
    ...pairs.flatMap((pair) => pairDifferences(ref(pair.wanted), pair.wanted, pair.live, at)),
    ...added.map((rule, index): RuleDifference => {
      const twice = [...pairs.map((pair) => pair.live), ...added.slice(0, index)].some((other) => equal(other, rule));
      return {
        code: twice ? 'ruleDuplicated' : 'ruleAdded',
        severity: (twice ? DUPLICATED : ADDED)[list],
        transition,
        rule: ref(rule),
        says: says(rule),
        fingerprint: fingerprint(rule),
      };
    }),
  ];
}

/** Text of an unknown rule: its summary if it is an app rule, otherwise its parameters. */
function says({ config, parameters, module }: NormalRule): string {
  const summary = typeof config === 'object' ? config?.['summary'] : config;
  if (typeof summary === 'string') return summary;
  const values = module === null ? parameters : { ...parameters, ...(typeof config === 'object' ? config : {}) };
  return Object.entries(values)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
}
