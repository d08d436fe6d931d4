import type { Json } from '../../jira/json';
import { isRecord } from './canonical';
import { changesBetween, type ValueChange } from './changes';
import type { AtTransition } from './context';
import { SEVERITIES, type Change, type RuleDifference, type RuleRef, type Severity } from './difference';
import type { NormalRule } from './normalRule';
import { sameOffsets } from './offsets';
import { restrictionDifferences } from './restriction';
import { RESTRICTION } from './ruleRef';
import { ruleChange, unknownChange } from './ruleSetting';

/** Differences between a rule on the site and the wanted rule, one for each aspect. */
export function pairDifferences(
  rule: RuleRef,
  wanted: NormalRule,
  live: NormalRule,
  at: AtTransition,
): readonly RuleDifference[] {
  if (wanted.ruleKey === RESTRICTION) return restrictionDifferences(rule, wanted, live, at);
  const { transition } = at;
  const blocks = rule.list === 'condition' || rule.list === 'validator';
  const severity = blocks ? 'gate' : 'flow';
  const changes = ruleChanges(rule, wanted, live, at);
  return [
    ...elsewhere(rule, wanted, live, at, severity),
    ...(live.disabled && !wanted.disabled
      ? [{ code: 'ruleDisabled' as const, severity: severity as Severity, transition, rule }]
      : []),
    ...(changes.length > 0
      ? [{ code: 'ruleChanged' as const, severity: worst(changes), transition, rule, changes }]
      : []),
  ];
}

function elsewhere(
  rule: RuleRef,
  wanted: NormalRule,
  live: NormalRule,
  { transition }: AtTransition,
  severity: Severity,
): readonly RuleDifference[] {
  if (wanted.module === null || live.module === null) return [];
  const { appId, environmentId } = live.module;
  if (appId === wanted.module.appId && environmentId === wanted.module.environmentId) return [];
  const where = appId === wanted.module.appId ? 'environment' : 'app';
  return [{ code: 'rulesElsewhere', severity, transition, elsewhere: where, appId, environmentId, rules: [rule] }];
}

function ruleChanges(rule: RuleRef, wanted: NormalRule, live: NormalRule, at: AtTransition): readonly Change[] {
  const config = settled(changesBetween(wanted.config ?? undefined, live.config ?? undefined), wanted, live, at.now);
  const parameters = changesBetween(wanted.parameters, live.parameters);
  const changes = [...config.map((change) => ruleChange(change, at.names)), ...parameters.map(unknownChange)];
  return rule.list === 'action' ? changes.map(onlyEffects) : changes;
}

/** A post function blocks no transition, so its changes are no gates. */
const onlyEffects = (change: Change): Change => (change.severity === 'gate' ? { ...change, severity: 'flow' } : change);

/** Treats the table of offsets as one value. It is no change if both tables mean the same. */
function settled(
  changes: readonly ValueChange[],
  wanted: NormalRule,
  live: NormalRule,
  now: number | null,
): readonly ValueChange[] {
  const others = changes.filter(({ path }) => !/^offsets\b/.test(path));
  if (others.length === changes.length) return changes;
  const [from, to] = [offsetsOf(wanted), offsetsOf(live)];
  if (sameOffsets(from, to, now)) return others;
  return [...others, { path: 'offsets', ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
}

const offsetsOf = ({ config }: NormalRule): Json | undefined =>
  typeof config !== 'string' && config !== null && isRecord(config) ? config['offsets'] : undefined;

/** The gravest severity of several. */
export const worst = (graded: readonly { readonly severity: Severity }[]): Severity =>
  SEVERITIES.find((severity) => graded.some((item) => item.severity === severity)) ?? 'form';
