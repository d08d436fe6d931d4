import type { Facts, FieldValue, RuleSettings } from '../../procedure/facts';
import { optionsOf, type CustomFieldKey } from '../../procedure/fields';
import type { Reason } from '../../procedure/reasons';
import { readableLength } from '../../procedure/rules/length';
import { MOST_HOURS, type Approval, type Requirement, type Rule } from '../../procedure/rules/rule';

type RequiredFields = Extract<Rule, { kind: 'requiredFields' }>;

export function requiredFields(rule: RequiredFields, facts: Facts, settings: RuleSettings): readonly Reason[] {
  return rule.requirements.flatMap((requirement) => missing(requirement, facts, settings) ?? []);
}

function missing(requirement: Requirement, facts: Facts, settings: RuleSettings): Reason | null {
  if (requirement.as === 'holder') {
    const { assignee } = facts;
    const isHolder = assignee?.isActive === true && assignee.roles?.includes(requirement.role) === true;
    return isHolder ? null : { code: 'holder', role: requirement.role };
  }
  const { field } = requirement;
  if (field === 'assignee' || field === 'attachment') return null;
  if (!isFilled(requirement, facts.fields[field], facts.now, settings)) return lack(requirement, settings);
  if ('now' in requirement && !facts.rewritten.includes(requirement.field))
    return { code: 'unchanged', field: requirement.field, since: requirement.as === 'future' ? 'moment' : 'now' };
  const isOld = 'writtenSince' in requirement && isOlder(requirement.field, requirement.writtenSince, facts);
  return isOld ? { code: 'unchanged', field: requirement.field, since: 'approval' } : null;
}

type ByValue = Exclude<Requirement, { as: 'holder' }>;

function isFilled(requirement: ByValue, value: FieldValue, now: number, settings: RuleSettings): boolean {
  switch (requirement.as) {
    case 'text':
      return length(value) >= minimumOf(requirement, settings);
    case 'chosen':
      return value !== null;
    case 'ticked':
      return Array.isArray(value) && optionsOf(requirement.field).some((option) => value.includes(option));
    case 'positive':
      return typeof value === 'number' && value > 0 && value <= MOST_HOURS;
    case 'future':
      return typeof value === 'number' && value > now;
  }
}

function lack(requirement: ByValue, settings: RuleSettings): Reason {
  const { field } = requirement;
  if (requirement.as !== 'text') return { code: 'field', field, as: requirement.as };
  const minimum = minimumOf(requirement, settings);
  return minimum > 1 ? { code: 'minimum', field, minimum } : { code: 'field', field, as: 'text' };
}

/** True if a field's value is older than the newest of these changes and does not change now. */
function isOlder(field: CustomFieldKey, { from, to }: Approval, { moves, written, rewritten }: Facts): boolean {
  if (rewritten.includes(field)) return false;
  const approved = moves.find((move) => move.from === from && move.to === to);
  const at = written[field];
  return approved === undefined || at === null || at < approved.at;
}

/** Minimum letters and digits of a text. */
export function minimumOf(requirement: Extract<Requirement, { as: 'text' }>, settings: RuleSettings): number {
  return 'minimum' in requirement ? settings.descriptionMinimum : 1;
}

function length(value: FieldValue): number {
  return typeof value === 'string' ? readableLength(value) : 0;
}
