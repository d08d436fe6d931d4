import type { Facts, RuleSettings } from '../facts';
import type { Reason } from '../reasons';
import { readableLength } from './length';
import type { Rule } from './rule';

type Note = Extract<Rule, { kind: 'note' }>;

export function note(rule: Note, facts: Facts, settings: RuleSettings): readonly Reason[] {
  const written = readableLength(facts.note ?? '');
  return written >= settings.noteMinimum
    ? []
    : [{ code: 'note', purpose: rule.purpose, minimum: settings.noteMinimum }];
}
