import type { JiraClient } from '../../jira/client';
import { commentOfMoment, isOfMoment, SAME_MOMENT, type Moment } from '../../jira/comments';
import { instantOf } from '../../jira/issue';
import { getCommentsSince, type RestComment } from '../../jira/rest/issues';
import type { SiteIds } from '../../jira/site';
import { restsOnNote, type RecordedNote } from '../../procedure/record';
import { noteHash } from './chain';
import type { StepFact } from './steps';

/** What was already read for other ends: the comment of one step, `null` where its event says that there is none. */
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

/** A step as a moment. */
export const momentOf = ({ actor, at }: Pick<StepFact, 'actor' | 'at'>): Moment => ({ actor, at: Date.parse(at) });

/**
 * Steps together with the notes that they rest on. Each note is found by its author and its moment, so that whoever looks
 * finds the same. Costs no call where it is known already or no step rests on one; one for each hundred comments since
 * the first step otherwise.
 * @param others the steps that are known beside these.
 */
export async function withNotes(
  issueId: string,
  steps: readonly StepFact[],
  others: readonly Pick<StepFact, 'actor' | 'at'>[],
  context: NoteContext,
): Promise<readonly StepFact[]> {
  const { client, ids, known } = context;
  const isOpen = (step: StepFact): boolean => {
    const rests = restsOnNote(step, ids.statuses);
    return rests !== 'no' && knownFor(step, rests, known) === undefined;
  };
  const open = steps.filter(isOpen).map(momentOf);
  const since = Math.min(...open.map(({ at }) => at)) - SAME_MOMENT;
  const comments = open.length === 0 ? [] : await getCommentsSince(client, issueId, since);
  const all = [...others, ...steps].map(momentOf);
  return steps.map((step): StepFact => {
    if (step.event === 'created') return step;
    const rests = restsOnNote(step, ids.statuses);
    if (rests === 'no') return { ...step, note: null };
    const told = knownFor(step, rests, known);
    const comment = told === undefined ? commentOfMoment(comments, momentOf(step), all) : told;
    return { ...step, note: comment === null ? null : recorded(comment) };
  });
}

/** What is known of a step's comment; `undefined` where it has to be looked for: where one is required, there was one. */
function knownFor(
  step: StepFact,
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
