import { isCustomField, type FieldKey } from '../procedure/fields';
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

const CREATION = 'created';

type Ids = Pick<SiteIds, 'statuses' | 'fields'>;

/**
 * The transitions of a request, oldest first, as far back as the history that was read. Changes of status that are no
 * transition of the procedure (a workflow that was switched, an issue that was moved) are left out.
 */
export function stepsOf(issue: RestIssue, ids: Ids): readonly Step[] {
  const made = newestFirst(issue)
    .toReversed()
    .flatMap((entry): readonly Step[] => {
      const key = transitionOf(entry, ids);
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

function transitionOf({ items }: RestHistory, ids: Ids): TransitionKey | null {
  const move = items.find(({ fieldId }) => fieldId === 'status');
  if (move !== undefined) return moveOf(move.from ?? '', move.to ?? '', ids);
  return TRANSITION_KEYS.find((key) => staysWith(key, items, ids)) ?? null;
}

/** No two transitions lead from one status to one other: `test/jira/steps.test.ts` holds the table to it. */
function moveOf(from: string, to: string, { statuses }: Ids): TransitionKey | null {
  const found = TRANSITION_KEYS.find((key) => {
    const definition = transition(key);
    return (
      definition.to !== 'same' && statuses[definition.to] === to && definition.from.some((s) => statuses[s] === from)
    );
  });
  return found ?? null;
}

/** A transition that leaves the request where it is shows by what its own screen asks for, which no other screen has. */
function staysWith(key: TransitionKey, items: RestHistory['items'], { fields }: Ids): boolean {
  const { to, screen } = transition(key);
  if (to !== 'same' || screen === 'none') return false;
  const own = new Set(screen.flatMap((field: FieldKey) => (isCustomField(field) ? [fields[field]] : [])));
  // An item without a text of its own would show the `toString` of every object.
  const filled = (item: RestHistory['items'][number]) => typeof item.toString === 'string' && item.toString !== '';
  return items.some((item) => item.fieldId != null && own.has(item.fieldId) && filled(item));
}
