import type { Facts } from '../../../src/procedure/facts';
import type { Missing } from '../../../src/procedure/missing';
import type { Reason, ReasonCode } from '../../../src/procedure/reasons';
import type { ProjectRoleKey } from '../../../src/procedure/roles';

/** What stands between a reader and a transition, by where it is put right. */
export interface Obstacles {
  /** Nothing on the transition's screen mends these. */
  readonly blocking: readonly Reason[];
  /** The transition's own screen asks for these. */
  readonly onScreen: readonly Reason[];
  /** The role that the assignee has to hold, where the page cannot know whether they do. */
  readonly assigneeRole: ProjectRoleKey | null;
  /** The role that who attached the script has to hold, where it matters and the page cannot know whether they do. */
  readonly authorRole: ProjectRoleKey | null;
}

/** What is missing as far as the page knows; `atWorst`: and if nobody holds a role of whom it does not know. */
interface MissingParts {
  readonly missing: readonly Missing[];
  readonly atWorst: readonly Missing[];
}

/** A wrong estimate could be overwritten on the screen, but it says that this is not the way to take. */
const WRONG_WAY: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['effortAbove', 'effortNotAbove']);

/** @param isOffered whether Jira offers the transition to the reader: whom it is not for has no use for "not you". */
export function obstaclesOf({ missing, atWorst }: MissingParts, { assignee }: Facts, isOffered: boolean): Obstacles {
  // Whoever is inactive holds no role, whatever it is.
  const roleUnknown = assignee !== null && assignee.isActive && assignee.roles === null;
  const unknown = missing.flatMap(({ reason }) => (reason.code === 'holder' && roleUnknown ? [reason.role] : []));
  const known = missing.filter(
    ({ reason }) => !(reason.code === 'holder' && roleUnknown) && (isOffered || reason.code !== 'notYou'),
  );
  const mended = ({ reason, onScreen }: Missing): boolean => onScreen && !WRONG_WAY.has(reason.code);
  return {
    blocking: known.filter((one) => !mended(one)).map(({ reason }) => reason),
    onScreen: known.filter(mended).map(({ reason }) => reason),
    assigneeRole: unknown[0] ?? null,
    authorRole: atWorst.length > missing.length ? 'support' : null,
  };
}
