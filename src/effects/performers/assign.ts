import { JiraFailure } from '../../jira/client';
import { assigneeChangesOf } from '../../jira/issue/history';
import { assign } from '../../jira/rest/issues';
import { openRequests } from '../../jira/rest/search';
import type { TransitionDefinition } from '../../procedure/definition';
import type { ProjectRoleKey } from '../../procedure/roles';
import { NobodyHoldsRole } from '../noRoleHolder';
import type { Performer, TransitionContext } from '../performer';

/**
 * Assigns the analyst who did the work, or an assignable holder of a role, preferably not the person handing over. If
 * no analyst holds the role any more, it assigns another holder.
 */
export const assignPerformer: Performer<'assign'> = {
  repeat: 'again',
  name: ({ to }) => `assign-${to}`,
  perform: async ({ to }, scene) => {
    const { execution, client, read, begin } = scene;
    if (read.later().some(assignsToo)) return 'overtaken';
    const analysts = to === 'analyst' ? await read.analysts() : [];
    const candidates = analysts.length > 0 ? analysts : await inOrder(to === 'analyst' ? 'support' : to, scene);
    if (candidates.length === 0) throw new NobodyHoldsRole();
    const { unknown } = await begin();
    const assigned = assignedSince(scene);
    // An interrupted attempt may have chosen another holder, because the load was different then.
    if (assigned !== null) return unknown && candidates.includes(assigned) ? { found: 'done' } : 'overtaken';
    let refusal: JiraFailure | null = null;
    for (const candidate of candidates) {
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

/** True if a later step sets the assignee. */
const assignsToo = ({ effects, screen }: TransitionDefinition): boolean =>
  effects.some(({ kind }) => kind === 'assign') || (screen !== 'none' && screen.includes('assignee'));

/**
 * Holders of a role in order of preference. On a way back, the previous assignee comes first. The others follow by
 * their number of open requests. The person handing over comes last. Ties keep Jira's order.
 */
async function inOrder(
  role: ProjectRoleKey,
  { execution, client, ids, read }: TransitionContext,
): Promise<readonly string[]> {
  const holders = await read.holders(role);
  const others = holders.filter((id) => id !== execution.actor);
  const last = holders.filter((id) => id === execution.actor);
  const before = assigneeChangesOf(read.then()).flatMap(({ from, to }) => [to, from]);
  const again = before.find((id) => id !== null && others.includes(id)) ?? null;
  if (others.length < 2 || again !== null)
    return [...others.filter((id) => id === again), ...others.filter((id) => id !== again), ...last];
  const scope = { projectId: execution.projectId, issueType: ids.issueType, except: execution.issueId };
  const load = await openRequests(client, scope, others);
  const byLoad = [...others].sort((left, right) => (load.get(left) ?? 0) - (load.get(right) ?? 0));
  return [...byLoad, ...last];
}

/** Account that became the assignee after the step; `null` if there was none. */
function assignedSince({ execution: { at }, read }: TransitionContext): string | null {
  const [newest] = assigneeChangesOf(read.issue());
  return newest !== undefined && at !== null && newest.at > at ? newest.to : null;
}
