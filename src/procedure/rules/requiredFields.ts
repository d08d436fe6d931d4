import type { Facts, FieldValue, RuleSettings } from '../facts';
import type { CustomFieldKey } from '../fields';
import type { Reason } from '../reasons';
import { readableLength } from './length';
import type { Approval, Requirement, Rule } from './rule';

type RequiredFields = Extract<Rule, { kind: 'requiredFields' }>;

export function requiredFields(rule: RequiredFields, facts: Facts, settings: RuleSettings): readonly Reason[] {
  return rule.requirements.flatMap((requirement) => missing(requirement, facts, settings) ?? []);
}

function missing(requirement: Requirement, facts: Facts, settings: RuleSettings): Reason | null {
  if (requirement.as === 'holder') {
    return facts.assignee?.roles?.includes(requirement.role) === true
      ? null
      : { code: 'holder', role: requirement.role };
  }
  if (requirement.field === 'assignee' || requirement.field === 'attachment') return null;
  const value = facts.fields[requirement.field];
  if (requirement.as === 'text') {
    const minimum = minimumOf(requirement, settings);
    if (length(value) >= minimum) {
      const isOld = 'writtenSince' in requirement && isOlder(requirement.field, requirement.writtenSince, facts);
      return isOld ? { code: 'unchanged', field: requirement.field, since: 'approval' } : null;
    }
    return minimum > 1
      ? { code: 'minimum', field: requirement.field, minimum }
      : { code: 'field', field: requirement.field, as: 'text' };
  }
  if (!SATISFIED[requirement.as](value, facts.now))
    return { code: 'field', field: requirement.field, as: requirement.as };
  const stays = requirement.as === 'future' && !facts.rewritten.includes(requirement.field);
  return stays ? { code: 'unchanged', field: requirement.field, since: 'now' } : null;
}

/** Whether what a field says was written before the newest of these changes, and stays. */
function isOlder(field: CustomFieldKey, { from, to }: Approval, { moves, written, rewritten }: Facts): boolean {
  if (rewritten.includes(field)) return false;
  const approved = moves.find((move) => move.from === from && move.to === to);
  return (written[field] ?? -Infinity) < (approved?.at ?? 0);
}

/** Characters a text has to have. */
export function minimumOf(requirement: Extract<Requirement, { as: 'text' }>, settings: RuleSettings): number {
  return 'minimum' in requirement ? settings.descriptionMinimum : 1;
}

const SATISFIED = {
  chosen: (value: FieldValue) => value !== null,
  ticked: (value: FieldValue) => Array.isArray(value) && value.length > 0,
  positive: (value: FieldValue) => typeof value === 'number' && value > 0,
  future: (value: FieldValue, now: number) => typeof value === 'number' && value > now,
};

function length(value: FieldValue): number {
  return typeof value === 'string' ? readableLength(value) : 0;
}
