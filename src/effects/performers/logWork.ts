import { logWork, workStartedAt } from '../../jira/rest/issues';
import { documentOf } from '../../jira/issue/text';
import { isolated } from '../../procedure/foreign';
import { say } from '../../procedure/words';
import type { Performer } from '../performer';

/** Jira refuses a worklog of less than a minute. */
const SHORTEST_WORKLOG = 60;
/** Maximum plausible hours on one request: half a year of one person. */
const MOST_HOURS = 1000;

/**
 * Logs the declared time. The worklog says for whom it was written, and in which step. Its start is the exact instant
 * of the step. It can therefore be found after an attempt with an unknown outcome.
 */
export const logWorkPerformer: Performer<'logWork'> = {
  repeat: 'lookFirst',
  name: () => 'logWork',
  perform: async (_, { execution, client, words, read, begin }) => {
    const hours = read.number('timeSpent');
    const { issueId, at } = execution;
    if (hours === null || Number.isNaN(hours) || hours <= 0 || at === null) return 'nothing';
    // The rule also refuses it. A value that came another way is not logged, because a worklog counts in every report.
    if (hours > MOST_HOURS) return 'implausible';
    const seconds = Math.max(SHORTEST_WORKLOG, Math.round(hours * 3600));
    const { unknown } = await begin();
    if (unknown && (await workStartedAt(client, issueId, at)).includes(seconds)) return { found: 'done' };
    const values = { name: isolated(await read.actorName()), transition: words.transitions[execution.transition] };
    const comment = documentOf([say(words.worklog.comment, values)]);
    await logWork(client, issueId, { seconds, started: at, comment });
    return 'done';
  },
};
