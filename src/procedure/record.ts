import { STATUSES, type StatusKey } from './statuses';
import { TRANSITION_KEYS, transition, type TransitionKey } from './transitions';

/**
 * What happened to a ticket, as the changelog tells it. An exception is asked for and authorised, and another requester
 * named, without leaving the status: those are told by the field that was written.
 */
export type RecordedEvent = 'created' | 'moved' | 'exceptionAsked' | 'exceptionAuthorised' | 'requesterNamed';

/** The comment that a step was made with, as it was when the app first read it. */
export interface RecordedNote {
  readonly commentId: string;
  /** SHA-256, hexadecimal, of its body as canonical JSON. */
  readonly sha256: string;
  /** Somebody had edited it before the app first read it. */
  readonly edited: boolean;
}

/** Files that were attached and deleted again, as the changelog tells it. */
export interface RecordedPassing {
  /** How many there were. */
  readonly count: number;
  /** The first of them. */
  readonly files: readonly { readonly attachmentId: string; readonly filename: string }[];
}

/**
 * A step of a ticket, linked to the one before it. Only what Jira says is in it, by Jira's own ids, so that it can be
 * worked out again from the changelog at any time; people are account ids.
 */
export interface RecordEntry {
  /** From 1 on. */
  readonly seq: number;
  /** Id of the changelog's entry; `created` for the creation, which has none. */
  readonly historyId: string;
  /** ISO instant, in UTC. */
  readonly at: string;
  /** Account id; `null` where Jira does not say who. */
  readonly actor: string | null;
  readonly event: RecordedEvent;
  /** Status ids; the same where the ticket stayed. `null` before its creation. */
  readonly from: string | null;
  readonly to: string;
  /** `null`: there was none, or none that the app could read. Absent in the creation, and in what older versions wrote. */
  readonly note?: RecordedNote | null;
  /** Only of what was implemented in Production: files that came and went since the scripts were approved. */
  readonly passing?: RecordedPassing;
  /** SHA-256, hexadecimal, of the entry before. */
  readonly previousHash: string;
  /** SHA-256, hexadecimal, of this entry without `hash`, as canonical JSON. */
  readonly hash: string;
}

/** The first thing that is wrong with a record. */
export interface RecordFault {
  /** `missing`: there should be another entry here. `added`: there should not be this one. */
  readonly kind: 'altered' | 'missing' | 'added';
  readonly seq: number;
  /** Of the entry in question, where it is known. */
  readonly historyId: string | null;
}

/**
 * What is wrong with the comment that a step was made with. `changed`: it does not say any more what it said. `deleted`: it
 * is not there any more, or neither the app nor the reader may see it. `unreadable`: Jira does not let the app see whether
 * it is still the same. `missing`: the record holds none, though the step was made with one that can be read.
 */
export interface NoteFault {
  readonly kind: 'changed' | 'deleted' | 'unreadable' | 'missing';
  readonly seq: number;
  readonly historyId: string;
  readonly commentId: string;
}

/**
 * Whether a step rests on a comment. `required`: its row asks for one. `optional`: one may have stood in the place of
 * what the row asks for.
 */
export function restsOnNote(
  entry: Pick<RecordEntry, 'event' | 'from' | 'to'>,
  statuses: Readonly<Record<StatusKey, string>>,
): 'required' | 'optional' | 'no' {
  const key = transitionOf(entry, statuses);
  if (key === null) return 'no';
  const { rules } = transition(key);
  if (rules.some(({ kind }) => kind === 'note')) return 'required';
  return rules.some(({ kind }) => kind === 'requestedInformation') ? 'optional' : 'no';
}

/** The row of the procedure's table that an entry must have been, as far as event and statuses tell; `null` for another way. */
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
