import { instantOf, type RecordedHistory } from '../../jira/issue/issue';
import type { SiteIds } from '../../jira/site';
import type { RecordedEvent, RecordEntry } from '../../procedure/record';

/** A step as an entry records it, before the entry is linked. */
export type EventFact = Omit<RecordEntry, 'seq' | 'previousHash' | 'hash'>;

/** The creation of a ticket, which the changelog does not hold. */
export interface Creation {
  /** As Jira writes it. */
  readonly created: string;
  /** Account id. */
  readonly creator: string | null;
  /** Id of the status that the ticket has now. */
  readonly status: string;
}

const instant = (text: string): string => new Date(instantOf(text)).toISOString();

/** The first step of a ticket. Its status is the source of the first move, or the present status if there was none. */
export function creationEvent(
  { created, creator, status }: Creation,
  histories: readonly RecordedHistory[],
): EventFact {
  const moved = histories.flatMap(({ items }) => items).find(({ fieldId }) => fieldId === 'status');
  return {
    historyId: 'created',
    at: instant(created),
    actor: creator,
    event: 'created',
    from: null,
    to: moved?.from ?? status,
  };
}

/**
 * The steps in a part of the changelog. Other changes, such as a new summary, are no steps.
 * @param histories oldest first.
 * @param status id of the status before the first of them.
 */
export function recordedEvents(
  histories: readonly RecordedHistory[],
  status: string,
  ids: Pick<SiteIds, 'fields'>,
): readonly EventFact[] {
  let current = status;
  return histories.flatMap((history): readonly EventFact[] => {
    const event = eventOf(history, ids);
    if (event === null) return [];
    const moved = history.items.find(({ fieldId }) => fieldId === 'status');
    const from = moved?.from ?? current;
    const to = moved?.to ?? current;
    current = to;
    const actor = history.author?.accountId ?? null;
    return [{ historyId: history.id, at: instant(history.created), actor, event, from, to }];
  });
}

function eventOf({ items }: RecordedHistory, { fields }: Pick<SiteIds, 'fields'>): RecordedEvent | null {
  const wrote = (id: string): boolean => items.some(({ fieldId }) => fieldId === id);
  if (wrote('status')) return 'moved';
  if (wrote(fields.exceptionValidUntil)) return 'exceptionAuthorised';
  if (wrote(fields.exceptionReason)) return 'exceptionAsked';
  // The app empties the field afterwards, which is no step.
  return items.some(({ fieldId, to }) => fieldId === fields.newRequester && to) ? 'requesterNamed' : null;
}
