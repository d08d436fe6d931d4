import type { FieldKey } from '../fields';
import type { Rule } from '../rules/rule';

/** The fields that a rule asks for. Some screen must show each of them. */
export function fieldsAskedFor(rule: Rule): readonly FieldKey[] {
  switch (rule.kind) {
    case 'requiredFields':
      return rule.requirements.map(({ field }) => field);
    case 'requestedInformation':
      return [rule.asked, ...rule.fields];
    case 'effortGate':
      return ['effortEstimate'];
    case 'returnAnswered':
      return rule.fields;
    case 'requesterGone':
      return [rule.named];
    case 'scriptAttached':
      return ['attachment', rule.kept];
    case 'note':
    case 'scriptUnchanged':
    case 'secondPerson':
    case 'exceptionAsked':
    case 'productionWindow':
      return [];
  }
}
