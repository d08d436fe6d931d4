import { logWork } from '../../jira/rest/issues';
import { documentOf } from '../../jira/text';
import { say } from '../../procedure/words';
import type { Performer } from '../performer';

/** Jira refuses a worklog of less than a minute. */
const SHORTEST_WORKLOG = 60;

/** The declared time as a worklog that says for whom it was written, and in which step. */
export const logWorkPerformer: Performer<'logWork'> = {
  repeat: 'never',
  name: () => 'logWork',
  perform: async (_, { execution, client, words, read }) => {
    const hours = await read.number('timeSpent');
    if (hours === null || hours <= 0) return 'nothing';
    const values = { name: await read.actorName(), transition: words.transitions[execution.transition] };
    const comment = documentOf([say(words.worklog.comment, values)]);
    await logWork(client, execution.issueId, Math.max(SHORTEST_WORKLOG, Math.round(hours * 3600)), comment);
    return 'done';
  },
};
