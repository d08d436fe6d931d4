import { say, type Words } from '../../../procedure/words';
import type { HeaderDifference, StatusDifference, TransitionDifference } from '../difference';
import { listed, lookUp, nameOr, placeName, quoted } from './names';
import type { DifferenceText } from './ruleText';

const fromTo = ({ from, to }: { readonly from: string; readonly to: string }, { drift }: Words): string =>
  say(drift.details.fromTo, { from: from === '' ? drift.none : from, to: to === '' ? drift.none : to });

const HOW = { added: 'Added', removed: 'Removed', changed: 'Changed' } as const;

/** Text of an added, removed or changed property, with its values. */
function property({ from, to }: { readonly from: string | null; readonly to: string | null }, { drift }: Words) {
  if (from === null) return { how: HOW.added, detail: say(drift.details.valueNow, { to: to ?? '' }) };
  if (to === null) return { how: HOW.removed, detail: say(drift.details.valueBefore, { from }) };
  return { how: HOW.changed, detail: say(drift.details.fromTo, { from, to }) };
}

/** Texts of differences of the workflow as a whole and its statuses. */
export function statusText(difference: HeaderDifference | StatusDifference, words: Words): DifferenceText {
  const { titles, details, categories } = words.drift;
  switch (difference.code) {
    case 'workflowMissing':
      return { title: titles.workflowMissing, detail: details.workflowMissing };
    case 'workflowRenamed':
    case 'workflowDescription':
      return { title: say(titles[difference.code], { to: difference.to }), detail: fromTo(difference, words) };
    case 'statusMissing':
    case 'statusAdded':
      return {
        title: say(titles[difference.code], { status: difference.status.name }),
        detail: details[difference.code],
      };
    case 'statusRenamed':
    case 'statusDescription': {
      const { from, to, status } = difference;
      return {
        title: say(titles[difference.code], { status: status.name, from, to }),
        detail: fromTo(difference, words),
      };
    }
    case 'statusCategory': {
      const from = lookUp(categories, difference.from) ?? difference.from;
      const to = lookUp(categories, difference.to) ?? difference.to;
      return {
        title: say(titles.statusCategory, { status: difference.status.name, from, to }),
        detail: fromTo({ from, to }, words),
      };
    }
    case 'statusProperty': {
      const { how, detail } = property(difference, words);
      const { property: name, status } = difference;
      return { title: say(titles[`statusProperty${how}`], { property: name, status: status.name }), detail };
    }
  }
}

/** Texts of differences of transitions: sources, targets, screens and properties. */
export function transitionText(difference: TransitionDifference, words: Words): DifferenceText {
  const { drift } = words;
  const { titles, details } = drift;
  const transition = placeName(difference.transition, words);
  switch (difference.code) {
    case 'transitionMissing':
      return { title: say(titles.transitionMissing, { transition }), detail: details.transitionMissing };
    case 'transitionAdded': {
      const { sources, target, pastGates } = difference;
      const named = sources?.map(({ name }) => quoted(name, words));
      return {
        title: say(titles.transitionAdded, {
          transition,
          sources: named === undefined ? drift.anywhere : listed(named, words),
          target: nameOr(target, drift.itself, words),
        }),
        detail: pastGates ? details.pastGates : details.asGuarded,
      };
    }
    case 'transitionRenamed':
    case 'transitionDescription': {
      const { from, to } = difference;
      return { title: say(titles[difference.code], { transition, from, to }), detail: fromTo(difference, words) };
    }
    case 'transitionType': {
      const everywhere = difference.to === 'GLOBAL';
      return {
        title: say(titles[everywhere ? 'transitionGlobal' : 'transitionType'], { transition, to: difference.to }),
        detail: everywhere ? details.transitionGlobal : fromTo(difference, words),
      };
    }
    case 'sourceAdded':
    case 'sourceRemoved':
      return {
        title: say(titles[difference.code], { transition, status: difference.status.name }),
        detail: details[difference.code],
      };
    case 'targetChanged': {
      const from = nameOr(difference.from, drift.itself, words);
      const to = nameOr(difference.to, drift.itself, words);
      return { title: say(titles.targetChanged, { transition, from, to }), detail: details.pastGates };
    }
    case 'screenRemoved':
    case 'screenAdded':
    case 'screenChanged': {
      const [from, to] = [difference.from?.name ?? drift.none, difference.to?.name ?? drift.none];
      const detail = difference.code === 'screenChanged' ? details.fromTo : details[difference.code];
      return { title: say(titles[difference.code], { transition }), detail: say(detail, { from, to }) };
    }
    case 'transitionProperty': {
      const { how, detail } = property(difference, words);
      return { title: say(titles[`transitionProperty${how}`], { property: difference.property, transition }), detail };
    }
    case 'eventChanged': {
      const [from, to] = [difference.from ?? drift.generic, difference.to ?? drift.generic];
      return { title: say(titles.eventChanged, { transition }), detail: say(details.fromToPlain, { from, to }) };
    }
  }
}
