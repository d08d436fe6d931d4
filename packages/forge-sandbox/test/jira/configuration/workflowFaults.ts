import { randomUUID } from 'node:crypto';
import type { Payload } from './workflowPayloads';
import { NEW_STATUS, RELEASED, createPayload, gate, system, withTransition } from './workflowPayloads';

/** A valid payload with one change. */
export const change = (apply: (payload: Payload) => void): Payload => {
  const payload = createPayload();
  apply(payload);
  return payload;
};
/** Its only workflow. */
export const first = (payload: Payload) => {
  const [workflow] = payload.workflows;
  if (workflow === undefined) throw new Error('no workflow');
  return workflow;
};
const RULE = randomUUID();
const group = { operation: 'ALL', conditions: [], conditionGroups: [] };
/** A payload with this system rule at its transition. */
export const condition = (key: string, parameters: Record<string, string>) =>
  withTransition('11', { conditions: { ...group, conditions: [system(key, parameters, RULE)] } });
export const validator = (key: string, parameters: Record<string, string>) =>
  withTransition('11', { validators: [system(key, parameters, RULE)] });
const action = (key: string, parameters: Record<string, string>) =>
  withTransition('11', { actions: [system(key, parameters, RULE)] });

/** The fault, the payload, the code, and Jira's message if known. */
export const FAULTS: [string, () => Payload, string, string?][] = [
  [
    'an existing name without its id',
    () => change(({ statuses }) => Object.assign(statuses[2] ?? {}, { name: 'in progress' })),
    'NON_UNIQUE_STATUS_NAME',
    'Status name "in progress" already in use. Try a different name.',
  ],
  [
    'a reference that is no UUID',
    () => JSON.parse(JSON.stringify(createPayload()).replaceAll(NEW_STATUS, '1')) as Payload,
    'STATUS_REFERENCE_NOT_UUID',
    'The reference 1 is not a UUID.',
  ],
  [
    'a status that is not there',
    () => change(({ statuses }) => Object.assign(statuses[0] ?? {}, { id: '77' })),
    'STATUS_NOT_FOUND',
  ],
  [
    'a reference that is used twice',
    () =>
      change(({ statuses }) => void statuses.push({ statusReference: RELEASED, name: 'Two', statusCategory: 'DONE' })),
    'NON_UNIQUE_STATUS_REFERENCE',
  ],
  [
    'a status missing at the top',
    () => change((payload) => void first(payload).statuses.push({ statusReference: randomUUID(), properties: {} })),
    'UNKNOWN_STATUS_IN_WORKFLOW',
    'Workflow refers to a missing status reference.',
  ],
  [
    'a transition to an unknown status',
    () => withTransition('21', { toStatusReference: randomUUID() }),
    'TRANSITION_REFERENCES_AN_UNKNOWN_STATUS_REFERENCE',
    'Transition references an unknown status.',
  ],
  [
    'a transition from a status outside the workflow',
    () => change((payload) => void first(payload).statuses.shift()),
    'TRANSITION_REFERENCES_A_STATUS_THAT_IS_NOT_IN_WORKFLOW',
    'Transition refers to a status that does not exist within this workflow.',
  ],
  [
    'conditions on the initial transition',
    () => withTransition('1', { conditions: group }),
    'CONDITIONS_UNSUPPORTED_ON_INITIAL_TRANSITION',
  ],
  ['a second initial transition', () => withTransition('31', { type: 'INITIAL' }), 'INVALID_INITIAL_TRANSITIONS'],
  ['a transition id twice', () => withTransition('21', { id: '11' }), 'NON_UNIQUE_TRANSITION_ID'],
  ['a transition id that is no number', () => withTransition('21', { id: 'x' }), 'INVALID_TRANSITION_ID'],
  [
    'a name shared with a global transition',
    () => withTransition('21', { name: 'abort' }),
    'NON_UNIQUE_TRANSITION_NAME',
  ],
  ['a directed transition from nowhere', () => withTransition('21', { links: [] }), 'MISSING_TRANSITION_LINKS'],
  ['an unknown event', () => withTransition('21', { customIssueEventId: '99' }), 'EVENT_NOT_FOUND'],
  [
    'a workflow name that is taken',
    () => createPayload('JIRA'),
    'NON_UNIQUE_WORKFLOW_NAME',
    "A workflow with the name 'JIRA' already exists.",
  ],
  ['a workflow name over its length', () => createPayload('x'.repeat(256)), 'WORKFLOW_NAME_TOO_LONG'],
  ['an unknown rule', () => validator('nothing', {}), 'UNSUPPORTED_RULE'],
  [
    'a condition among the validators',
    () => validator('restrict-issue-transition', { roleIds: '1' }),
    'UNSUPPORTED_RULE',
  ],
  ['a validator among the conditions', () => condition('check-permission-validator', {}), 'UNSUPPORTED_RULE'],
  [
    'a permission that is not there',
    () => validator('check-permission-validator', { permissionKey: 'FLY' }),
    'INVALID_RULE_CONFIGURATION',
  ],
  [
    'a rule type that is not there',
    () => validator('validate-field-value', { ruleType: 'fieldIsNice' }),
    'INVALID_RULE_CONFIGURATION',
    'ValidateAFieldValidator has an invalid rule type.',
  ],
  [
    'a field rule without its field',
    () => validator('validate-field-value', { ruleType: 'fieldMatchesRegularExpression', regexp: '.' }),
    'MISSING_RULE_PARAMETER',
    `Missing parameter "fieldKey" in rule "${RULE}".`,
  ],
  [
    'an update without its field',
    () => action('update-field', { value: 'x' }),
    'MISSING_RULE_PARAMETER',
    `Missing parameter "field" in rule "${RULE}".`,
  ],
  [
    'a mode that is not there',
    () => action('update-field', { field: 'summary', value: '', mode: 'prepend' }),
    'INVALID_RULE_CONFIGURATION',
  ],
  ['nobody to assign', () => action('change-assignee', { type: 'to-selected-user' }), 'INVALID_RULE_CONFIGURATION'],
  [
    'a restriction without anybody',
    () => condition('restrict-issue-transition', { roleIds: '', groupIds: '' }),
    'INVALID_RULE_CONFIGURATION',
    'The rule is missing configuration and will block transition for everyone.',
  ],
  [
    'a value that is no list',
    () =>
      condition('check-field-value', {
        fieldId: 'summary',
        fieldValue: 'x',
        comparator: '=',
        comparisonType: 'STRING',
      }),
    'INVALID_RULE_CONFIGURATION',
  ],
  [
    'two previous statuses',
    () => validator('previous-status-validator', { previousStatusIds: '3,4' }),
    'INVALID_RULE_CONFIGURATION',
  ],
  [
    'a blocker that is not there',
    () => condition('parent-or-child-blocking-condition', { blocker: 'PARENT', statusIds: '3' }),
    'INVALID_RULE_CONFIGURATION',
  ],
  [
    'a screen that is not there',
    () => withTransition('11', { transitionScreen: system('transition-screen', { screenId: '77' }) }),
    'INVALID_RULE_CONFIGURATION',
  ],
  [
    'a module of another environment',
    () =>
      withTransition('11', { validators: [gate({ key: 'ari:cloud:ecosystem::extension/app-1/env-2/static/gate' })] }),
    'INVALID_RULE_CONFIGURATION',
  ],
  [
    'a validator module as a post function',
    () => withTransition('11', { actions: [{ ...gate(), ruleKey: 'forge:workflow-post-function' }] }),
    'INVALID_RULE_CONFIGURATION',
  ],
  [
    'a configuration that is no JSON',
    () => withTransition('11', { validators: [gate({ config: '{' })] }),
    'INVALID_RULE_CONFIGURATION',
  ],
  [
    'a configuration over 32,768 bytes',
    () => withTransition('11', { validators: [gate({ config: JSON.stringify('ñ'.repeat(16_384)) })] }),
    'INVALID_RULE_CONFIGURATION',
  ],
  [
    'a forge rule without a key',
    () => withTransition('11', { validators: [{ ruleKey: 'forge:expression-validator', parameters: {}, id: RULE }] }),
    'MISSING_RULE_PARAMETER',
    `Missing parameter "key" in rule "${RULE}".`,
  ],
  [
    'a rule id twice in the workflow',
    () => {
      const rule = gate();
      return withTransition('21', { validators: [rule] }, withTransition('11', { validators: [rule] }));
    },
    'NON_UNIQUE_RULE_ID_WITHIN_WORKFLOW',
  ],
];
