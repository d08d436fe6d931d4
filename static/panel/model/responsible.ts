import type { Person } from '../../../src/procedure/facts';
import type { RoleKey } from '../../../src/procedure/roles';
import { STATUSES, type StatusKey } from '../../../src/procedure/statuses';
import { TRANSITION_KEYS, transition } from '../../../src/procedure/transitions';

/**
 * The role and person that must move a request on. `person` is `null` for any holder of the role, or if Jira names no
 * person.
 */
export interface Responsible {
  readonly role: RoleKey;
  readonly person: Person | null;
}

export interface People {
  readonly reporter: Person | null;
  readonly assignee: Person | null;
  /** Account id of the last person who moved the request on as support. */
  readonly analyst: string | null;
}

/** The role and person that must act in a status; `null` if the request has ended. */
export function responsibleOf(status: StatusKey, { reporter, assignee, analyst }: People): Responsible | null {
  const role = STATUSES[status].responsible;
  if (role === null) return null;
  if (role === 'requester') return { role, person: reporter };
  if (role === 'support') return { role, person: assignee };
  // Until the effect assigns the request, the analyst is still the assignee, although it is not their turn.
  const assigned = isAssignedOnArrival(status, role) && assignee?.accountId !== analyst;
  return { role, person: assigned ? assignee : null };
}

/** True if a transition into this status assigns a holder of the role. */
function isAssignedOnArrival(status: StatusKey, role: RoleKey): boolean {
  return TRANSITION_KEYS.map(transition).some(
    ({ to, effects }) => to === status && effects.some((effect) => effect.kind === 'assign' && effect.to === role),
  );
}
