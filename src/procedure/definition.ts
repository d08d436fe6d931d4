import type { Effect } from './effects';
import type { FieldKey } from './fields';
import type { RoleKey } from './roles';
import type { Rule } from './rules/rule';
import type { StatusDefinition, StatusKey } from './statuses';

/**
 * A row of the procedure's table of transitions. `K` and `S` are the keys in use: the built-in ones, or any for a
 * check.
 */
export interface TransitionDefinition<S extends string = StatusKey> {
  /** The row in the table, such as `3d`. People and messages use it as a name. */
  readonly row: string;
  /** Source statuses; empty for the creation. */
  readonly from: readonly S[];
  /** `same`: the status does not change. */
  readonly to: S | 'same';
  /** Roles that may make the transition; one of them is enough. `anyone` leaves it to Jira's permission to create. */
  readonly who: readonly RoleKey[] | 'anyone';
  readonly rules: readonly Rule[];
  readonly effects: readonly Effect[];
  /** Fields on the transition's own screen. Jira adds the comment box to every screen by itself. */
  readonly screen: readonly FieldKey[] | 'none';
  /** Jira's transition ids, stable for life. A `same` transition has one per source status, any other exactly one. */
  readonly ids: readonly number[];
}

export interface Procedure<S extends string = StatusKey, T extends string = string> {
  readonly statuses: Readonly<Record<S, StatusDefinition>>;
  readonly transitions: Readonly<Record<T, TransitionDefinition<S>>>;
}
