import type { Decision } from './installation';

/** Kinds of things in a plan, in no order. `parts/graph.ts` has their dependencies. */
export type PartKind =
  | 'project'
  | 'issueType'
  | 'roles'
  | 'members'
  | 'fields'
  | 'appFields'
  | 'options'
  | 'visibility'
  | 'screens'
  | 'statuses'
  | 'workflow'
  | 'screenScheme'
  | 'issueTypeScreenScheme'
  | 'issueTypeScheme'
  | 'workflowScheme'
  | 'property';

/**
 * `create`: create it. `adopt`: use the existing one. `change`: change it to the wanted state. `leave`: it is as
 * wanted. `conflict`: the run writes nothing until an administrator settles it. `delete` and `keep` belong to a
 * removal.
 */
export type PlanAction = 'create' | 'adopt' | 'change' | 'leave' | 'conflict' | 'delete' | 'keep';

/** A reason: a code of `plan.reasons` and the values of its text. */
export interface PlanReason {
  readonly code: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** One thing of the site, and the run's action on it. */
export interface PlanItem {
  /** Its key in the installation's table of objects. */
  readonly key: string;
  readonly kind: PartKind;
  readonly action: PlanAction;
  /** Its name in Jira. */
  readonly name: string;
  readonly reason: PlanReason;
  /** Id of the existing thing. */
  readonly id?: string;
  /** Its effects on other things, in the form of reasons. */
  readonly impact?: readonly PlanReason[];
  /** The administrator's choices to settle a conflict. */
  readonly choices?: readonly Decision[];
}

/** A status whose requests must move, and their target. */
export interface StatusMove {
  readonly fromId: string;
  readonly fromName: string;
  /** Approximate number of its requests. */
  readonly issues: number;
  /** The chosen or suggested target: a status key of the procedure; in a removal, a status id. */
  readonly to: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
}

/** The planned actions of a run. */
export interface Plan {
  readonly items: readonly PlanItem[];
  readonly moves: readonly StatusMove[];
}

const WRITES: readonly PlanAction[] = ['create', 'adopt', 'change', 'delete'];

/** The items that require an action of the run. */
export function workOf({ items }: Plan): readonly PlanItem[] {
  return items.filter(({ action }) => WRITES.includes(action));
}

export function conflictsOf({ items }: Plan): readonly PlanItem[] {
  return items.filter(({ action }) => action === 'conflict');
}
