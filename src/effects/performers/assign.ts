import { JiraFailure } from '../../jira/client';
import { assign } from '../../jira/rest/issues';
import type { Performer } from '../performer';

/** The analyst, or the first holder of a role whom Jira lets be assigned: rather not the one who hands it over. */
export const assignPerformer: Performer<'assign'> = {
  repeat: 'again',
  name: ({ to }) => `assign-${to}`,
  perform: async ({ to }, { execution, client, read }) => {
    if (!(await read.isCurrent())) return 'overtaken';
    const candidates = to === 'analyst' ? [await read.analyst()] : othersFirst(await read.holders(to), execution.actor);
    let refusal: JiraFailure | null = null;
    for (const candidate of candidates) {
      if (candidate === null) continue;
      try {
        await assign(client, execution.issueId, candidate);
        return 'done';
      } catch (failure) {
        if (!(failure instanceof JiraFailure) || ![400, 404].includes(failure.status)) throw failure;
        refusal = failure;
      }
    }
    if (refusal !== null) throw refusal;
    return 'nothing';
  },
};

const othersFirst = (people: readonly string[], actor: string | null): readonly string[] => [
  ...people.filter((id) => id !== actor),
  ...people.filter((id) => id === actor),
];
