import type { Json } from '../../jira/json';
import { JiraFailure } from '../../jira/client';
import type { LiveWorkflow } from '../../jira/liveWorkflow';
import { ownRules, validateWorkflow } from '../../jira/rest/workflows';
import { TRANSITION_KEYS, transition } from '../../procedure/transitions';
import { RULE_MODULES } from '../../rules/kinds';
import { EFFECTS_MODULE } from '../../rules/procedure-effects/config';
import type { Look } from '../model/look';
import { calendarStart, wantedWorkflow } from '../parts/wanted';

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

export async function proveGates(look: Look, live: LiveWorkflow): Promise<readonly Proof[]> {
  return Promise.all([proveRules(look, live), proveAccepted(look, live)]);
}

/** Proves that Jira recognises the app's rules and has them enabled. The workflow itself only names their modules. */
async function proveRules({ client }: Look, live: LiveWorkflow): Promise<Proof> {
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

async function proveAccepted(look: Look, live: LiveWorkflow): Promise<Proof> {
  const now = calendarStart(look.installation, look.now);
  const { statuses, workflow } = wantedWorkflow({ ...look, now }, () => crypto.randomUUID());
  const update = { ...workflow, name: undefined, id: live.id, version: live.version };
  const payload = JSON.parse(
    JSON.stringify({ statuses, workflows: [{ ...update, statusMappings: [], defaultStatusMappings: [] }] }),
  ) as Json;
  try {
    const problems = await validateWorkflow(look.client, 'update', payload);
    return { code: 'accepted', holds: problems.length === 0, facts: { detail: problems.join(' ') } };
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    return { code: 'accepted', holds: false, facts: { detail: error.messages.join(' ') } };
  }
}
