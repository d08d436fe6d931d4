import type { WorkflowRule } from '../../site/configuration';
import type { Json } from '../../site/json';
import { hasField } from '../../site/lookup';
import { isDocument, plainText } from '../fields/adf';
import { asText } from '../fields/kind';
import { kindOf } from '../fields/kinds';
import { readStored, sameStored } from '../fields/stored';
import { ruleNotImitated } from '../rules/parameters';
import type { RuleScene } from '../rules/scene';
import { entryOf } from '../entryOf';

/** State of a field during a transition, for a field rule. */
export interface FieldState {
  readonly isEmpty: boolean;
  readonly hasChanged: boolean;
  /** Number of its values. */
  readonly count: number;
  readonly text: string;
  /** Epoch milliseconds of a date, or null. */
  readonly instant: number | null;
}

/** Fields of the screen that an issue does not keep as a value. Only additions count. */
const ADDITIONS: Readonly<Record<string, (scene: RuleScene) => { stored: number; added: number }>> = {
  // A required comment must be new in this transition. A required attachment may have existed before (inferred).
  comment: ({ added }) => ({ stored: 0, added: added.comments.length }),
  attachment: ({ issue, added }) => ({ stored: issue.attachments.length, added: added.attachments.length }),
};

/** Fields that Jira fills itself and that date rules may name. */
const INSTANTS: Readonly<Record<string, (scene: RuleScene) => number | null>> = {
  created: ({ issue }) => issue.created,
  updated: ({ issue }) => issue.updated,
  resolutiondate: ({ issue }) => issue.resolved,
};

/** @throws JiraError 501 for a field whose value the sandbox does not keep. */
export function fieldState(scene: RuleScene, rule: WorkflowRule, fieldId: string): FieldState {
  const counted = entryOf(ADDITIONS, fieldId)?.(scene);
  if (counted !== undefined) {
    const count = counted.stored + counted.added;
    return { isEmpty: count === 0, hasChanged: counted.added > 0, count, text: '', instant: null };
  }
  const instant = entryOf(INSTANTS, fieldId)?.(scene);
  if (instant !== undefined) {
    const isEmpty = instant === null;
    return { isEmpty, hasChanged: false, count: isEmpty ? 0 : 1, text: '', instant };
  }
  return valueState(scene, rule, fieldId);
}

function valueState(scene: RuleScene, rule: WorkflowRule, fieldId: string): FieldState {
  const { context, project, issue, original } = scene;
  const field = context.site.fields.get(fieldId);
  const kind = field === undefined ? null : kindOf(field);
  if (field === undefined || kind === null) throw ruleNotImitated(rule, `on the field '${fieldId}'`);
  const value = readStored(issue, fieldId);
  const before = original === null ? null : readStored(original, fieldId);
  const scope = { context, field, project, issueTypeId: issue.issueTypeId };
  const isEmpty = isBlank(value);
  const time = Date.parse(asText(value));
  return {
    isEmpty,
    hasChanged: !sameStored(before, value),
    count: isEmpty ? 0 : Array.isArray(value) ? value.length : 1,
    text: value === null ? '' : (kind.describe(value, scope).text ?? ''),
    instant: /^\d{4}-/.test(asText(value)) && !Number.isNaN(time) ? time : null,
  };
}

/**
 * Whether the value is unset, or rich text without words. An empty paragraph does not fill a required field (inferred).
 */
function isBlank(value: Json): boolean {
  return value === null || (isDocument(value) && plainText(value).trim() === '' && !hasMedia(value));
}

const hasMedia = (value: Json): boolean => JSON.stringify(value).includes('"type":"media');

export const fieldName = ({ context }: RuleScene, fieldId: string): string =>
  context.site.fields.get(fieldId)?.name ?? fieldId;

/** Whether issues of this type have the field. */
export function hasFieldHere({ context, project, issue }: RuleScene, fieldId: string): boolean {
  const field = context.site.fields.get(fieldId);
  return field !== undefined && hasField(context.site, project, issue.issueTypeId, field);
}
