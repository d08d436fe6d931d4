import type { TransitionDefinition } from '../procedure/definition';
import type { Facts, RuleSettings } from '../procedure/facts';
import type { FieldKey } from '../procedure/fields';
import type { Reason } from '../procedure/reasons';
import type { Rule, RuleKind } from '../procedure/rules/rule';
import { KINDS, type Predicate } from './kinds';

/**
 * The missing things of one rule; empty if it passes. The workflow validator of the same kind gives the same result.
 */
export function missingFor(rule: Rule, facts: Facts, settings: RuleSettings): readonly Reason[] {
  const missing = KINDS[rule.kind].missing as Predicate<RuleKind>;
  return missing(rule, facts, settings);
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

/** The field, or the comment, that fixes a reason; `null` if only something else can. */
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
    case 'noRecord':
    case 'scriptAdded':
    case 'scriptRemoved':
    case 'scriptReplaced':
    case 'scriptGone':
    case 'moreChanges':
    case 'evidencePending':
    case 'evidenceDiffers':
    case 'nothingToRun':
    case 'notYou':
    case 'exceptionNotAsked':
    case 'exceptionUnrecorded':
    case 'window':
      return null;
  }
}
