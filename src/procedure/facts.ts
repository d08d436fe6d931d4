import type { ExceptionFact } from './exception';
import type { FieldKey, UserFieldKey } from './fields';
import type { ProjectRoleKey } from './roles';
import type { StatusKey } from './statuses';

/**
 * A field as the rules see it: a text as plain text, an option by key, an instant in epoch milliseconds, a person by
 * account id.
 */
export type FieldValue = string | number | readonly string[] | null;

export interface AttachmentFact {
  /** Jira's id as a number, as in workflow rules; `null` for a file added in this transition. */
  readonly id: number | null;
  readonly filename: string;
  /** `null` if Jira names no author. */
  readonly author: Person | null;
  /** True if the author holds the role support; `null` if the page cannot know. */
  readonly bySupport: boolean | null;
  /** Epoch milliseconds; `null` for a file added in this transition. */
  readonly at: number | null;
}

export interface Person {
  readonly accountId: string;
  /** `null` if the person's privacy settings hide it. */
  readonly name: string | null;
}

/** An account, and whether it is active. Accounts of people who leave the organisation are deactivated. */
export interface Account {
  readonly accountId: string;
  readonly active: boolean;
}

/** A change of status, by the procedure's keys. `null` stands for a status outside the procedure. */
export interface Move {
  /** Id of the entry in the changelog; `''` if Jira does not send it. */
  readonly id: string;
  readonly from: StatusKey | null;
  readonly to: StatusKey | null;
  readonly author: Person | null;
  readonly at: number;
}

/** An added or removed attachment in the history. */
export interface AttachmentChange {
  readonly attachmentId: string;
  readonly filename: string;
  readonly change: 'added' | 'removed';
  readonly author: Person | null;
  readonly at: number;
}

/** The input of the rules, for one person who is about to make one transition. */
export interface Facts {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly me: string | null;
  readonly fields: Readonly<Record<Exclude<FieldKey, 'attachment' | 'assignee'>, FieldValue>>;
  /** `roles` is `null` if unknown, for example on a page that has not read them. */
  readonly assignee: {
    readonly accountId: string;
    readonly isActive: boolean;
    readonly roles: readonly ProjectRoleKey[] | null;
  } | null;
  readonly requester: Account | null;
  /** The persons chosen in user fields. */
  readonly chosen: Readonly<Record<UserFieldKey, Account | null>>;
  /** The comment written in this transition, as plain text. */
  readonly note: string | null;
  readonly attachments: readonly AttachmentFact[];
  /** Newest first. */
  readonly moves: readonly Move[];
  /** Newest first. */
  readonly attachmentChanges: readonly AttachmentChange[];
  /** Value of the app's own field; `null` if it is empty. */
  readonly evidence: EvidenceFact | null;
  /** Value of the app's own field; `null` if there is no exception. */
  readonly exception: ExceptionFact | null;
  /** Time of each field's last change in the history; epoch milliseconds. */
  readonly written: Readonly<Record<FieldKey, number | null>>;
  /** Fields that get another value in this transition. The history does not have that change yet. */
  readonly rewritten: readonly FieldKey[];
}

/** The bound evidence, as rules read it from the app's field. */
export interface EvidenceFact {
  /** Id of the changelog entry that sent the request to verification. */
  readonly round: string;
  /** Id of the changelog entry of the approval. */
  readonly approved: string | null;
  /** Epoch milliseconds at which the work began; -Infinity if unknown. */
  readonly began: number;
  /** Ids of the files: those that may run, the other watched ones, the rest. */
  readonly ids: readonly number[];
  readonly filenames: readonly string[];
  /** Number of files that may run. */
  readonly current: number;
  /** Number of watched files, including those that may run. */
  readonly watched: number;
  /** Account ids of the authors of watched files. */
  readonly authors: readonly string[];
  /** Account ids of the people who took part in the work. */
  readonly workers: readonly string[];
}

/** The settings for rules, with the time zone as offsets. */
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
  /** Oldest first. The first one applies since the epoch. */
  readonly offsets: readonly UtcOffset[];
}

/** Offset of the local time from UTC in minutes, from an instant on (epoch milliseconds). */
export interface UtcOffset {
  readonly since: number;
  readonly minutes: number;
}
