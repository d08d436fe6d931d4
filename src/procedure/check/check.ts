import type { Procedure, TransitionDefinition } from '../definition';
import type { FieldKey } from '../fields';
import { ROLES } from '../roles';
import type { Rule } from '../rules/rule';
import type { Fault } from './faults';
import { fieldsAskedFor } from './fieldsAskedFor';
import { edgesOf, wayTo, type Edge } from './graph';

/** The status of the execution in Production, and the statuses in which scripts are made. */
export interface Controls {
  readonly production: string;
  readonly scriptsMadeIn: readonly string[];
}

export const CONTROLS: Controls = { production: 'implementing', scriptsMadeIn: ['preparingScript'] };

/** Every fault of a definition; empty for a definition that may be installed. */
export function checkProcedure(procedure: Procedure<string>, controls: Controls = CONTROLS): readonly Fault[] {
  const edges = edgesOf(procedure);
  return [
    ...unknownNames(procedure),
    ...creations(procedure),
    ...ids(procedure),
    ...ends(procedure, edges),
    ...inputs(procedure),
    ...wayToProduction(procedure, edges, controls),
  ];
}

const entries = (procedure: Procedure<string>): readonly [string, TransitionDefinition<string>][] =>
  Object.entries(procedure.transitions);

function unknownNames(procedure: Procedure<string>): readonly Fault[] {
  const roles = new Set<string>(ROLES);
  const known = (status: string): boolean => status in procedure.statuses;
  return [
    ...entries(procedure).flatMap(([where, { from, to, who }]): readonly Fault[] => [
      ...[...from, ...(to === 'same' ? [] : [to])]
        .filter((status) => !known(status))
        .map((found): Fault => ({ code: 'unknownStatus', where, found })),
      ...(who === 'anyone' ? [] : who)
        .filter((role) => !roles.has(role))
        .map((found): Fault => ({ code: 'unknownRole', where, found })),
    ]),
    ...Object.entries(procedure.statuses).flatMap(([where, { responsible }]): readonly Fault[] =>
      responsible === null || roles.has(responsible) ? [] : [{ code: 'unknownRole', where, found: responsible }],
    ),
  ];
}

function creations(procedure: Procedure<string>): readonly Fault[] {
  const keys = entries(procedure).flatMap(([key, { from }]) => (from.length === 0 ? [key] : []));
  if (keys.length === 1) return [];
  const found = keys.join(', ');
  return [{ code: keys.length === 0 ? 'noCreation' : 'severalCreations', where: keys[0] ?? '', found }];
}

function ids(procedure: Procedure<string>): readonly Fault[] {
  const seen = new Set<number>();
  return entries(procedure).flatMap(([where, { ids: own, to, from }]): readonly Fault[] => {
    const needed = to === 'same' ? from.length : 1;
    const repeated = own.filter((id) => seen.has(id));
    own.forEach((id) => seen.add(id));
    return [
      ...repeated.map((id): Fault => ({ code: 'repeatedId', where, found: String(id) })),
      ...(own.length === needed ? [] : [{ code: 'wrongNumberOfIds', where, found: String(needed) } as const]),
    ];
  });
}

function ends(procedure: Procedure<string>, edges: readonly Edge[]): readonly Fault[] {
  const done = Object.entries(procedure.statuses).flatMap(([key, { category }]) => (category === 'DONE' ? [key] : []));
  return [
    ...Object.keys(procedure.statuses).flatMap((where): readonly Fault[] => [
      ...(wayTo(where, [null], edges) === null ? [{ code: 'unreachable', where, found: '' } as const] : []),
      ...(done.some((end) => wayTo(end, [where], edges) !== null)
        ? []
        : [{ code: 'deadEnd', where, found: '' } as const]),
    ]),
    ...edges
      .filter(({ from }) => from !== null && done.includes(from))
      .map(({ key, from }): Fault => ({ code: 'leavesTheEnd', where: key, found: from ?? '' })),
  ];
}

function inputs(procedure: Procedure<string>): readonly Fault[] {
  const filled = new Set<FieldKey>(entries(procedure).flatMap(([, { screen }]) => (screen === 'none' ? [] : screen)));
  return entries(procedure).flatMap(([where, { rules, screen }]): readonly Fault[] => [
    ...rules
      .flatMap(fieldsAskedFor)
      .filter((field) => !filled.has(field))
      .map((found): Fault => ({ code: 'fieldOnNoScreen', where, found })),
    ...(screen === 'none' && rules.some(({ kind }) => kind === 'note')
      ? [{ code: 'noteWithoutScreen', where, found: '' } as const]
      : []),
  ]);
}

/** Faults of the ways to Production. A way starts at the creation, or at a status in which a script may change. */
function wayToProduction(procedure: Procedure<string>, edges: readonly Edge[], controls: Controls): readonly Fault[] {
  const { production, scriptsMadeIn } = controls;
  const starts: readonly (string | null)[] = [null, ...scriptsMadeIn];
  const without = (code: Fault['code'], controlled: (rules: readonly Rule[]) => boolean): readonly Fault[] => {
    const way = wayTo(
      production,
      starts,
      edges.filter(({ definition }) => !controlled(definition.rules)),
    );
    return way === null ? [] : [{ code, where: production, found: way.join(' -> ') }];
  };
  return [
    ...without('skipsSecondPerson', (rules) => rules.some(isReview)),
    ...without('skipsAuthorisation', (rules) => rules.some(({ kind }) => kind === 'productionWindow')),
    ...entries(procedure)
      .filter(
        ([, { to, rules }]) =>
          to === production && !rules.some((rule) => rule.kind === 'scriptUnchanged' && rule.since === 'approval'),
      )
      .map(([where]): Fault => ({ code: 'skipsEvidence', where, found: '' })),
  ];
}

function isReview(rule: Rule): boolean {
  return (
    rule.kind === 'secondPerson' &&
    rule.not.includes('worker') &&
    rule.not.includes('scriptAuthor') &&
    rule.not.includes('mover')
  );
}
