import type { Facts } from '../../../src/procedure/facts';
import type { Reason, ReasonCode } from '../../../src/procedure/reasons';
import type { ProjectRoleKey } from '../../../src/procedure/roles';
import type { Missing } from '../../../src/rules/missing';

/** The obstacles between a reader and a transition, by the place to fix them. */
export interface Obstacles {
  /** Obstacles that the transition's screen cannot fix. */
  readonly blocking: readonly Reason[];
  /** Obstacles that the transition's own screen can fix. */
  readonly onScreen: readonly Reason[];
  /** The role that the assignee needs, if the page cannot know whether they hold it; otherwise `null`. */
  readonly assigneeRole: ProjectRoleKey | null;
  /**
   * The role that the script's author needs, if it matters and the page cannot know whether they hold it; otherwise
   * `null`.
   */
  readonly authorRole: ProjectRoleKey | null;
}

/** The missing things known to the page. `atWorst`: the same if authors of unknown role do not hold support. */
interface MissingParts {
  readonly missing: readonly Missing[];
  readonly atWorst: readonly Missing[];
}

/** The screen could change the estimate. But a wrong estimate shows that this is not the right transition. */
const WRONG_WAY: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['effortAbove', 'effortNotAbove']);

/**
 * @param isOffered true if Jira offers the transition to the reader. Otherwise "not you" is left out, because it is not
 * for the reader anyway.
 */
export function obstaclesOf({ missing, atWorst }: MissingParts, { assignee }: Facts, isOffered: boolean): Obstacles {
  // An inactive account holds no role.
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
