import { equal, fingerprint } from '../normal/canonical';
import type { AtTransition } from '../workflow/context';
import type { RuleDifference } from '../difference';
import type { NormalGroup } from '../normal/normal';
import type { NormalRule } from '../normal/normalRule';
import { paired } from './pairs';
import { ruleRef } from './ruleRef';
import { ruleDifferences } from './rules';

const NOTHING: NormalGroup = { operation: 'ALL', conditions: [], conditionGroups: [] };

/**
 * Differences of the conditions of a transition: of their rules, and of their grouping. Two conditions joined with
 * "any" no longer control anything.
 */
export function conditionDifferences(
  wanted: NormalGroup | null,
  live: NormalGroup | null,
  at: AtTransition,
): readonly RuleDifference[] {
  if (equal(wanted, live)) return [];
  const [before, now] = [wanted ?? NOTHING, live ?? NOTHING];
  const found = [
    ...ruleDifferences('condition', rulesOf(before), rulesOf(now), at).map((difference) => opened(difference, now)),
    ...operation(wanted, live, at),
    ...optional(before, now, at),
  ];
  if (found.length > 0) return found;
  // The rules are the same, in another grouping.
  return [
    {
      code: 'conditionsRegrouped',
      severity: 'flow',
      transition: at.transition,
      fingerprint: fingerprint(now),
    },
  ];
}

const membersOf = ({ conditions, conditionGroups }: NormalGroup): number => conditions.length + conditionGroups.length;

const rulesOf = (group: NormalGroup): readonly NormalRule[] => [
  ...group.conditions,
  ...group.conditionGroups.flatMap(rulesOf),
];

/** A condition added to an "any" group lets more people through. */
function opened(difference: RuleDifference, { operation: joined }: NormalGroup): RuleDifference {
  return difference.code === 'ruleAdded' && joined === 'ANY' ? { ...difference, severity: 'gate' } : difference;
}

function operation(wanted: NormalGroup | null, live: NormalGroup | null, at: AtTransition): readonly RuleDifference[] {
  if (wanted === null || live === null || wanted.operation === live.operation) return [];
  const members = membersOf(live);
  // A single condition must hold with either operation.
  const severity = members < 2 ? 'form' : live.operation === 'ANY' ? 'gate' : 'flow';
  const { transition } = at;
  return [{ code: 'operationChanged', severity, transition, from: wanted.operation, to: live.operation, members }];
}

/** Conditions that became optional, because another one in the same nested group is sufficient. */
function optional(wanted: NormalGroup, live: NormalGroup, at: AtTransition): readonly RuleDifference[] {
  const before = optionalRules(wanted);
  const now = live.conditionGroups.flatMap(optionalRules);
  return paired(rulesOf(wanted), rulesOf(live))
    .pairs.filter((pair) => !before.includes(pair.wanted) && now.includes(pair.live))
    .map((pair) => ({
      code: 'conditionOptional',
      severity: 'gate',
      transition: at.transition,
      rule: ruleRef('condition', pair.wanted, at.app),
    }));
}

function optionalRules(group: NormalGroup): readonly NormalRule[] {
  const anyWillDo = group.operation === 'ANY' && membersOf(group) > 1;
  return anyWillDo ? rulesOf(group) : group.conditionGroups.flatMap(optionalRules);
}
