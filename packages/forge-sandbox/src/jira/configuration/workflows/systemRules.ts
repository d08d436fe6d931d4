import { permissionKinds } from '../../http/permissionKeys';
import type { SystemRule } from './systemRule';
import { isStringList, oneStatus, row, words } from './systemRule';

const FLAGS = ['true', 'false'];
const COMPARATORS = ['>', '>=', '=', '<=', '<', '!='];
const RESTRICTIONS = [
  'accountIds',
  'roleIds',
  'groupIds',
  'permissionKeys',
  'groupCustomFields',
  'allowUserCustomFields',
  'denyUserCustomFields',
];

/** Parameters of `system:validate-field-value`, by its `ruleType`. */
const FIELD_RULES: Readonly<Record<string, readonly string[]>> = {
  fieldRequired: ['fieldsRequired'],
  fieldChanged: ['fieldKey'],
  fieldHasSingleValue: ['fieldKey'],
  fieldMatchesRegularExpression: ['fieldKey', 'regexp'],
  dateFieldComparison: ['date1FieldKey', 'date2FieldKey', 'conditionSelected'],
  windowDateComparison: ['date1FieldKey', 'date2FieldKey', 'numberOfDays'],
};

/** Documented under `GET /workflows/capabilities`. Messages seen live are marked. */
const RULES: readonly SystemRule[] = [
  row('Validator', 'check-permission-validator', 'Permission validator', 'Checks that the user has a permission.', {
    required: ['permissionKey'],
    initial: true,
    problem: ({ permissionKey = '' }) =>
      permissionKinds.has(permissionKey) ? null : `The permission "${permissionKey}" does not exist.`,
  }),
  row('Validator', 'parent-or-child-blocking-validator', 'Parent status validator', "Checks the parent's status.", {
    required: ['blocker', 'statusIds'],
    statuses: ['statusIds'],
    initial: true,
    problem: words('ParentOrChildBlockingValidator', { blocker: ['PARENT'] }),
  }),
  row('Validator', 'previous-status-validator', 'Previous status validator', 'Checks earlier statuses of the issue.', {
    required: ['previousStatusIds'],
    statuses: ['previousStatusIds'],
    problem: oneStatus('PreviousStatusValidator', words('PreviousStatusValidator', { mostRecentStatusOnly: FLAGS })),
  }),
  row('Validator', 'validate-field-value', 'Validate a field value', 'Checks the value of a field.', {
    required: ['ruleType'],
    fields: ['fieldsRequired', 'fieldKey', 'date1FieldKey', 'date2FieldKey'],
    initial: true,
    problem: (parameters) =>
      // Seen live.
      FIELD_RULES[parameters['ruleType'] ?? ''] === undefined
        ? 'ValidateAFieldValidator has an invalid rule type.'
        : words('ValidateAFieldValidator', {
            ignoreContext: FLAGS,
            excludeSubtasks: FLAGS,
            includeTime: FLAGS,
            conditionSelected: COMPARATORS,
          })(parameters),
  }),
  row('Condition', 'check-field-value', 'Value of field', 'Allows a transition by the value of a field.', {
    required: ['fieldId', 'fieldValue', 'comparator', 'comparisonType'],
    fields: ['fieldId'],
    problem: (parameters) =>
      isStringList(parameters['fieldValue'] ?? '')
        ? words('CheckFieldValueCondition', {
            comparator: COMPARATORS,
            comparisonType: ['STRING', 'NUMBER', 'DATE', 'DATE_WITHOUT_TIME', 'OPTIONID'],
          })(parameters)
        : 'CheckFieldValueCondition needs a JSON array of values in "fieldValue".',
  }),
  row('Condition', 'restrict-issue-transition', 'Restrict who can move an issue', 'Only some people may transition.', {
    // Seen live.
    problem: (parameters) =>
      RESTRICTIONS.every((name) => (parameters[name] ?? '').trim() === '')
        ? 'The rule is missing configuration and will block transition for everyone.'
        : null,
  }),
  row('Condition', 'previous-status-condition', 'Previous status', 'Allows a transition by earlier statuses.', {
    required: ['previousStatusIds'],
    statuses: ['previousStatusIds'],
    problem: oneStatus(
      'PreviousStatusCondition',
      words('PreviousStatusCondition', {
        not: FLAGS,
        mostRecentStatusOnly: FLAGS,
        includeCurrentStatus: FLAGS,
        ignoreLoopTransitions: FLAGS,
      }),
    ),
  }),
  row(
    'Condition',
    'parent-or-child-blocking-condition',
    'Sub-task status',
    'Allows a transition by sub-task statuses.',
    {
      required: ['blocker', 'statusIds'],
      statuses: ['statusIds'],
      problem: words('ParentOrChildBlockingCondition', { blocker: ['CHILD'] }),
    },
  ),
  row('Condition', 'separation-of-duties', 'Separation of duties', 'Not by who made an earlier transition.', {
    required: ['fromStatusId', 'toStatusId'],
    statuses: ['fromStatusId', 'toStatusId'],
  }),
  row('Condition', 'restrict-from-all-users', 'Hide from users', 'Only apps and the API may transition.', {
    required: ['restrictMode'],
    problem: words('RestrictFromAllUsersCondition', { restrictMode: ['users', 'usersAndAPI'] }),
  }),
  row('Function', 'change-assignee', 'Assign an issue', 'Assigns the issue after the transition.', {
    required: ['type'],
    initial: true,
    problem: (parameters) =>
      parameters['type'] === 'to-selected-user' && (parameters['accountId'] ?? '') === ''
        ? 'ChangeAssigneeFunction needs an "accountId" for the type to-selected-user.'
        : words('ChangeAssigneeFunction', {
            type: ['to-selected-user', 'to-unassigned', 'to-current-user', 'to-default-user', 'to-lead', 'to-reporter'],
          })(parameters),
  }),
  row('Function', 'copy-value-from-other-field', 'Copy the value of one field', 'Copies a value to another field.', {
    required: ['sourceFieldKey', 'targetFieldKey'],
    fields: ['sourceFieldKey', 'targetFieldKey'],
    initial: true,
    problem: words('CopyFieldFunction', { issueSource: ['SAME', 'PARENT'] }),
  }),
  row('Function', 'update-field', 'Update an issue field', 'Sets a field after the transition.', {
    required: ['field', 'value'],
    fields: ['field'],
    initial: true,
    // An empty mode was seen live in a rule that clears the resolution.
    problem: words('UpdateFieldFunction', { mode: ['append', 'replace', ''] }),
  }),
  row('Screen', 'transition-screen', 'Show a screen', 'Shows a screen during the transition.', {
    required: ['screenId'],
  }),
];

export const systemRules: ReadonlyMap<string, SystemRule> = new Map(RULES.map((rule) => [rule.ruleKey, rule]));

/**
 * Rules that Jira documents and the sandbox does not imitate: forms, service management, webhooks, security, reminders.
 */
export const notImitatedRules: ReadonlySet<string> = new Set(
  [
    'proforma-forms-attached',
    'proforma-forms-submitted',
    'jsd-approvals-block-until-approved',
    'jsd-approvals-block-until-rejected',
    'block-in-progress-approval',
    'trigger-webhook',
    'set-security-level-from-role',
    'remind-people-to-update-fields',
  ].map((key) => `system:${key}`),
);

/** Parameters that `system:validate-field-value` needs for its `ruleType`; none for an unknown type. */
export const fieldRuleParameters = (ruleType: string | undefined): readonly string[] =>
  FIELD_RULES[ruleType ?? ''] ?? [];
