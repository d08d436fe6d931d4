import type { TransitionDefinition } from '../../procedure/definition';
import type { RoleKey } from '../../procedure/roles';
import { STATUSES, type StatusKey } from '../../procedure/statuses';
import { TRANSITION_KEYS, transition, type TransitionKey } from '../../procedure/transitions';
import type { Words } from '../../procedure/words';
import type { Filled } from '../../rules/config/filled';
import { RULE_MODULES } from '../../rules/kinds';
import { EFFECTS_MODULE, type EFFECTS } from '../../rules/procedure-effects/config';
import type { JsonObject } from '../json';
import { statusDescription } from '../names';
import { ruleConfig } from '../rules/config';
import type { RuleContext } from '../rules/context';
import { screenOf } from './screens';
import type { AppIdentity } from '../appIdentity';
import type { SiteIds } from '../site';

/** A rule for the bulk workflow endpoints. Every parameter is a string, JSON included. */
export interface WorkflowRule {
  readonly ruleKey: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** A transition in the payload of `POST /workflows/create` and `/update` (contract: TransitionUpdateDTO). */
export interface WorkflowTransition {
  readonly id: string;
  readonly type: 'INITIAL' | 'DIRECTED';
  readonly name: string;
  readonly description: string;
  readonly toStatusReference: string;
  readonly links: readonly { readonly fromStatusReference: string }[];
  readonly transitionScreen?: WorkflowRule;
  readonly conditions?: JsonObject & { readonly operation: string };
  readonly validators: readonly WorkflowRule[];
  readonly actions: readonly WorkflowRule[];
  readonly triggers: readonly never[];
  readonly properties: Readonly<Record<string, string>>;
}

export interface WorkflowPayload {
  readonly statuses: readonly JsonObject[];
  readonly workflow: {
    readonly name: string;
    readonly description: string;
    readonly statuses: readonly JsonObject[];
    readonly transitions: readonly WorkflowTransition[];
  };
}

export interface WorkflowInput {
  readonly name: string;
  readonly app: AppIdentity;
  readonly projectId: string;
  readonly rules: RuleContext;
  /** Screen ids by the keys of `SCREENS`. */
  readonly screens: Readonly<Record<string, string>>;
  /** Makes a UUID for each status. Jira refuses any other reference for a new status. */
  readonly reference: (status: StatusKey) => string;
}

/**
 * Compiles the procedure and a site's ids to Jira's workflow. The initial transition has `links: []` and no conditions.
 * Statuses have UUID references beside the ids of existing ones (reference: bulk workflow endpoints).
 */
export function compileWorkflow(input: WorkflowInput): WorkflowPayload {
  const { words, ids } = input.rules;
  const statuses = (Object.keys(STATUSES) as StatusKey[]).map((key) => ({
    statusReference: input.reference(key),
    id: ids.statuses[key],
    name: words.statuses[key],
    statusCategory: STATUSES[key].category,
    description: statusDescription(key, words),
  }));
  return {
    statuses,
    workflow: {
      name: input.name,
      description: words.installed.workflowDescription,
      statuses: statuses.map(({ statusReference }) => ({ statusReference, properties: {} })),
      transitions: TRANSITION_KEYS.flatMap((key) => compileTransition(key, input)),
    },
  };
}

/** The Jira transitions of a transition. One that keeps the status needs one for each status. */
function compileTransition(key: TransitionKey, input: WorkflowInput): readonly WorkflowTransition[] {
  const definition = transition(key);
  const { to, from } = definition;
  if (to !== 'same') return [jiraTransition(key, definition.ids[0], from, to, input)];
  return from.map((status, index) => jiraTransition(key, definition.ids[index], [status], status, input));
}

function jiraTransition(
  key: TransitionKey,
  id: number | undefined,
  from: readonly StatusKey[],
  to: StatusKey,
  input: WorkflowInput,
): WorkflowTransition {
  if (id === undefined) throw new Error(`Transition ${key} has no id for each of its statuses`);
  const definition = transition(key);
  const initial = from.length === 0;
  const screen = screenOf(definition);
  const screenId = initial || screen === null ? undefined : input.screens[screen];
  return {
    id: String(id),
    type: initial ? 'INITIAL' : 'DIRECTED',
    name: input.rules.words.transitions[key],
    description: description(definition, input.rules.words),
    toStatusReference: input.reference(to),
    links: from.map((status) => ({ fromStatusReference: input.reference(status) })),
    ...(screenId === undefined
      ? {}
      : { transitionScreen: { ruleKey: 'system:transition-screen', parameters: { screenId } } }),
    ...(initial ? {} : { conditions: restriction(definition.who, input.rules.ids) }),
    validators: [...(initial ? [CREATE_PERMISSION] : []), ...validators(key, input)],
    actions: [forgeRule('forge:workflow-post-function', EFFECTS_MODULE, effectsConfig(key, input), input.app)],
    triggers: [],
    properties: {},
  };
}

const description = ({ row }: TransitionDefinition, words: Words): string => `${words.app.document}: ${row}`;

const CREATE_PERMISSION: WorkflowRule = {
  ruleKey: 'system:check-permission-validator',
  parameters: { permissionKey: 'CREATE_ISSUES' },
};

function validators(key: TransitionKey, { rules, app }: WorkflowInput): readonly WorkflowRule[] {
  return transition(key).rules.map((rule) =>
    forgeRule('forge:expression-validator', RULE_MODULES[rule.kind], ruleConfig(rule, rules), app),
  );
}

/**
 * The post function's configuration. It looks up everything else, so that a change of settings does not change the
 * rules.
 */
function effectsConfig(transitionKey: TransitionKey, { projectId }: WorkflowInput): Filled<typeof EFFECTS> {
  return { transition: transitionKey, projectId };
}

function forgeRule(ruleKey: string, moduleKey: string, config: JsonObject, app: AppIdentity): WorkflowRule {
  const key = `ari:cloud:ecosystem::extension/${app.appId}/${app.environmentId}/static/${moduleKey}`;
  return { ruleKey, parameters: { key, config: JSON.stringify(config), disabled: 'false' } };
}

/** Jira's own restriction. A person needs to meet only one of its criteria. The reporter is named as a user field. */
function restriction(who: readonly RoleKey[] | 'anyone', ids: SiteIds): JsonObject & { readonly operation: string } {
  const roles = who === 'anyone' ? [] : who.flatMap((role) => (role === 'requester' ? [] : [ids.roles[role]]));
  const reporter = who !== 'anyone' && who.includes('requester');
  const parameters = {
    accountIds: '',
    roleIds: roles.join(','),
    groupIds: '',
    permissionKeys: '',
    groupCustomFields: '',
    allowUserCustomFields: reporter ? 'reporter' : '',
    denyUserCustomFields: '',
  };
  return {
    operation: 'ALL',
    conditions: who === 'anyone' ? [] : [{ ruleKey: 'system:restrict-issue-transition', parameters }],
    conditionGroups: [],
  };
}
