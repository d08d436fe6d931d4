import type { Facts, FieldValue, RuleSettings } from '../facts';
import type { Reason } from '../reasons';
import { readableLength } from './length';
import type { Rule } from './rule';

type RequestedInformation = Extract<Rule, { kind: 'requestedInformation' }>;

export function requestedInformation(
  rule: RequestedInformation,
  facts: Facts,
  settings: RuleSettings,
): readonly Reason[] {
  const ticked = facts.fields[rule.asked];
  const asked = rule.fields.filter((field) => Array.isArray(ticked) && ticked.includes(field));
  if (asked.length > 0) {
    return asked.filter((field) => !filled(facts.fields[field])).map((field) => ({ code: 'field', field, as: 'text' }));
  }
  const noted = readableLength(facts.note ?? '') >= settings.noteMinimum;
  const answered = noted || rule.fields.some((field) => filled(facts.fields[field]));
  return answered ? [] : [{ code: 'answer', minimum: settings.noteMinimum }];
}

function filled(value: FieldValue): boolean {
  return typeof value === 'string' && readableLength(value) > 0;
}
