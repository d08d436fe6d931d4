import { clearFields } from '../../jira/rest/issues';
import { fieldId } from '../../jira/site';
import type { Performer } from '../performer';

/** Empties fields, unless the request has moved on: what stands in them may be newer. */
export const clearPerformer: Performer<'clear'> = {
  repeat: 'again',
  name: () => 'clear',
  perform: async ({ fields }, { execution, client, ids, read, begin }) => {
    if (!read.isCurrent()) return 'overtaken';
    await begin();
    await clearFields(
      client,
      execution.issueId,
      fields.map((field) => fieldId(field, ids)),
    );
    return 'done';
  },
};
