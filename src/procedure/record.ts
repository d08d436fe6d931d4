import { STATUSES, type StatusKey } from './statuses';
import { TRANSITION_KEYS, transition, type TransitionKey } from './transitions';

/**
 * An event of a ticket in the changelog. Asking for an exception, authorising one, and naming another requester keep
 * the status. These events are recognised by the changed field.
 */
export type RecordedEvent = 'created' | 'moved' | 'exceptionAsked' | 'exceptionAuthorised' | 'requesterNamed';

/** The comment of a step, as it was when the app first read it. */
export interface RecordedNote {
  readonly commentId: string;
  /** SHA-256, hexadecimal, of its body as canonical JSON. */
  readonly sha256: string;
  /** True if it had been edited before the app first read it. */
  readonly edited: boolean;
}

/** Files that were attached and deleted again, from the changelog. */
export interface RecordedPassing {
  /** Number of such files. */
  readonly count: number;
  /** The first of them. */
  readonly files: readonly { readonly attachmentId: string; readonly filename: string }[];
}

/**
 * A step of a ticket, linked to the one before it. It contains only Jira's data with Jira's own ids, so it can be
 * rebuilt from the changelog at any time. People are account ids.
 */
export interface RecordEntry {
  /** Starts at 1. */
  readonly seq: number;
  /** Id of the changelog entry; `created` for the creation, which has no entry. */
  readonly historyId: string;
  /** ISO instant, in UTC. */
  readonly at: string;
  /** Account id; `null` if Jira names no author. */
  readonly actor: string | null;
  readonly event: RecordedEvent;
  /** Status ids, equal if the status did not change. `null` for the creation. */
  readonly from: string | null;
  readonly to: string;
  /** `null`: no comment, or none that the app could read. Absent in the creation, and in entries of older versions. */
  readonly note?: RecordedNote | null;
  /** Only for an implementation in Production: files that came and went since the approval. */
  readonly passing?: RecordedPassing;
  /** SHA-256, hexadecimal, of the entry before. */
  readonly previousHash: string;
  /** SHA-256, hexadecimal, of this entry without `hash`, as canonical JSON. */
  readonly hash: string;
}

/** The first fault of a record. */
export interface RecordFault {
  /** `missing`: an entry is missing here. `added`: this entry should not exist. */
  readonly kind: 'altered' | 'missing' | 'added';
  readonly seq: number;
  /** Id of the faulty entry, if it is known. */
  readonly historyId: string | null;
}

/**
 * Fault of a step's comment. `changed`: its text has changed. `deleted`: it no longer exists, or neither the app nor
 * the reader may see it. `unreadable`: Jira does not let the app check it. `missing`: the record has no comment,
 * although the step's comment can be read.
 */
export interface NoteFault {
  readonly kind: 'changed' | 'deleted' | 'unreadable' | 'missing';
  readonly seq: number;
  readonly historyId: string;
  readonly commentId: string;
}

/**
 * Tells if a step rests on a comment. `required`: its row requires one. `optional`: a comment may replace what the row
 * requires.
 */
export function restsOnNote(
  entry: Pick<RecordEntry, 'event' | 'from' | 'to'>,
  statuses: Readonly<Record<StatusKey, string>>,
): 'required' | 'optional' | 'no' {
  const key = transitionOf(entry, statuses);
  if (key === null) return 'no';
  const { rules } = transition(key);
  if (rules.some(({ kind }) => kind === 'note')) return 'required';
  return rules.some(({ kind }) => kind === 'requestedInformation' || kind === 'returnAnswered') ? 'optional' : 'no';
}

/** The transition of an entry, derived from its event and statuses; `null` if it is outside the procedure. */
export function transitionOf(
  { event, from, to }: Pick<RecordEntry, 'event' | 'from' | 'to'>,
  statuses: Readonly<Record<StatusKey, string>>,
): TransitionKey | null {
  if (event === 'created') return 'create';
  if (event === 'exceptionAsked') return 'requestException';
  if (event === 'exceptionAuthorised') return 'authoriseException';
  if (event === 'requesterNamed') return 'nameRequester';
  const keys = Object.keys(STATUSES) as StatusKey[];
  const keyOf = (id: string | null): StatusKey | undefined => keys.find((key) => statuses[key] === id);
  const [source, target] = [keyOf(from), keyOf(to)];
  if (source === undefined || target === undefined) return null;
  const rows = TRANSITION_KEYS.filter((key) => {
    const definition = transition(key);
    return definition.to === target && definition.from.includes(source);
  });
  return rows.length === 1 ? (rows[0] ?? null) : null;
}
