import type { Content } from './content';
import type { Json } from './json';

/** Content that people write. Rich texts are Atlassian Document Format; instants are epoch milliseconds. */

/** The role or group that may see a restricted comment. */
export interface CommentVisibility {
  readonly type: 'role' | 'group';
  /** Name of the role or group. */
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
  /** Last editor. @default the author */
  updateAuthorAccountId?: string;
  /** @default all people who may see the issue */
  readonly visibility?: CommentVisibility;
  /** Hidden from the customers of a service project (`sd.public.comment`). @default false */
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
  /** Display name of the changed field, such as `status` or `Attachment`. */
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
  /** Time tracking, in seconds; `null` without an estimate. */
  originalEstimateSeconds: number | null;
  remainingEstimateSeconds: number | null;
  labels: string[];
  /** Custom field id to its stored value: text, number, ADF, option ids, account ids. */
  readonly custom: Map<string, Json>;
  /** Oldest first. */
  readonly comments: Comment[];
  readonly attachments: Attachment[];
  readonly worklogs: Worklog[];
  /** Oldest first. The REST API and expressions reverse it. */
  readonly changelog: ChangelogEntry[];
  /** Each link is in the list of both its issues. */
  readonly links: IssueLink[];
  readonly properties: Map<string, Json>;
  readonly watcherAccountIds: Set<string>;
}

/** An e-mail that Jira would send. */
export interface OutboxMessage {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly issueKey: string;
  /** ISO instant. */
  readonly at: string;
}
