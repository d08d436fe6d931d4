import type { Json } from '../../jira/json';
import { JiraFailure } from '../../jira/client';
import type { LiveWorkflow } from '../../jira/workflow/liveWorkflow';
import { ownRules, validateWorkflow } from '../../jira/rest/workflows';
import { TRANSITION_KEYS, transition } from '../../procedure/transitions';
import { RULE_MODULES } from '../../rules/kinds';
import { EFFECTS_MODULE } from '../../rules/procedure-effects/config';
import type { PlanningContext } from '../model/planningContext';
import { calendarStart, wantedWorkflow } from '../parts/workflow/wantedWorkflow';

/** A property of the live workflow that Jira itself confirms, without a change to any request. */
export interface Proof {
  /**
   * `rules`: Jira recognises the expected number of this app's rules, none of them disabled. `accepted`: Jira's own
   * check accepts the wanted workflow as an update.
   */
  readonly code: 'rules' | 'accepted';
  readonly holds: boolean;
  readonly facts: Readonly<Record<string, string | number>>;
}

export async function proveGates(context: PlanningContext, live: LiveWorkflow): Promise<readonly Proof[]> {
  return Promise.all([proveRules(context, live), proveAccepted(context, live)]);
}

/** Proves that Jira recognises the app's rules and has them enabled. The workflow itself only names their modules. */
async function proveRules({ client }: PlanningContext, live: LiveWorkflow): Promise<Proof> {
  const modules: readonly string[] = [...Object.values(RULE_MODULES), EFFECTS_MODULE];
  const found = await ownRules(client, live.name);
  const active = found.filter(
    ({ key, configuration }) => modules.some((one) => key.endsWith(one)) && configuration.disabled !== true,
  ).length;
  const expected = TRANSITION_KEYS.reduce((sum, key) => {
    const { rules, ids } = transition(key);
    return sum + (rules.length + 1) * ids.length;
  }, 0);
  return { code: 'rules', holds: active === expected, facts: { active, expected } };
}

async function proveAccepted(context: PlanningContext, live: LiveWorkflow): Promise<Proof> {
  const now = calendarStart(context.installation, context.now);
  const { statuses, workflow } = wantedWorkflow({ ...context, now }, () => crypto.randomUUID());
  const update = { ...workflow, name: undefined, id: live.id, version: live.version };
  const payload = JSON.parse(
    JSON.stringify({ statuses, workflows: [{ ...update, statusMappings: [], defaultStatusMappings: [] }] }),
  ) as Json;
  try {
    const problems = await validateWorkflow(context.client, 'update', payload);
    return { code: 'accepted', holds: problems.length === 0, facts: { detail: problems.join(' ') } };
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    return { code: 'accepted', holds: false, facts: { detail: error.messages.join(' ') } };
  }
}
