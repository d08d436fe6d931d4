import type { InstalledApp, RuleModule } from '../../installedApp';
import type { JiraContext } from '../../http/context';
import { notImitated } from '../../http/errors';
import type { RulePayload } from './payload';
import type { Problem } from './problems';
import { fault, warning } from './problems';
import type { RuleType, SystemRule } from './systemRule';
import { fieldRuleParameters, notImitatedRules, systemRules } from './systemRules';

/** Most bytes of a Forge rule's configuration (documented as 32 KB). */
const CONFIG_BYTES = 32_768;

/** Rule keys of Forge modules, and their place in a transition. */
const FORGE_RULES: Readonly<Record<string, { readonly ruleType: RuleType; readonly kind: RuleModule['kind'] }>> = {
  'forge:expression-validator': { ruleType: 'Validator', kind: 'validator' },
  'forge:expression-condition': { ruleType: 'Condition', kind: 'condition' },
  'forge:workflow-post-function': { ruleType: 'Function', kind: 'postFunction' },
};

/** The entry of each kind of Forge module in `GET /workflows/capabilities`. */
export const forgeRuleOf = (kind: RuleModule['kind']): { readonly ruleKey: string; readonly ruleType: RuleType } => {
  const found = Object.entries(FORGE_RULES).find(([, rule]) => rule.kind === kind);
  if (found === undefined) throw new Error(`No rule key for ${kind}`);
  return { ruleKey: found[0], ruleType: found[1].ruleType };
};

/**
 * Problems of a rule in the place of rules of type `place`. Unknown custom fields and unknown parameter names
 * pass: Jira's own validation accepts them (seen live).
 * @throws JiraError 501 for a rule of Jira that the sandbox does not imitate.
 */
export function ruleProblems(context: JiraContext, rule: RulePayload, place: RuleType): Problem[] {
  const { ruleKey } = rule;
  if (notImitatedRules.has(ruleKey) || ruleKey.startsWith('connect:'))
    throw notImitated(`the workflow rule ${ruleKey}`);
  const system = systemRules.get(ruleKey);
  if (system?.ruleType === place) return systemProblems(context, rule, system);
  const forge = FORGE_RULES[ruleKey];
  if (forge?.ruleType === place) return forgeProblems(context.installedApp(), rule, forge.kind);
  return [fault('RULE', 'UNSUPPORTED_RULE', `The rule "${ruleKey}" is not supported.`, reference(rule))];
}

const reference = ({ id }: RulePayload): { readonly ruleId?: string } => (typeof id === 'string' ? { ruleId: id } : {});

const missingParameter = (rule: RulePayload, name: string): Problem =>
  fault('RULE', 'MISSING_RULE_PARAMETER', `Missing parameter "${name}" in rule "${rule.id ?? ''}".`, reference(rule));

const invalid = (rule: RulePayload, message: string): Problem =>
  fault('RULE', 'INVALID_RULE_CONFIGURATION', message, reference(rule));

function systemProblems({ site }: JiraContext, rule: RulePayload, system: SystemRule): Problem[] {
  const { parameters = {} } = rule;
  const required = [...system.required, ...fieldRuleParameters(parameters['ruleType'])];
  const missing = required.filter((name) => parameters[name] === undefined);
  if (missing.length > 0) return missing.map((name) => missingParameter(rule, name));
  const problem = system.problem(parameters);
  if (problem !== null) return [invalid(rule, problem)];
  if (system.ruleType === 'Screen' && !site.screens.has(Number(parameters['screenId']))) {
    // No source shows Jira's behaviour here. A transition with a missing screen would be useless.
    return [invalid(rule, `The screen with id ${parameters['screenId'] ?? ''} was not found.`)];
  }
  const found: Problem[] = [];
  if (idsIn(parameters, system.statuses).some((id) => !site.statuses.has(id))) {
    found.push(warning('RULE', 'STATUS_NOT_FOUND', 'Some referenced statuses could not be found.', reference(rule)));
  }
  const strange = idsIn(parameters, system.fields).filter(
    (id) => !id.startsWith('customfield_') && !site.fields.has(id),
  );
  if (strange.length > 0) {
    found.push(warning('RULE', 'FIELD_NOT_FOUND', 'Some referenced fields could not be found.', reference(rule)));
  }
  return found;
}

function idsIn(parameters: Readonly<Record<string, string>>, names: readonly string[]): string[] {
  return names
    .flatMap((name) => (parameters[name] ?? '').split(','))
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

function forgeProblems(app: InstalledApp | null, rule: RulePayload, kind: RuleModule['kind']): Problem[] {
  const { parameters = {} } = rule;
  const { key, config, disabled } = parameters;
  if (key === undefined) return [missingParameter(rule, 'key')];
  if (app?.ruleModules.some((module) => module.ari === key && module.kind === kind) !== true) {
    return [invalid(rule, `No installed app has a workflow rule of this kind with the key "${key}".`)];
  }
  const found: Problem[] = [];
  if (config !== undefined && Buffer.byteLength(config) > CONFIG_BYTES) {
    found.push(invalid(rule, `The configuration of the rule is too large: at most ${CONFIG_BYTES} bytes are allowed.`));
  }
  if (config !== undefined && config !== '' && !isJson(config)) {
    found.push(invalid(rule, 'The configuration of the rule is not valid JSON.'));
  }
  if (disabled !== undefined && disabled !== 'true' && disabled !== 'false') {
    found.push(invalid(rule, 'The parameter "disabled" of the rule must be "true" or "false".'));
  }
  return found;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
