import type { Content } from './content';
import type { Json } from './json';

/** What people write. Rich texts are Atlassian Document Format; instants are epoch milliseconds. */

/** Whom a comment is restricted to. */
export interface CommentVisibility {
  readonly type: 'role' | 'group';
  /** Its name. */
  readonly value: string;
  /** A role's name, a group's id (documented). */
  readonly identifier: string;
}

export interface Comment {
  readonly id: string;
  readonly authorAccountId: string;
  body: Json;
  readonly created: number;
  updated: number;
  /** Who edited it last. @default its author */
  updateAuthorAccountId?: string;
  /** @default everybody who sees the issue */
  readonly visibility?: CommentVisibility;
  /** Kept from the customers of a service project (`sd.public.comment`). @default false */
  readonly internal?: boolean;
}

export interface Attachment {
  readonly id: string;
  readonly authorAccountId: string;
  readonly filename: string;
  readonly mimeType: string;
  readonly created: number;
  readonly content: Content;
}

export interface Worklog {
  readonly id: string;
  readonly authorAccountId: string;
  readonly comment: Json;
  readonly started: string;
  readonly timeSpentSeconds: number;
  readonly created: number;
}

export interface ChangelogItem {
  /** Display name of what changed, such as `status` or `Attachment`. */
  readonly field: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly fieldId: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

export interface ChangelogEntry {
  readonly id: string;
  readonly authorAccountId: string;
  readonly created: number;
  readonly items: readonly ChangelogItem[];
}

export interface IssueLink {
  readonly id: string;
  readonly typeName: string;
  readonly outwardIssueId: string;
  readonly inwardIssueId: string;
}

export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  issueTypeId: string;
  statusId: string;
  summary: string;
  description: Json;
  environment: Json;
  priorityId: string;
  resolutionId: string | null;
  resolved: number | null;
  reporterAccountId: string | null;
  assigneeAccountId: string | null;
  readonly creatorAccountId: string;
  readonly created: number;
  updated: number;
  dueDate: string | null;
  /** Time tracking, in seconds; `null` when nobody estimated. */
  originalEstimateSeconds: number | null;
  remainingEstimateSeconds: number | null;
  labels: string[];
  /** Custom field id to its value as stored: text, number, ADF, option ids, account ids. */
  readonly custom: Map<string, Json>;
  /** Oldest first. */
  readonly comments: Comment[];
  readonly attachments: Attachment[];
  readonly worklogs: Worklog[];
  /** Oldest first, as it happened; the REST API and expressions turn it round. */
  readonly changelog: ChangelogEntry[];
  /** Each link is in the list of both its issues. */
  readonly links: IssueLink[];
  readonly properties: Map<string, Json>;
  readonly watcherAccountIds: Set<string>;
}

/** An e-mail that Jira would have sent. */
export interface OutboxMessage {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly issueKey: string;
  /** ISO instant. */
  readonly at: string;
}
