import type { Problem } from '../api/answer';
import type { FieldMetadata } from '../api/fieldMetadata';
import type { Texts } from '../i18n/texts';
import type { MessageKey } from '../i18n/translate';

/** A problem arranged for a form: messages beside their fields, and the others on top. */
export interface FormProblem {
  readonly problem: Problem;
  readonly errors: Readonly<Record<string, string>>;
  readonly more: readonly string[];
}

/**
 * Assigns the messages of Jira's refusal to the fields of the form. `alsoOnForm` names inputs that are no screen
 * fields.
 */
export function spreadOver(
  fields: readonly FieldMetadata[],
  problem: Problem,
  alsoOnForm: readonly string[] = [],
): FormProblem {
  if (problem.kind !== 'refused') return { problem, errors: {}, more: [] };
  const onForm = new Set([...fields.map((field) => field.id), ...alsoOnForm]);
  const entries = Object.entries(problem.errors);
  return {
    problem,
    errors: Object.fromEntries(entries.filter(([id]) => onForm.has(id))),
    more: entries.filter(([id]) => !onForm.has(id)).map(([id, message]) => `${id}: ${message}`),
  };
}

/** Fields that are empty or whose draft could not be read. Nothing was sent. */
export function unreadable(texts: Texts, problems: Readonly<Record<string, MessageKey>>): FormProblem {
  const errors = Object.fromEntries(Object.entries(problems).map(([id, key]) => [id, texts.t(key)]));
  return { problem: { kind: 'refused', status: 400, errorMessages: [], errors }, errors, more: [] };
}
