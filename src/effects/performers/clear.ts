import { clearFields } from '../../jira/rest/issues';
import { fieldId } from '../../jira/site';
import type { Performer } from '../performer';

export const clearPerformer: Performer<'clear'> = {
  repeat: 'again',
  name: () => 'clear',
  perform: async ({ fields }, { execution, client, ids, read }) => {
    if (!(await read.isCurrent())) return 'overtaken';
    await clearFields(
      client,
      execution.issueId,
      fields.map((field) => fieldId(field, ids)),
    );
    return 'done';
  },
};
