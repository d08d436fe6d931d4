import { say, type Words } from '../../../procedure/words';
import type { RuleDifference, RuleRef } from '../difference';
import { changesDetail, changesTitle } from './changes';
import { isRestriction, listed, placeName, ruleName, whoName } from './names';
import { shortened } from './values';

/** The text of a difference: a title and further details. */
export interface DifferenceText {
  readonly title: string;
  readonly detail: string;
}

/** The detail for a missing rule depends on its function. */
const missingDetail = (rule: RuleRef): 'effectsMissing' | 'restrictionMissing' | 'ruleMissing' =>
  rule.list === 'action' ? 'effectsMissing' : isRestriction(rule) ? 'restrictionMissing' : 'ruleMissing';

/** Texts of differences of rules and their grouping. */
export function ruleText(difference: RuleDifference, words: Words): DifferenceText {
  const { titles, details } = words.drift;
  if (difference.code === 'rulesElsewhere') return elsewhereText(difference, words);
  const transition = placeName(difference.transition, words);
  switch (difference.code) {
    case 'ruleMissing':
    case 'ruleDisabled':
      return {
        title: say(titles[difference.code], { rule: ruleName(difference.rule, words), transition }),
        detail: details[missingDetail(difference.rule)],
      };
    case 'ruleAdded':
    case 'ruleDuplicated': {
      const trigger = difference.rule.list === 'trigger';
      const says = shortened(difference.says);
      return {
        title: say(titles[trigger ? 'triggerAdded' : difference.code], {
          rule: ruleName(difference.rule, words),
          transition,
        }),
        detail: says === '' ? '' : say(details[trigger ? 'triggerAdded' : 'says'], { says }),
      };
    }
    case 'ruleChanged': {
      const { title, places } = changesTitle(difference.changes, words);
      return {
        title: say(titles[title], { ...places, rule: ruleName(difference.rule, words), transition }),
        detail: say(details.changes, { changes: changesDetail(difference.changes, words) }),
      };
    }
    case 'restrictionChanged': {
      const [gained, lost, now] = [difference.gained, difference.lost, difference.now].map((people) =>
        listed(
          people.map((who) => whoName(who, words)),
          words,
        ),
      );
      const title = lost === '' ? 'restrictionGained' : gained === '' ? 'restrictionLost' : 'restrictionChanged';
      return {
        title: say(titles[title], { transition, gained: gained ?? '', lost: lost ?? '' }),
        detail: say(details.restriction, { now: now === undefined || now === '' ? words.drift.nobody : now }),
      };
    }
    case 'operationChanged':
      return {
        title: say(titles[difference.to === 'ANY' ? 'operationAny' : 'operationAll'], { transition }),
        detail: say(details[difference.members < 2 ? 'operationOne' : 'operationSeveral'], {
          members: difference.members,
        }),
      };
    case 'conditionOptional':
      return {
        title: say(titles.conditionOptional, { rule: ruleName(difference.rule, words), transition }),
        detail: details.conditionOptional,
      };
    case 'conditionsRegrouped':
      return { title: say(titles.conditionsRegrouped, { transition }), detail: details.conditionsRegrouped };
  }
}

function elsewhereText(
  { transition, elsewhere, rules, appId, environmentId }: Extract<RuleDifference, { code: 'rulesElsewhere' }>,
  words: Words,
): DifferenceText {
  const { drift } = words;
  const title = transition === null ? 'elsewhereAll' : rules.length === 1 ? 'elsewhereOne' : 'elsewhereSome';
  return {
    title: say(drift.titles[title], {
      transition: transition === null ? '' : placeName(transition, words),
      elsewhere: drift.elsewhere[elsewhere],
    }),
    detail: say(drift.details[transition === null ? 'elsewhereAll' : 'elsewhere'], {
      target: say(drift.elsewhereTarget[elsewhere], { appId, environmentId }),
      rules: listed(
        rules.map((rule) => ruleName(rule, words)),
        words,
      ),
    }),
  };
}
