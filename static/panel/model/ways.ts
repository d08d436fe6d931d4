import { directionOf, type Direction } from './direction';
import type { Facts, RuleSettings } from '../../../src/procedure/facts';
import { missingFrom } from '../../../src/rules/missing';
import type { RoleKey } from '../../../src/procedure/roles';
import type { StatusKey } from '../../../src/procedure/statuses';
import { TRANSITION_KEYS, transition, type TransitionKey } from '../../../src/procedure/transitions';
import { obstaclesOf, type Obstacles } from './obstacles';

/** A transition from the request's present status, for one reader. */
export interface Way {
  readonly key: TransitionKey;
  readonly direction: Direction;
  /** `null` if the status does not change. */
  readonly to: StatusKey | null;
  readonly who: readonly RoleKey[];
  /** True if the transition is for the reader: Jira offers it, and no rule requires another person. */
  readonly mine: boolean;
  /** `null` if the history is incomplete, because the obstacles may depend on the rest of it. */
  readonly obstacles: Obstacles | null;
}

/** Jira's data of a request besides its facts. */
interface Seen {
  /** Ids of the transitions that Jira offers to the reader. */
  readonly offered: ReadonlySet<string>;
  readonly isWhole: boolean;
}

/** The transitions from a status, in the order of the procedure's table. */
export function waysFrom(
  status: StatusKey,
  facts: Facts,
  settings: RuleSettings,
  { offered, isWhole }: Seen,
): readonly Way[] {
  return TRANSITION_KEYS.flatMap((key): readonly Way[] => {
    const definition = transition(key);
    const { from, to, who, ids } = definition;
    if (!from.includes(status) || who === 'anyone') return [];
    const isOffered = ids.some((id) => offered.has(String(id)));
    const missing = missingFrom(definition, facts, settings);
    // While the requester is active, the transition is impossible, and people cannot change that.
    if (missing.some(({ reason }) => reason.code === 'requester' && reason.because === 'stillHere')) return [];
    const atWorst = missingFrom(definition, nobodyOfSupport(facts), settings);
    const obstacles = isWhole ? obstaclesOf({ missing, atWorst }, facts, isOffered) : null;
    return [
      {
        key,
        direction: directionOf(status, definition),
        to: to === 'same' ? null : to,
        who,
        mine: isOffered && obstacles !== null && !obstacles.blocking.some(({ code }) => code === 'notYou'),
        obstacles,
      },
    ];
  });
}

/** The facts under the assumption that authors of unknown role do not hold support. */
function nobodyOfSupport(facts: Facts): Facts {
  const attachments = facts.attachments.map((file) => ({ ...file, bySupport: file.bySupport ?? false }));
  return { ...facts, attachments };
}
