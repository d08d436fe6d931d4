import type { Effect } from './effects';
import type { FieldKey } from './fields';
import type { RoleKey } from './roles';
import type { Rule } from './rules/rule';
import type { StatusDefinition, StatusKey } from './statuses';

/** A row of the procedure's table of transitions. `K` and `S` are the keys in use: the built-in ones, or any for a check. */
export interface TransitionDefinition<S extends string = StatusKey> {
  /** The row in the table, such as `3d`: what people and messages call it. */
  readonly row: string;
  /** Statuses it starts from; empty for the creation. */
  readonly from: readonly S[];
  /** `same`: the request stays where it is. */
  readonly to: S | 'same';
  /** Who may do it; several mean any of them. `anyone` leaves it to Jira's permission to create. */
  readonly who: readonly RoleKey[] | 'anyone';
  readonly rules: readonly Rule[];
  readonly effects: readonly Effect[];
  /** Fields on the transition's own screen. Jira adds the comment box to every screen by itself. */
  readonly screen: readonly FieldKey[] | 'none';
  /** Jira's transition ids, one for each status a `same` transition starts from, otherwise exactly one. Stable for life. */
  readonly ids: readonly number[];
}

export interface Procedure<S extends string = StatusKey, T extends string = string> {
  readonly statuses: Readonly<Record<S, StatusDefinition>>;
  readonly transitions: Readonly<Record<T, TransitionDefinition<S>>>;
}
