import type { JiraClient } from '../../jira/client';
import { commentOfMoment, isOfMoment, SAME_MOMENT, type Moment, type RestComment } from '../../jira/issue/comments';
import { instantOf } from '../../jira/issue/issue';
import { getCommentsSince } from '../../jira/rest/issues';
import type { SiteIds } from '../../jira/site';
import { restsOnNote, type RecordedNote } from '../../procedure/record';
import { noteHash } from './chain';
import type { EventFact } from './events';

/** A comment that was already read for another purpose; `null` if the event says that the step has none. */
export interface KnownNote {
  /** Id of the step's entry in the changelog. */
  readonly stepId: string;
  readonly comment: RestComment | null;
}

export interface NoteContext {
  readonly client: JiraClient;
  readonly ids: Pick<SiteIds, 'statuses'>;
  readonly known?: KnownNote | undefined;
}

/** The moment of a step. */
export const momentOf = ({ actor, at }: Pick<EventFact, 'actor' | 'at'>): Moment => ({ actor, at: Date.parse(at) });

/**
 * Adds the notes to steps that rest on them. Author and moment identify a note, so the result is always the same. It
 * needs no call if the note is known or no step rests on one. Otherwise it needs one call per hundred comments since
 * the first step.
 * @param others the other known steps.
 */
export async function withNotes(
  issueId: string,
  steps: readonly EventFact[],
  others: readonly Pick<EventFact, 'actor' | 'at'>[],
  context: NoteContext,
): Promise<readonly EventFact[]> {
  const { client, ids, known } = context;
  const isOpen = (step: EventFact): boolean => {
    const rests = restsOnNote(step, ids.statuses);
    return rests !== 'no' && knownFor(step, rests, known) === undefined;
  };
  const open = steps.filter(isOpen).map(momentOf);
  const since = Math.min(...open.map(({ at }) => at)) - SAME_MOMENT;
  const comments = open.length === 0 ? [] : await getCommentsSince(client, issueId, since);
  const all = [...others, ...steps].map(momentOf);
  return steps.map((step): EventFact => {
    if (step.event === 'created') return step;
    const rests = restsOnNote(step, ids.statuses);
    if (rests === 'no') return { ...step, note: null };
    const told = knownFor(step, rests, known);
    const comment = told === undefined ? commentOfMoment(comments, momentOf(step), all) : told;
    return { ...step, note: comment === null ? null : recorded(comment) };
  });
}

/**
 * Known comment of a step; `undefined` if it must be looked up. A required comment without a known one is looked up.
 */
function knownFor(
  step: EventFact,
  rests: 'required' | 'optional',
  known: KnownNote | undefined,
): RestComment | null | undefined {
  if (known?.stepId !== step.historyId) return undefined;
  if (known.comment === null) return rests === 'optional' ? null : undefined;
  return isOfMoment(known.comment, momentOf(step)) ? known.comment : undefined;
}

const recorded = ({ id, body, created, updated }: RestComment): RecordedNote => ({
  commentId: id,
  sha256: noteHash(body),
  edited: updated !== undefined && instantOf(updated) > instantOf(created),
});
