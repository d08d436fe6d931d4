import { TRANSITION_KEYS, transition, type TransitionKey } from '../../../procedure/transitions';
import { addedTransition } from './addedTransition';
import { equal } from '../normal/canonical';
import { conditionDifferences } from '../rules/conditions';
import type { CompareContext } from './context';
import type { Place, WorkflowDifference } from '../difference';
import type { NormalTransition } from '../normal/normal';
import { ruleDifferences } from '../rules/rules';
import { transitionChanges } from './transitionChanges';

const KEYS: ReadonlyMap<string, TransitionKey> = new Map(
  TRANSITION_KEYS.flatMap((key) => transition(key).ids.map((id): [string, TransitionKey] => [String(id), key])),
);

/** Differences of a workflow's transitions. They are matched by their permanent ids. */
export function transitionDifferences(
  wanted: readonly NormalTransition[],
  live: readonly NormalTransition[],
  context: CompareContext,
): readonly WorkflowDifference[] {
  const present = new Map(live.map((each) => [each.id, each]));
  const known = new Set(wanted.map(({ id }) => id));
  return [
    ...wanted.flatMap((each): readonly WorkflowDifference[] => {
      const now = present.get(each.id);
      const place = placeOf(each);
      return now === undefined
        ? [{ code: 'transitionMissing', severity: 'flow', transition: place }]
        : compareTransition(each, now, place, context);
    }),
    ...live
      .filter(({ id }) => !known.has(id))
      .map((each) => addedTransition(each, { id: each.id, name: each.name, key: null }, wanted, context)),
  ];
}

/** A transition with its key in the procedure, if it has one. */
const placeOf = ({ id, name }: NormalTransition): Place => ({ id, name, key: KEYS.get(id) ?? null });

function compareTransition(
  wanted: NormalTransition,
  live: NormalTransition,
  place: Place,
  context: CompareContext,
): readonly WorkflowDifference[] {
  if (equal(wanted, live)) return [];
  const at = { ...context, transition: place };
  return [
    ...transitionChanges(wanted, live, at),
    ...conditionDifferences(wanted.conditions, live.conditions, at),
    ...ruleDifferences('validator', wanted.validators, live.validators, at),
    ...ruleDifferences('action', wanted.actions, live.actions, at),
    ...ruleDifferences('trigger', wanted.triggers, live.triggers, at),
  ];
}
