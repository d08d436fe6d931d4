import { can } from '../../http/permissions';
import { permissionKinds } from '../../http/permissionKeys';
import type { WorkflowRule, WorkflowTransition } from '../../site/configuration';
import { judge, moduleOf } from '../rules/forge';
import { flagParameter, isDisabled, listParameter, ruleNotImitated } from '../rules/parameters';
import { hasBeenIn } from '../rules/statusHistory';
import type { RuleScene } from '../rules/scene';
import { validateFieldValue } from './validateFieldValue';
import { entryOf } from '../entryOf';

/** Refusal of a validator: its message, and for the sandbox's developer why an expression failed. */
export interface Refusal {
  readonly message: string;
  readonly failure: string | null;
}

type Validator = (scene: RuleScene, transition: WorkflowTransition, rule: WorkflowRule) => Refusal | null;

/** The imitated validators. */
const VALIDATORS: Readonly<Record<string, Validator>> = {
  'system:check-permission-validator': ({ context, principal, project }, _transition, rule) => {
    const { permissionKey = '' } = rule.parameters;
    if (can(context, principal, permissionKey, project.id)) return null;
    const name = permissionKinds.get(permissionKey)?.name ?? permissionKey;
    return refusal(`User does not have the permission ${name}.`);
  },
  'system:previous-status-validator': ({ context, issue }, _transition, rule) => {
    const wanted = listParameter(rule, 'previousStatusIds');
    const mostRecent = flagParameter(rule, 'mostRecentStatusOnly');
    if (wanted.some((statusId) => hasBeenIn(issue, statusId, mostRecent))) return null;
    const names = wanted.map((statusId) => context.site.statuses.get(statusId)?.name ?? statusId);
    // Seen live.
    return refusal(`The issue never transitioned through the desired status: ${names.join(', ')}`);
  },
  'system:validate-field-value': (scene, _transition, rule) => {
    const message = validateFieldValue(scene, rule);
    return message === null ? null : refusal(message);
  },
  'forge:expression-validator': (scene, transition, rule) => {
    const verdict = judge(scene, transition, rule, 'validator');
    if (verdict.holds) return null;
    const module = moduleOf(scene.context, rule, 'validator');
    return {
      message: verdict.message ?? module?.errorMessage ?? defaultMessage(module?.name),
      failure: verdict.failure,
    };
  },
};

const refusal = (message: string): Refusal => ({ message, failure: null });

/** Jira has a message for a validator without one (documented). Its words are unknown; these are the sandbox's. */
const defaultMessage = (name: string | undefined): string =>
  name === undefined ? 'A workflow validator failed.' : `The workflow validator "${name}" failed.`;

/**
 * Runs all validators of a transition and collects their refusals, one message each, in their order (seen live).
 * @throws JiraError 501 for a rule that is not imitated, before the first one is judged.
 */
export function validate(scene: RuleScene, transition: WorkflowTransition): Refusal[] {
  const rules = transition.validators.filter((rule) => !isDisabled(rule));
  for (const rule of rules) {
    if (entryOf(VALIDATORS, rule.ruleKey) === undefined) throw ruleNotImitated(rule);
  }
  return rules.flatMap((rule) => entryOf(VALIDATORS, rule.ruleKey)?.(scene, transition, rule) ?? []);
}
