import type { Facts, FieldValue, RuleSettings } from '../../procedure/facts';
import type { CustomFieldKey } from '../../procedure/fields';
import type { Reason } from '../../procedure/reasons';
import { readableLength } from '../../procedure/rules/length';
import type { Rule } from '../../procedure/rules/rule';

type RequestedInformation = Extract<Rule, { kind: 'requestedInformation' }>;

/** An answer must be written after the question. An older text of the request does not count. */
export function requestedInformation(
  rule: RequestedInformation,
  facts: Facts,
  settings: RuleSettings,
): readonly Reason[] {
  const ticked = facts.fields[rule.asked];
  const asked = rule.fields.filter((field) => Array.isArray(ticked) && ticked.includes(field));
  if (asked.length > 0) return asked.flatMap((field) => lack(field, rule, facts) ?? []);
  const noted = readableLength(facts.note ?? '') >= settings.noteMinimum;
  const answered = noted || rule.fields.some((field) => lack(field, rule, facts) === null);
  return answered ? [] : [{ code: 'answer', minimum: settings.noteMinimum }];
}

function lack(field: CustomFieldKey, { from, to }: RequestedInformation, facts: Facts): Reason | null {
  if (!filled(facts.fields[field])) return { code: 'field', field, as: 'text' };
  if (facts.rewritten.includes(field)) return null;
  const question = facts.moves.find((move) => move.from === from && move.to === to);
  const at = facts.written[field];
  const isOld = question === undefined || at === null || at < question.at;
  return isOld ? { code: 'unchanged', field, since: 'question' } : null;
}

function filled(value: FieldValue): boolean {
  return typeof value === 'string' && readableLength(value) > 0;
}
