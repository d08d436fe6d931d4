import type { Person } from '../../../src/procedure/facts';
import type { RoleKey } from '../../../src/procedure/roles';
import { STATUSES, type StatusKey } from '../../../src/procedure/statuses';
import { TRANSITION_KEYS, transition } from '../../../src/procedure/transitions';

/** Who has to move a request on. `person` is `null` where it is anybody of the role, or Jira does not say who. */
export interface Responsible {
  readonly role: RoleKey;
  readonly person: Person | null;
}

export interface People {
  readonly reporter: Person | null;
  readonly assignee: Person | null;
  /** Account id of who last moved the request on as support. */
  readonly analyst: string | null;
}

/** Who has to act in a status; `null` once the request has ended. */
export function responsibleOf(status: StatusKey, { reporter, assignee, analyst }: People): Responsible | null {
  const role = STATUSES[status].responsible;
  if (role === null) return null;
  if (role === 'requester') return { role, person: reporter };
  if (role === 'support') return { role, person: assignee };
  // Until the effect has assigned it, the request still stands with the analyst, whose turn it is not.
  const assigned = isAssignedOnArrival(status, role) && assignee?.accountId !== analyst;
  return { role, person: assigned ? assignee : null };
}

/** Whether a transition into this status makes somebody of the role the assignee. */
function isAssignedOnArrival(status: StatusKey, role: RoleKey): boolean {
  return TRANSITION_KEYS.map(transition).some(
    ({ to, effects }) => to === status && effects.some((effect) => effect.kind === 'assign' && effect.to === role),
  );
}
