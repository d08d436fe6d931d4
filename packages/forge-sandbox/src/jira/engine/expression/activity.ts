import type { TypedObject } from '../../../expressions';
import type { JiraContext } from '../../http/context';
import type { Attachment, ChangelogEntry, Comment, CommentVisibility, Worklog } from '../../site/issues';
import type { Content } from '../../site/content';
import type { Json } from '../../site/json';
import { userObject } from './people';
import { entityProperties, numberId, richText } from './typed';

/** A comment on the screen of the transition that is being validated. */
export interface NewComment {
  readonly body: Json;
  /** `null`: for everybody who may see the issue. */
  readonly visibility?: CommentVisibility | null;
  readonly internal?: boolean;
}

/** A file added on that screen. */
export interface NewAttachment {
  readonly filename: string;
  readonly mimeType: string;
  readonly content: Content;
}

/** Author and time of the new comments and files on a screen. */
export interface Authorship {
  readonly accountId: string | null;
  readonly now: Date;
}

/**
 * The objects of a list of records. Each is made once and kept as long as the list: an issue may have thousands of
 * comments and history entries, and every rule of every transition may read them. Records may be added or removed
 * anywhere in the list.
 */
function kept<Item extends object>(
  make: (context: JiraContext, item: Item) => TypedObject,
): (context: JiraContext, items: readonly Item[]) => readonly TypedObject[] {
  const lists = new WeakMap<readonly Item[], { items: Item[]; objects: TypedObject[] }>();
  return (context, items) => {
    const known = lists.get(items) ?? { items: [], objects: [] };
    lists.set(items, known);
    items.forEach((item, index) => {
      if (known.items[index] === item) return;
      known.items[index] = item;
      known.objects[index] = make(context, item);
    });
    known.items.length = items.length;
    known.objects.length = items.length;
    return known.objects;
  };
}

export const commentObjects = kept<Comment>((context, comment) => ({
  $type: 'Comment',
  id: numberId(comment.id),
  created: new Date(comment.created),
  get updated() {
    return new Date(comment.updated);
  },
  get author() {
    return userObject(context, comment.authorAccountId);
  },
  get body() {
    return richText(comment.body);
  },
  get properties() {
    return entityProperties(new Map());
  },
}));

/** As seen in validators by vendors: in the list of comments, last, with `id` null. */
export const newCommentObject = (context: JiraContext, comment: NewComment, by: Authorship): TypedObject => ({
  $type: 'Comment',
  id: null,
  created: by.now,
  updated: by.now,
  author: userObject(context, by.accountId),
  body: richText(comment.body),
  properties: entityProperties(new Map()),
});

export const attachmentObjects = kept<Attachment>((context, attachment) => ({
  $type: 'Attachment',
  id: numberId(attachment.id),
  filename: attachment.filename,
  mimeType: attachment.mimeType,
  size: attachment.content.length,
  created: new Date(attachment.created),
  get author() {
    return userObject(context, attachment.authorAccountId);
  },
}));

/** As seen in validators by vendors: in the list of attachments with `id` null. */
export const newAttachmentObject = (context: JiraContext, attachment: NewAttachment, by: Authorship): TypedObject => ({
  $type: 'Attachment',
  id: null,
  filename: attachment.filename,
  mimeType: attachment.mimeType,
  size: attachment.content.length,
  created: by.now,
  author: userObject(context, by.accountId),
});

export const worklogObjects = kept<Worklog>((context, worklog) => ({
  $type: 'Worklog',
  id: worklog.id,
  started: new Date(worklog.started),
  created: new Date(worklog.created),
  updated: new Date(worklog.created),
  timeSpent: worklog.timeSpentSeconds,
  get author() {
    return userObject(context, worklog.authorAccountId);
  },
  get updateAuthor() {
    return userObject(context, worklog.authorAccountId);
  },
}));

export const changelogObjects = kept<ChangelogEntry>((context, entry) => ({
  $type: 'Changelog',
  id: entry.id,
  created: new Date(entry.created),
  get author() {
    return userObject(context, entry.authorAccountId);
  },
  items: entry.items.map(({ field, fieldId, from, fromString, to, toString }) => ({
    $type: 'ChangelogItem',
    field,
    fieldId,
    from,
    fromString,
    to,
    toString,
  })),
}));
