import { equal, fingerprint } from '../normal/canonical';
import type { AtTransition } from './context';
import type { Named, TransitionDifference } from '../difference';
import type { NormalTransition } from '../normal/normal';
import type { NormalRule } from '../normal/normalRule';
import { propertyChanges, transitionPropertySeverity } from './properties';
import { nameOf } from './siteNames';

/** Differences of a transition besides its rules: name, sources, target, screen, properties and event. */
export function transitionChanges(
  wanted: NormalTransition,
  live: NormalTransition,
  at: AtTransition,
): readonly TransitionDifference[] {
  const { transition, names } = at;
  const status = (id: string | null): Named | null => (id === null ? null : nameOf(names, 'statuses', id));
  const texts = [
    { code: 'transitionRenamed', severity: 'form', transition, from: wanted.name, to: live.name },
    { code: 'transitionDescription', severity: 'form', transition, from: wanted.description, to: live.description },
    { code: 'transitionType', severity: 'gate', transition, from: wanted.type, to: live.type },
  ] as const;
  return [
    ...texts.filter(({ from, to }) => from !== to),
    ...sources(wanted, live, at),
    ...(wanted.to === live.to
      ? []
      : [
          {
            code: 'targetChanged' as const,
            severity: 'gate' as const,
            transition,
            from: status(wanted.to),
            to: status(live.to),
          },
        ]),
    ...screen(wanted.screen, live.screen, at),
    ...propertyChanges(wanted.properties, live.properties).map((change): TransitionDifference => ({
      code: 'transitionProperty',
      severity: transitionPropertySeverity(change.property),
      transition,
      ...change,
    })),
    ...(wanted.eventId === live.eventId
      ? []
      : [
          {
            code: 'eventChanged' as const,
            severity: 'flow' as const,
            transition,
            from: wanted.eventId,
            to: live.eventId,
          },
        ]),
  ];
}

/** An added source is a way that the procedure does not have. */
function sources(
  wanted: NormalTransition,
  live: NormalTransition,
  { transition, names }: AtTransition,
): readonly TransitionDifference[] {
  const gone = wanted.from.filter((id) => !live.from.includes(id));
  const added = live.from.filter((id) => !wanted.from.includes(id));
  // A global transition has no sources. The difference of its type already says so.
  const removed = live.type === 'GLOBAL' ? [] : gone;
  return [
    ...removed.map((id): TransitionDifference => ({
      code: 'sourceRemoved',
      severity: 'flow',
      transition,
      status: nameOf(names, 'statuses', id),
    })),
    ...added.map((id): TransitionDifference => ({
      code: 'sourceAdded',
      severity: 'gate',
      transition,
      status: nameOf(names, 'statuses', id),
    })),
  ];
}

/** Another screen may offer fields that decide something and belong elsewhere. */
function screen(
  wanted: NormalRule | null,
  live: NormalRule | null,
  { transition, names }: AtTransition,
): readonly TransitionDifference[] {
  if (equal(wanted, live)) return [];
  const named = (rule: NormalRule | null): Named | null => {
    if (rule === null) return null;
    const { screenId, ...others } = rule.parameters;
    // Other parameters of the rule are part of the screen's identity.
    const said = Object.keys(others).length > 0 ? fingerprint(rule) : (screenId ?? rule.ruleKey);
    return { id: said, name: nameOf(names, 'screens', screenId ?? rule.ruleKey).name };
  };
  const [from, to] = [named(wanted), named(live)];
  if (to === null) return [{ code: 'screenRemoved', severity: 'flow', transition, from, to }];
  return [{ code: from === null ? 'screenAdded' : 'screenChanged', severity: 'gate', transition, from, to }];
}
