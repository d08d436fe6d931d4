import { lastWritten } from '../../jira/issue/history';
import { clearFields } from '../../jira/rest/issues';
import { fieldId } from '../../jira/site';
import type { Performer } from '../performer';

/** Empties fields, unless they were filled in since. Values from a later step or a manual change stay. */
export const clearPerformer: Performer<'clear'> = {
  repeat: 'again',
  name: () => 'clear',
  perform: async ({ fields }, { execution, client, ids, read, begin }) => {
    const later = read.later();
    const old = fields.filter((field) => {
      const asked = later.some(({ screen }) => screen !== 'none' && screen.includes(field));
      const written = lastWritten(read.issue(), fieldId(field, ids));
      return !asked && (written === null || execution.at === null || written <= execution.at);
    });
    if (old.length === 0) return 'overtaken';
    await begin();
    const fieldIds = old.map((field) => fieldId(field, ids));
    await clearFields(client, execution.issueId, fieldIds);
    return 'done';
  },
};
