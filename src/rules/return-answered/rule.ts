import type { Facts, RuleSettings } from '../../procedure/facts';
import type { Reason } from '../../procedure/reasons';
import { readableLength } from '../../procedure/rules/length';
import type { Rule } from '../../procedure/rules/rule';

type ReturnAnswered = Extract<Rule, { kind: 'returnAnswered' }>;

/** A way back asks for a change. Continuing without a change requires a note with the reason. */
export function returnAnswered(rule: ReturnAnswered, facts: Facts, settings: RuleSettings): readonly Reason[] {
  const [arrived] = facts.moves;
  if (arrived?.from !== rule.from || arrived.to !== rule.to) return [];
  if (readableLength(facts.note ?? '') >= settings.noteMinimum) return [];
  const isAnswered = rule.fields.some((field) => {
    if (facts.rewritten.includes(field)) return true;
    if (field === 'attachment' && facts.attachments.some(({ id }) => id === null)) return true;
    return (facts.written[field] ?? -Infinity) >= arrived.at;
  });
  return isAnswered ? [] : [{ code: 'unanswered', because: rule.because, minimum: settings.noteMinimum }];
}
