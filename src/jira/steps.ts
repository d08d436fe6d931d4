import { isCustomField } from '../procedure/fields';
import { TRANSITION_KEYS, transition, type TransitionKey } from '../procedure/transitions';
import { newestFirst } from './history';
import { instantOf, type RestHistory, type RestIssue } from './issue';
import type { SiteIds } from './site';

/** A transition that a request has made, as its history tells it. */
export interface Step {
  /** The id of its entry in the changelog, which never changes; `created` for the creation, which leaves no entry. */
  readonly id: string;
  readonly transition: TransitionKey;
  /** Account id; `null` where Jira hides it. */
  readonly actor: string | null;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** The id of the step that the creation is. */
export const CREATION = 'created';

type Ids = Pick<SiteIds, 'statuses' | 'fields'>;

/**
 * The transitions of a request, oldest first, as far back as the history that was read. Changes of status that are no
 * transition of the procedure (a workflow that was switched, an issue that was moved) are left out.
 */
export function stepsOf(issue: RestIssue, ids: Ids): readonly Step[] {
  const tell = teller(ids);
  const made = newestFirst(issue)
    .toReversed()
    .flatMap((entry): readonly Step[] => {
      const key = tell(entry);
      if (entry.id === undefined || key === null) return [];
      return [{ id: entry.id, transition: key, actor: entry.author?.accountId ?? null, at: entry.at }];
    });
  return [...creation(issue), ...made];
}

function creation({ fields }: RestIssue): readonly Step[] {
  if (fields.created === undefined) return [];
  const actor = fields.creator?.accountId ?? null;
  return [{ id: CREATION, transition: 'create', actor, at: instantOf(fields.created) }];
}

/**
 * Tells the transition that an entry of the history is. A change of status tells by its two ends: no two transitions have
 * both in common. One that leaves the request where it is shows by what its own screen asks for, which no other screen has.
 * `test/jira/steps.test.ts` holds the table to both.
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

/** An item without a text of its own would show the `toString` of every object. */
const isFilled = (item: RestHistory['items'][number]): boolean =>
  typeof item.toString === 'string' && item.toString !== '';
