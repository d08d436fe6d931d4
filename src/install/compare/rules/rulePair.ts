import type { Json } from '../../../jira/json';
import { isRecord } from '../normal/canonical';
import { changesBetween, type ValueChange } from '../workflow/changes';
import type { AtTransition } from '../workflow/context';
import { SEVERITIES, type Change, type RuleDifference, type RuleRef, type Severity } from '../difference';
import type { NormalRule } from '../normal/normalRule';
import { sameOffsets } from '../normal/offsets';
import { restrictionDifferences } from './restriction';
import { RESTRICTION } from './ruleRef';
import { ruleChange, unknownChange, wholeSettings } from './ruleSetting';

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
  const between = changesBetween(wanted.config ?? undefined, live.config ?? undefined);
  const config = settled(between, wholeSettings(rule.kind), wanted, live, at.now);
  const parameters = changesBetween(wanted.parameters, live.parameters);
  const changes = [
    ...config.map((change) => ruleChange(change, rule.kind, at.names)),
    ...parameters.map(unknownChange),
  ];
  return rule.list === 'action' ? changes.map(onlyEffects) : changes;
}

/** A post function blocks no transition, so its changes are no gates. */
const onlyEffects = (change: Change): Change => (change.severity === 'gate' ? { ...change, severity: 'flow' } : change);

/** Treats each of some keys as one value. Two tables of offsets that mean the same are no change. */
function settled(
  changes: readonly ValueChange[],
  wholes: readonly string[],
  wanted: NormalRule,
  live: NormalRule,
  now: number | null,
): readonly ValueChange[] {
  const keyOf = ({ path }: ValueChange): string | undefined =>
    wholes.find((key) => path === key || path.startsWith(`${key}[`) || path.startsWith(`${key}.`));
  const touched = new Set(changes.flatMap((change) => keyOf(change) ?? []));
  const others = changes.filter((change) => keyOf(change) === undefined);
  return [...touched].reduce<readonly ValueChange[]>((all, key) => {
    const [from, to] = [valueOf(wanted, key), valueOf(live, key)];
    if (key === 'offsets' && sameOffsets(from, to, now)) return all;
    return [...all, { path: key, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
  }, others);
}

const valueOf = ({ config }: NormalRule, key: string): Json | undefined =>
  typeof config !== 'string' && config !== null && isRecord(config) ? config[key] : undefined;

/** The gravest severity of several. */
export const worst = (graded: readonly { readonly severity: Severity }[]): Severity =>
  SEVERITIES.find((severity) => graded.some((item) => item.severity === severity)) ?? 'form';
