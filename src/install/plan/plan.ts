import type { Decision } from '../installation';

/** What a plan speaks of, in no order: `parts/graph.ts` knows what needs what. */
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
 * `create`: make it; `adopt`: take what is there; `change`: bring it to what is wanted; `leave`: it is as wanted;
 * `conflict`: nothing is written until somebody has settled this. `delete` and `keep` are a removal's.
 */
export type PlanAction = 'create' | 'adopt' | 'change' | 'leave' | 'conflict' | 'delete' | 'keep';

/** Why, as a code whose words are in `plan.reasons`, with what the words name. */
export interface PlanReason {
  readonly code: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** One thing of the site and what a run would do with it. */
export interface PlanItem {
  /** Its key in the installation's table of objects. */
  readonly key: string;
  readonly kind: PartKind;
  readonly action: PlanAction;
  /** What it is called in Jira. */
  readonly name: string;
  readonly reason: PlanReason;
  /** Id of what is there. */
  readonly id?: string;
  /** What else it touches, in the same form as the reason. */
  readonly impact?: readonly PlanReason[];
  /** How an administrator may settle a conflict. */
  readonly choices?: readonly Decision[];
}

/** Requests that cannot stay in their status, and where they are to go. */
export interface StatusMove {
  readonly fromId: string;
  readonly fromName: string;
  /** About how many stand there. */
  readonly issues: number;
  /** What the administrator chose, or what is suggested: a status of the procedure by its key; in a removal, a status id. */
  readonly to: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
}

/** What a run would do. */
export interface Plan {
  readonly items: readonly PlanItem[];
  readonly moves: readonly StatusMove[];
}

const WRITES: readonly PlanAction[] = ['create', 'adopt', 'change', 'delete'];

/** The items that a run has to do something for. */
export function workOf({ items }: Plan): readonly PlanItem[] {
  return items.filter(({ action }) => WRITES.includes(action));
}

export function conflictsOf({ items }: Plan): readonly PlanItem[] {
  return items.filter(({ action }) => action === 'conflict');
}
