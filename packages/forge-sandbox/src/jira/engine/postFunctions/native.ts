import type { Issue } from '../../site/issues';
import type { Json } from '../../site/json';
import type { WorkflowRule, WorkflowTransition } from '../../site/configuration';
import type { FieldKind, FieldScope } from '../fields/kind';
import { asList, asText } from '../fields/kind';
import { kindOf } from '../fields/kinds';
import { labels, number, richText, text } from '../fields/textKinds';
import { readStored, writeStored } from '../fields/stored';
import { isDisabled, ruleNotImitated } from '../rules/parameters';
import type { RuleScene } from '../rules/scene';
import { entryOf } from '../entryOf';

/** Changes the draft and returns the written field. */
type PostFunction = (scene: RuleScene, draft: Issue, rule: WorkflowRule) => string;

/**
 * The imitated ones of Jira's own post functions. They are part of the transition: one changelog entry holds
 * everything.
 */
const POST_FUNCTIONS: Readonly<Record<string, PostFunction>> = {
  'system:update-field': updateField,
  'system:change-assignee': changeAssignee,
  'system:copy-value-from-other-field': copyValue,
};

/** Post functions of the app, which run later and elsewhere. */
export const FORGE_POST_FUNCTION = 'forge:workflow-post-function';

/**
 * Runs a transition's own post functions on the draft and returns the written fields.
 * @throws JiraError 501 for one that is not imitated, or that writes something the sandbox cannot.
 */
export function runNative(scene: RuleScene, transition: WorkflowTransition, draft: Issue): string[] {
  const rules = transition.actions.filter((rule) => rule.ruleKey !== FORGE_POST_FUNCTION && !isDisabled(rule));
  return rules.map((rule) => {
    const run = entryOf(POST_FUNCTIONS, rule.ruleKey);
    if (run === undefined) throw ruleNotImitated(rule);
    return run(scene, draft, rule);
  });
}

/** The field that a rule writes. A field that only an app may write is refused: Jira's behaviour is not known. */
function target(scene: RuleScene, draft: Issue, rule: WorkflowRule, fieldId: string): ReturnType<typeof reach> {
  const found = reach(scene, draft, rule, fieldId);
  if (found.scope.field.provided?.readOnly !== true) return found;
  throw ruleNotImitated(rule, `on the field '${fieldId}', which is read-only`);
}

function reach(
  scene: RuleScene,
  draft: Issue,
  rule: WorkflowRule,
  fieldId: string,
): { kind: FieldKind; scope: FieldScope } {
  const { context, project } = scene;
  const field = context.site.fields.get(fieldId);
  const kind = field === undefined ? null : kindOf(field);
  if (field === undefined || kind === null) throw ruleNotImitated(rule, `on the field '${fieldId}'`);
  return { kind, scope: { context, field, project, issueTypeId: draft.issueTypeId } };
}

/** An empty value clears the field (seen live for the resolution, which otherwise takes an id). */
function updateField(scene: RuleScene, draft: Issue, rule: WorkflowRule): string {
  const { field: fieldId = '', value = '', mode = 'replace' } = rule.parameters;
  const { kind, scope } = target(scene, draft, rule, fieldId);
  const before = readStored(draft, fieldId);
  if (value === '') {
    if (mode !== 'append') writeStored(draft, fieldId, null);
    return fieldId;
  }
  const appendText = mode === 'append' && kind === text;
  const parsed = readValue(kind, scope, appendText ? asText(before) + value : value);
  if (parsed === null) throw ruleNotImitated(rule, `with the value '${value}' for the field '${fieldId}'`);
  const lists = Array.isArray(parsed) && mode === 'append';
  writeStored(draft, fieldId, lists ? [...new Set([...asList(before), ...asList(parsed)])] : parsed);
  return fieldId;
}

/** Reads a rule's value, which is always a string, for the kind of field. Null if the field cannot take it. */
function readValue(kind: FieldKind, scope: FieldScope, value: string): Json {
  const candidates: Json[] = [];
  if (kind === number) candidates.push(Number(value));
  else if (kind === labels) candidates.push(value.split(/\s+/));
  else if (kind === richText) candidates.push(paragraph(value));
  else {
    const parts = value.split(',').map((part) => part.trim());
    const forms = (part: string): Json[] => [{ id: part }, { value: part }, { name: part }, { groupId: part }];
    candidates.push(
      value,
      ...forms(value),
      ...[0, 1, 2, 3].map((form) => parts.map((part) => forms(part)[form] ?? null)),
    );
  }
  for (const candidate of candidates) {
    const parsed = kind.parse(candidate, scope);
    if (parsed.ok && parsed.value !== null) return parsed.value;
  }
  return null;
}

const paragraph = (value: string): Json => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: value }] }],
});

/**
 * `to-default-user` leaves the issue unassigned, as in the sandbox's projects. `to-lead` and `to-reporter` are seen in
 * use.
 */
function changeAssignee({ person, project }: RuleScene, draft: Issue, rule: WorkflowRule): string {
  const { type = '', accountId = '' } = rule.parameters;
  const targets: Readonly<Record<string, string | null>> = {
    'to-selected-user': accountId === '' ? null : accountId,
    'to-unassigned': null,
    'to-default-user': null,
    'to-current-user': person?.accountId ?? null,
    'to-lead': project.leadAccountId,
    'to-reporter': draft.reporterAccountId,
  };
  const target = entryOf(targets, type);
  if (target === undefined) throw ruleNotImitated(rule, `with type '${type}'`);
  draft.assigneeAccountId = target;
  return 'assignee';
}

/** Copies a value between fields of one kind, or into a line of text. */
function copyValue(scene: RuleScene, draft: Issue, rule: WorkflowRule): string {
  const { sourceFieldKey = '', targetFieldKey = '', issueSource = 'SAME' } = rule.parameters;
  if (issueSource !== 'SAME') throw ruleNotImitated(rule, `with issueSource '${issueSource}'`);
  const source = reach(scene, draft, rule, sourceFieldKey);
  const goal = target(scene, draft, rule, targetFieldKey);
  const value = readStored(draft, sourceFieldKey);
  if (value === null || source.kind === goal.kind) writeStored(draft, targetFieldKey, value);
  else if (goal.kind === text) writeStored(draft, targetFieldKey, source.kind.describe(value, source.scope).text);
  else throw ruleNotImitated(rule, `from '${sourceFieldKey}' to '${targetFieldKey}', fields of different kinds`);
  return targetFieldKey;
}
