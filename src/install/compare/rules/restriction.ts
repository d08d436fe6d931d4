import { equal } from '../normal/canonical';
import type { AtTransition } from '../workflow/context';
import { changesBetween } from '../workflow/changes';
import type { RuleDifference, RuleRef, Severity, Who } from '../difference';
import { listOf, type NormalRule } from '../normal/normalRule';
import { unknownChange } from './ruleSetting';
import { nameOf, type SiteNames } from '../workflow/siteNames';

/**
 * The criteria of Jira's restriction (reference: table of system rules). Each lets a person through, except the last.
 */
const CRITERIA = [
  ['roleIds', 'role'],
  ['accountIds', 'person'],
  ['groupIds', 'group'],
  ['permissionKeys', 'permission'],
  ['allowUserCustomFields', 'field'],
  ['groupCustomFields', 'groupField'],
  ['denyUserCustomFields', 'denied'],
] as const satisfies readonly (readonly [string, Who['as']])[];

/** Differences of the people that a restriction lets through or keeps out. */
export function restrictionDifferences(
  rule: RuleRef,
  wanted: NormalRule,
  live: NormalRule,
  { transition, names }: AtTransition,
): readonly RuleDifference[] {
  const [before, now] = [peopleOf(wanted, names), peopleOf(live, names)];
  const without = (all: readonly Who[], others: readonly Who[]): readonly Who[] =>
    all.filter((who) => !others.some((other) => equal(who, other)));
  const [gained, lost] = [without(now, before), without(before, now)];
  // Removing a `denied` entry lets people in.
  const opens = gained.some(({ as }) => as !== 'denied') || lost.some(({ as }) => as === 'denied') || now.length === 0;
  const changes = changesBetween(beyond(wanted), beyond(live)).map((change) => unknownChange(change));
  return [
    ...(gained.length + lost.length > 0
      ? [{ code: 'restrictionChanged' as const, severity: grade(opens), transition, gained, lost, now }]
      : []),
    ...(changes.length > 0 ? [{ code: 'ruleChanged' as const, severity: grade(true), transition, rule, changes }] : []),
  ];
}

const grade = (gate: boolean): Severity => (gate ? 'gate' : 'flow');

/** Parameters without a known meaning. */
function beyond({ parameters }: NormalRule): Readonly<Record<string, string>> {
  const known = new Set<string>(CRITERIA.map(([name]) => name));
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => !known.has(name)));
}

/** The people named by a restriction. */
export function peopleOf({ parameters }: NormalRule, names: SiteNames): readonly Who[] {
  return CRITERIA.flatMap(([parameter, as]) =>
    listOf(parameters[parameter]).map((id): Who => ({
      as,
      ...(as === 'role'
        ? nameOf(names, 'roles', id)
        : as === 'person'
          ? { id, name: id }
          : nameOf(names, 'fields', id)),
    })),
  );
}
