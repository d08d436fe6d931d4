import type { Facts, RuleSettings } from '../procedure/facts';
import type { Reason } from '../procedure/reasons';
import type { Rule, RuleKind } from '../procedure/rules/rule';
import type { Filled } from './config/filled';
import type { Keys } from './config/value';
import { EFFORT_GATE } from './effort-gate/config';
import { effortGate } from './effort-gate/rule';
import { effortGateSummary } from './effort-gate/summary';
import { EXCEPTION_ASKED } from './exception-asked/config';
import { exceptionAsked } from './exception-asked/rule';
import { exceptionAskedSummary } from './exception-asked/summary';
import { NOTE } from './note-in-transition/config';
import { note } from './note-in-transition/rule';
import { noteSummary } from './note-in-transition/summary';
import { PRODUCTION_WINDOW } from './production-window/config';
import { productionWindow } from './production-window/rule';
import { productionWindowSummary } from './production-window/summary';
import { REQUESTED_INFORMATION } from './requested-information/config';
import { requestedInformation } from './requested-information/rule';
import { requestedInformationSummary } from './requested-information/summary';
import { REQUESTER_GONE } from './requester-gone/config';
import { requesterGone } from './requester-gone/rule';
import { requesterGoneSummary } from './requester-gone/summary';
import { REQUIRED_FIELDS } from './required-fields/config';
import { requiredFields } from './required-fields/rule';
import { requiredFieldsSummary } from './required-fields/summary';
import { RETURN_ANSWERED } from './return-answered/config';
import { returnAnswered } from './return-answered/rule';
import { returnAnsweredSummary } from './return-answered/summary';
import { SCRIPT_ATTACHED } from './script-attached/config';
import { scriptAttached } from './script-attached/rule';
import { scriptAttachedSummary } from './script-attached/summary';
import { SCRIPT_UNCHANGED } from './script-unchanged/config';
import { scriptUnchanged } from './script-unchanged/rule';
import { scriptUnchangedSummary } from './script-unchanged/summary';
import { SECOND_PERSON } from './second-person/config';
import { secondPerson } from './second-person/rule';
import { secondPersonSummary } from './second-person/summary';
import type { Summary } from './summary';

/** The missing things of a rule of a kind; empty if it passes. */
export type Predicate<K extends RuleKind> = (
  rule: Extract<Rule, { kind: K }>,
  facts: Facts,
  settings: RuleSettings,
) => readonly Reason[];

/** A kind of rule. `module` is its module key in the manifest, and its folder. */
interface Kind<K extends RuleKind> {
  readonly module: string;
  readonly config: Keys;
  readonly missing: Predicate<K>;
  readonly summary: Summary<K>;
}

/** Every kind of rule, in the order of the manifest. */
export const KINDS = {
  requiredFields: {
    module: 'required-fields',
    config: REQUIRED_FIELDS,
    missing: requiredFields,
    summary: requiredFieldsSummary,
  },
  note: {
    module: 'note-in-transition',
    config: NOTE,
    missing: note,
    summary: noteSummary,
  },
  effortGate: {
    module: 'effort-gate',
    config: EFFORT_GATE,
    missing: effortGate,
    summary: effortGateSummary,
  },
  requestedInformation: {
    module: 'requested-information',
    config: REQUESTED_INFORMATION,
    missing: requestedInformation,
    summary: requestedInformationSummary,
  },
  returnAnswered: {
    module: 'return-answered',
    config: RETURN_ANSWERED,
    missing: returnAnswered,
    summary: returnAnsweredSummary,
  },
  scriptAttached: {
    module: 'script-attached',
    config: SCRIPT_ATTACHED,
    missing: scriptAttached,
    summary: scriptAttachedSummary,
  },
  scriptUnchanged: {
    module: 'script-unchanged',
    config: SCRIPT_UNCHANGED,
    missing: scriptUnchanged,
    summary: scriptUnchangedSummary,
  },
  secondPerson: {
    module: 'second-person',
    config: SECOND_PERSON,
    missing: secondPerson,
    summary: secondPersonSummary,
  },
  exceptionAsked: {
    module: 'exception-asked',
    config: EXCEPTION_ASKED,
    missing: exceptionAsked,
    summary: exceptionAskedSummary,
  },
  productionWindow: {
    module: 'production-window',
    config: PRODUCTION_WINDOW,
    missing: productionWindow,
    summary: productionWindowSummary,
  },
  requesterGone: {
    module: 'requester-gone',
    config: REQUESTER_GONE,
    missing: requesterGone,
    summary: requesterGoneSummary,
  },
} satisfies { readonly [K in RuleKind]: Kind<K> };

/** The configuration of a kind of rule, as its compiler fills it and its expression reads it. */
export type ConfigOf<K extends RuleKind> = Filled<(typeof KINDS)[K]['config']>;

/** The manifest's module key of each kind of rule. */
export const RULE_MODULES = Object.fromEntries(
  Object.entries(KINDS).map(([kind, { module }]) => [kind, module]),
) as Readonly<Record<RuleKind, string>>;
