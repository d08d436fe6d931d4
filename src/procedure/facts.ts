import type { ExceptionFact } from './exception';
import type { FieldKey, UserFieldKey } from './fields';
import type { ProjectRoleKey } from './roles';
import type { StatusKey } from './statuses';
import type { UtcOffset } from './rules/calendar';

/** A field as the rules see it: text as plain text, an option by key, an instant in epoch milliseconds, a person by account id. */
export type FieldValue = string | number | readonly string[] | null;

export interface AttachmentFact {
  /** Jira's id, a number as workflow rules see it; `null` for a file added in this very transition. */
  readonly id: number | null;
  readonly filename: string;
  /** `null` where Jira does not say who. */
  readonly author: Person | null;
  /** Whether the author holds the role support; `null` where the page cannot know. */
  readonly bySupport: boolean | null;
  /** Epoch milliseconds; `null` for a file added in this very transition. */
  readonly at: number | null;
}

export interface Person {
  readonly accountId: string;
  /** `null` where the person's privacy settings hide it. */
  readonly name: string | null;
}

/** Somebody's account, and whether it is in use: those who leave the organisation are deactivated. */
export interface Account {
  readonly accountId: string;
  readonly active: boolean;
}

/** A change of status, by the procedure's own keys (`null`: a status that is not the procedure's). */
export interface Move {
  /** Id of the entry in the changelog; `''` where Jira does not say. */
  readonly id: string;
  readonly from: StatusKey | null;
  readonly to: StatusKey | null;
  readonly author: Person | null;
  readonly at: number;
}

/** An attachment added or removed, as the history tells it. */
export interface AttachmentChange {
  readonly attachmentId: string;
  readonly filename: string;
  readonly change: 'added' | 'removed';
  readonly author: Person | null;
  readonly at: number;
}

/** Everything the rules look at, for one person about to make one transition at one moment. */
export interface Facts {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly me: string | null;
  readonly fields: Readonly<Record<Exclude<FieldKey, 'attachment' | 'assignee'>, FieldValue>>;
  /** `roles` is `null` when it is not known, as on a page that has not asked for them. */
  readonly assignee: {
    readonly accountId: string;
    readonly isActive: boolean;
    readonly roles: readonly ProjectRoleKey[] | null;
  } | null;
  readonly requester: Account | null;
  /** Who was chosen in a field that holds a person. */
  readonly chosen: Readonly<Record<UserFieldKey, Account | null>>;
  /** The comment written in this transition, as plain text. */
  readonly note: string | null;
  readonly attachments: readonly AttachmentFact[];
  /** Newest first. */
  readonly moves: readonly Move[];
  /** Newest first. */
  readonly attachmentChanges: readonly AttachmentChange[];
  /** Of the app's own field; `null` where it holds nothing. */
  readonly evidence: EvidenceFact | null;
  /** Of the app's own field; `null` where nobody has asked for an exception. */
  readonly exception: ExceptionFact | null;
  /** When each was last written, as the history tells; epoch milliseconds. */
  readonly written: Readonly<Record<FieldKey, number | null>>;
  /** Those that get another value in this very transition, which is not in the history yet. */
  readonly rewritten: readonly FieldKey[];
}

/** What the app has bound, as its field shows it to the rules. */
export interface EvidenceFact {
  /** Id of the changelog entry that sent the request to verification. */
  readonly round: string;
  /** Id of the changelog entry of the approval. */
  readonly approved: string | null;
  /** Of the files: those that are watched come first. */
  readonly ids: readonly number[];
  readonly filenames: readonly string[];
  /** How many of them the gates watch. */
  readonly watched: number;
  /** Account ids of who attached the files that are watched. */
  readonly authors: readonly string[];
  /** Account ids of who took part in the work. */
  readonly workers: readonly string[];
}

/** The settings that rules need, with the time zone worked out into offsets. */
export interface RuleSettings {
  readonly effortThresholdHours: number;
  readonly descriptionMinimum: number;
  readonly noteMinimum: number;
  readonly scriptExtensions: readonly string[];
  readonly window: ProductionWindow;
}

export interface ProductionWindow {
  /** Minutes after midnight. */
  readonly cutOffMinutes: number;
  readonly workingDays: readonly number[];
  readonly holidays: readonly string[];
  /** Oldest first; the first one holds since the epoch. */
  readonly offsets: readonly UtcOffset[];
}
