import { setRequester } from '../../jira/rest/issues';
import { hasLeft } from '../../jira/issue/requester';
import { fieldId } from '../../jira/site';
import type { Performer } from '../performer';

/**
 * Makes the named person the requester, if the previous requester has left. Only the head of systems may name one. A
 * value written outside the transition has no effect.
 */
export const nameRequesterPerformer: Performer<'nameRequester'> = {
  repeat: 'again',
  name: () => 'nameRequester',
  perform: async ({ from }, { execution, client, ids, read, begin }) => {
    const named = read.named(from)?.accountId;
    if (named === undefined) return 'nothing';
    const heads = await read.holders('systemsHead');
    if (execution.actor === null || !heads.includes(execution.actor) || named === execution.actor) return 'nothing';
    const present = read.issue().fields.reporter;
    const isDone = present?.accountId === named;
    if (!isDone && !hasLeft(present)) return 'overtaken';
    await begin();
    await setRequester(client, execution.issueId, isDone ? null : named, fieldId(from, ids));
    return 'done';
  },
};
