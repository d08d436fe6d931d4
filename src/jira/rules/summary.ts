import { amount } from '../../procedure/amount';
import type { Rule } from '../../procedure/rules/rule';
import { say } from '../../procedure/words';
import type { RuleContext } from './context';

/** One sentence about a configured rule, for the workflow editor. */
export function summaryOf(rule: Rule, { words, settings, quoted }: RuleContext): string {
  const { rules } = words;
  const list = (items: readonly string[]): string => items.join(words.reasons.separator);
  switch (rule.kind) {
    case 'requiredFields':
      return say(rules.requiredFields.summary, {
        items: list(rule.requirements.map(({ field }) => words.fields[field])),
      });
    case 'note':
      return say(settings.noteMinimum > 1 ? rules.note.summary : rules.note.summaryOfAny, {
        minimum: settings.noteMinimum,
        purpose: words.notes[rule.purpose],
      });
    case 'effortGate':
      return say(rules.effortGate[rule.mode], { hours: amount(settings.effortThresholdHours, 'hours', words) });
    case 'requestedInformation':
      return say(rules.requestedInformation.summary, { items: list(rule.fields.map((field) => words.fields[field])) });
    case 'scriptAttached':
      return say(rules.scriptAttached.summary, {
        extensions: settings.scriptExtensions.map((e) => `.${e}`).join(', '),
      });
    case 'scriptUnchanged':
      return rules.scriptUnchanged[rule.since];
    case 'returnAnswered':
      return rules.returnAnswered.summary;
    case 'exceptionAsked':
      return rules.exceptionAsked.summary;
    case 'secondPerson': {
      const items = rule.not.map((who) => rules.secondPerson[who]).join(rules.secondPerson.separator);
      return say(rules.secondPerson.summary, { items });
    }
    case 'productionWindow':
      return say(rules.productionWindow.summary, { cutOff: quoted.cutOff, timeZone: quoted.timeZone });
    case 'requesterGone':
      return rules.requesterGone.summary;
  }
}
