import { notImitated } from '../../http/errors';
import type { Project } from '../../site/configuration';
import type { Issue } from '../../site/issues';
import type { Json } from '../../site/json';
import type { JiraContext } from '../../http/context';
import { readVisibility } from '../commentVisibility';
import type { NewComment } from '../expression/activity';
import type { JsonObject } from './adf';
import { isDocument, isObject, isWellFormed, plainText } from './adf';
import type { FieldKind, FieldScope, Operation, Parsed } from './kind';
import { asList, parsed, wrong } from './kind';
import { writableKind } from './kinds';
import { readStored, writeStored } from './stored';

/** Field values of a REST body: `fields` sets, `update` sets, adds and removes. */
export interface FieldInput {
  readonly fields: JsonObject;
  readonly update: Readonly<Record<string, readonly JsonObject[]>>;
}

export const NO_INPUT: FieldInput = { fields: {}, update: {} };

/** The target of input: a copy of an issue, and the fields that may be written. */
export interface InputTarget {
  readonly context: JiraContext;
  readonly project: Project;
  readonly draft: Issue;
  readonly allowed: ReadonlySet<string>;
  /** Whether `update.comment` may add comments. */
  readonly comments: boolean;
}

/** Result of applying input to the draft. With `errors`, discard the draft. */
export interface AppliedInput {
  /** Jira's messages by field id, as in a 400. */
  readonly errors: Readonly<Record<string, string>>;
  readonly touched: ReadonlySet<string>;
  /** New comments, with bodies in ADF. */
  readonly comments: readonly NewComment[];
}

/** Jira's messages for fields that cannot be emptied. */
const REQUIRED: Readonly<Record<string, string>> = {
  summary: 'You must specify a summary of the issue.',
  priority: 'Priority is required.',
};

/**
 * Writes input to a draft and collects all faults. Jira's message for fields outside the screen was seen live.
 * @throws JiraError 501 for fields and operations that are not imitated.
 */
export function applyInput(target: InputTarget, input: FieldInput): AppliedInput {
  const errors: Record<string, string> = {};
  const touched = new Set<string>();
  const comments: NewComment[] = [];
  const write = (fieldId: string, outcome: Parsed): void => {
    if (!outcome.ok) errors[fieldId] = outcome.message;
    else if (outcome.value === null && Object.hasOwn(REQUIRED, fieldId)) errors[fieldId] = REQUIRED[fieldId] ?? '';
    else {
      writeStored(target.draft, fieldId, outcome.value);
      touched.add(fieldId);
    }
  };
  for (const [fieldId, value] of Object.entries(input.fields)) {
    if (Object.hasOwn(input.update, fieldId)) {
      errors[fieldId] = `Field '${fieldId}' cannot appear in both 'fields' and 'update'`;
      continue;
    }
    const found = reach(target, fieldId);
    if ('problem' in found) errors[fieldId] = found.problem;
    else write(fieldId, value === null ? parsed(null) : found.kind.parse(value, found.scope));
  }
  for (const [fieldId, operations] of Object.entries(input.update)) {
    if (Object.hasOwn(input.fields, fieldId) || operations.length === 0) continue;
    if (fieldId === 'comment' && target.comments) {
      const added = newComments(target.context, operations);
      if ('problem' in added) errors['comment'] = added.problem;
      else comments.push(...added.comments);
      continue;
    }
    const found = reach(target, fieldId);
    if ('problem' in found) errors[fieldId] = found.problem;
    else write(fieldId, runOperations(readStored(target.draft, fieldId), operations, found.kind, found.scope));
  }
  return { errors, touched, comments };
}

/** The field's kind, or the reason why it cannot be written here. */
function reach(target: InputTarget, fieldId: string): { kind: FieldKind; scope: FieldScope } | { problem: string } {
  const { context, project, draft } = target;
  const field = context.site.fields.get(fieldId);
  if (field === undefined || !target.allowed.has(fieldId) || field.provided?.readOnly === true) {
    return { problem: `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.` };
  }
  return { kind: writableKind(field), scope: { context, field, project, issueTypeId: draft.issueTypeId } };
}

function runOperations(before: Json, operations: readonly JsonObject[], kind: FieldKind, scope: FieldScope): Parsed {
  let value = before;
  for (const operation of operations) {
    for (const [verb, operand] of Object.entries(operation)) {
      const done = runOperation(value, verb, operand, kind, scope);
      if (!done.ok) return done;
      value = done.value;
    }
  }
  return parsed(value);
}

function runOperation(before: Json, verb: string, operand: Json, kind: FieldKind, scope: FieldScope): Parsed {
  const { field } = scope;
  if (verb === 'copy' || verb === 'edit')
    throw notImitated(`the update operation '${verb}' of the field '${field.id}'`);
  if (!isOperation(verb) || !kind.operations.includes(verb)) {
    const known = kind.operations.map((name) => `'${name}'`).join(', ');
    return wrong(
      `Field with id '${field.id}' and name '${field.name}' does not support operation '${verb}' Supported operation(s) are: ${known}`,
    );
  }
  if (verb === 'set') return operand === null ? parsed(null) : kind.parse(operand, scope);
  const element = kind.parseElement?.(operand, scope) ?? wrong('Operation value must be an array');
  if (!element.ok) return element;
  const others = asList(before).filter((value) => value !== element.value);
  const after = verb === 'add' ? [...others, element.value] : others;
  return parsed(after.length === 0 ? null : after);
}

const isOperation = (verb: string): verb is Operation => verb === 'set' || verb === 'add' || verb === 'remove';

/** Why a comment cannot have this body, or null. Jira's messages; the last two seen live. */
export function commentProblem(body: Json | undefined): string | null {
  if (body === undefined || body === null) return 'Comment body can not be empty!';
  if (!isDocument(body)) return 'Comment body is not valid!';
  if (!isWellFormed(body)) return 'INVALID_INPUT';
  const content = body['content'];
  if (Array.isArray(content) && content.length === 0) return 'Comment body can not be empty!';
  return plainText(body).length > 32_767
    ? 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.'
    : null;
}

function newComments(
  context: JiraContext,
  operations: readonly JsonObject[],
): { comments: NewComment[] } | { problem: string } {
  const comments: NewComment[] = [];
  for (const operation of operations) {
    const added = operation['add'];
    const strange = Object.keys(operation).filter((verb) => verb !== 'add');
    if (strange.length > 0) throw notImitated(`the update operation '${strange.join("', '")}' of comments`);
    if (!isObject(added)) return { problem: 'Comment body can not be empty!' };
    const extra = Object.keys(added).filter((key) => key !== 'body' && key !== 'visibility');
    if (extra.length > 0) throw notImitated(`the property '${extra.join("', '")}' of a new comment`);
    const body = added['body'];
    const problem = commentProblem(body);
    if (problem !== null || body === undefined) return { problem: problem ?? 'Comment body can not be empty!' };
    const read = readVisibility(context, added['visibility']);
    if ('problem' in read) return read;
    comments.push({ body, visibility: read.visibility });
  }
  return { comments };
}
