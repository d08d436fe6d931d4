import type { TransitionDefinition } from './definition';
import type { Facts, RuleSettings } from './facts';
import type { FieldKey } from './fields';
import type { Reason } from './reasons';
import { effortGate } from './rules/effortGate';
import { exceptionAsked } from './rules/exceptionAsked';
import { note } from './rules/note';
import { productionWindow } from './rules/productionWindow';
import { requestedInformation } from './rules/requestedInformation';
import { requiredFields } from './rules/requiredFields';
import { requesterGone } from './rules/requesterGone';
import { returnAnswered } from './rules/returnAnswered';
import type { Rule } from './rules/rule';
import { scriptAttached } from './rules/scriptAttached';
import { scriptUnchanged } from './rules/scriptUnchanged';
import { secondPerson } from './rules/secondPerson';

/**
 * The missing things of one rule; empty if it passes. The workflow validator of the same kind gives the same result.
 */
export function missingFor(rule: Rule, facts: Facts, settings: RuleSettings): readonly Reason[] {
  switch (rule.kind) {
    case 'requiredFields':
      return requiredFields(rule, facts, settings);
    case 'note':
      return note(rule, facts, settings);
    case 'effortGate':
      return effortGate(rule, facts, settings);
    case 'requestedInformation':
      return requestedInformation(rule, facts, settings);
    case 'scriptAttached':
      return scriptAttached(rule, facts, settings);
    case 'scriptUnchanged':
      return scriptUnchanged(rule, facts, settings);
    case 'secondPerson':
      return secondPerson(rule, facts);
    case 'exceptionAsked':
      return exceptionAsked(rule, facts);
    case 'returnAnswered':
      return returnAnswered(rule, facts, settings);
    case 'productionWindow':
      return productionWindow(rule, facts, settings);
    case 'requesterGone':
      return requesterGone(rule, facts);
  }
}

/** A reason, and whether the transition's own screen can fix it. */
export interface Missing {
  readonly reason: Reason;
  readonly onScreen: boolean;
}

/** Everything that blocks a transition for these facts. */
export function missingFrom(
  transition: TransitionDefinition,
  facts: Facts,
  settings: RuleSettings,
): readonly Missing[] {
  return transition.rules
    .flatMap((rule) => missingFor(rule, facts, settings))
    .map((reason) => ({ reason, onScreen: mendedOnScreen(transition, reason) }));
}

function mendedOnScreen({ screen }: TransitionDefinition, reason: Reason): boolean {
  if (screen === 'none') return false;
  const field = fieldOf(reason);
  return field === 'comment' || (field !== null && screen.includes(field));
}

function fieldOf(reason: Reason): FieldKey | 'comment' | null {
  switch (reason.code) {
    case 'field':
    case 'minimum':
    case 'unchanged':
      return reason.field;
    case 'holder':
      return 'assignee';
    case 'note':
    case 'answer':
    case 'unanswered':
      return 'comment';
    case 'effortOld':
    case 'effortMissing':
    case 'effortAbove':
    case 'effortNotAbove':
      return 'effortEstimate';
    case 'noScript':
    case 'refusedScript':
    case 'staleScript':
    case 'tooManyFiles':
      return 'attachment';
    case 'requester':
      return reason.because === 'stillHere' ? null : 'newRequester';
    default:
      return null;
  }
}
