import { equal, fingerprint } from '../normal/canonical';
import type { CompareContext } from './context';
import type { Place, TransitionDifference } from '../difference';
import type { NormalGroup, NormalTransition } from '../normal/normal';
import type { NormalRule } from '../normal/normalRule';
import { nameOf } from './siteNames';

/**
 * A transition outside the procedure. It is harmless only if it has every control of the procedure's transition along
 * the same way.
 */
export function addedTransition(
  live: NormalTransition,
  place: Place,
  wanted: readonly NormalTransition[],
  { names }: CompareContext,
): TransitionDifference {
  const pastGates = leadsPastGates(live, wanted);
  return {
    code: 'transitionAdded',
    severity: pastGates ? 'gate' : 'flow',
    transition: place,
    sources: live.type === 'GLOBAL' ? null : live.from.map((id) => nameOf(names, 'statuses', id)),
    target: live.to === null ? null : nameOf(names, 'statuses', live.to),
    pastGates,
    fingerprint: fingerprint(live),
  };
}

/**
 * True if a transition bypasses controls. A way out of the procedure's statuses bypasses none. A way into one of them
 * does. The exception is a way on which a transition of the procedure asks for no more. A move into the same status
 * counts too, because it changes the last mover.
 */
function leadsPastGates(live: NormalTransition, wanted: readonly NormalTransition[]): boolean {
  const ours = new Set(wanted.flatMap(({ from, to }) => [...from, ...(to === null ? [] : [to])]));
  if (live.to !== null && !ours.has(live.to)) return false;
  const ways = wanted.filter(({ to }) => to === live.to);
  const sources = live.type === 'GLOBAL' ? [...ours] : live.from;
  return !sources.every((source) => ways.some((way) => way.from.includes(source) && asksAsMuch(live, way)));
}

const asksAsMuch = (live: NormalTransition, way: NormalTransition): boolean =>
  live.triggers.length === 0 &&
  equal(live.screen, way.screen) &&
  way.validators.every((rule) => has(live.validators, rule)) &&
  mandatory(way.conditions).every((rule) => has(mandatory(live.conditions), rule));

const has = (rules: readonly NormalRule[], rule: NormalRule): boolean => rules.some((other) => equal(other, rule));

/** Conditions that must hold in any case. */
function mandatory(group: NormalGroup | null): readonly NormalRule[] {
  if (group === null) return [];
  const { operation, conditions, conditionGroups } = group;
  if (operation === 'ANY' && conditions.length + conditionGroups.length > 1) return [];
  return [...conditions, ...conditionGroups.flatMap(mandatory)];
}
