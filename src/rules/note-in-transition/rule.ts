import type { Facts, RuleSettings } from '../../procedure/facts';
import type { Reason } from '../../procedure/reasons';
import { readableLength } from '../../procedure/rules/length';
import type { Rule } from '../../procedure/rules/rule';

type Note = Extract<Rule, { kind: 'note' }>;

export function note(rule: Note, facts: Facts, settings: RuleSettings): readonly Reason[] {
  const written = readableLength(facts.note ?? '');
  return written >= settings.noteMinimum
    ? []
    : [{ code: 'note', purpose: rule.purpose, minimum: settings.noteMinimum }];
}
