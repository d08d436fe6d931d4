import { isCustomField } from '../../procedure/fields';
import { TRANSITION_KEYS, transition, type TransitionKey } from '../../procedure/transitions';
import { newestFirst } from './history';
import { instantOf, type RestHistory, type RestIssue } from './issue';
import type { SiteIds } from '../site';

/** A transition that a request has made, derived from its history. */
export interface PastTransition {
  /** The id of its entry in the changelog, which never changes; `created` for the creation, which has no entry. */
  readonly id: string;
  readonly transition: TransitionKey;
  /** Account id; `null` if Jira hides it. */
  readonly actor: string | null;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** The id of the creation's step. */
export const CREATION = 'created';

type Ids = Pick<SiteIds, 'statuses' | 'fields'>;

/**
 * The transitions in the history that was read, oldest first. Changes of status outside the procedure are left out,
 * such as a switched workflow or a moved issue.
 */
export function pastTransitions(issue: RestIssue, ids: Ids): readonly PastTransition[] {
  const tell = teller(ids);
  const made = newestFirst(issue)
    .toReversed()
    .flatMap((entry): readonly PastTransition[] => {
      const key = tell(entry);
      if (entry.id === undefined || key === null) return [];
      return [{ id: entry.id, transition: key, actor: entry.author?.accountId ?? null, at: entry.at }];
    });
  return [...creation(issue), ...made];
}

function creation({ fields }: RestIssue): readonly PastTransition[] {
  if (fields.created === undefined) return [];
  const actor = fields.creator?.accountId ?? null;
  return [{ id: CREATION, transition: 'create', actor, at: instantOf(fields.created) }];
}

/**
 * Finds the transition of a history entry. The two statuses identify a change of status, because no two transitions
 * share both. A transition that keeps the status is identified by a field of its own screen, which no other screen has.
 * `test/jira/pastTransitions.test.ts` checks both for the table.
 */
function teller({ statuses, fields }: Ids): (entry: RestHistory) => TransitionKey | null {
  const moves = new Map<string, TransitionKey>();
  const stays = new Map<string, TransitionKey>();
  for (const key of TRANSITION_KEYS) {
    const { from, to, screen } = transition(key);
    if (to !== 'same') for (const status of from) moves.set(`${statuses[status]} ${statuses[to]}`, key);
    else if (screen !== 'none') for (const field of screen) if (isCustomField(field)) stays.set(fields[field], key);
  }
  return ({ items }) => {
    const move = items.find(({ fieldId }) => fieldId === 'status');
    if (move !== undefined) return moves.get(`${move.from ?? ''} ${move.to ?? ''}`) ?? null;
    const stay = items.find((item) => stays.has(item.fieldId ?? '') && isFilled(item));
    return stays.get(stay?.fieldId ?? '') ?? null;
  };
}

/** Without this check, an item without text would return the `toString` of every object. */
const isFilled = (item: RestHistory['items'][number]): boolean =>
  typeof item.toString === 'string' && item.toString !== '';
