import type { RuleKind } from '../procedure/rules/rule';
import type { Filled } from './config/filled';
import type { Keys } from './config/value';
import { EFFORT_GATE } from './effort-gate/config';
import { EXCEPTION_ASKED } from './exception-asked/config';
import { NOTE } from './note-in-transition/config';
import { PRODUCTION_WINDOW } from './production-window/config';
import { REQUESTED_INFORMATION } from './requested-information/config';
import { REQUESTER_GONE } from './requester-gone/config';
import { REQUIRED_FIELDS } from './required-fields/config';
import { RETURN_ANSWERED } from './return-answered/config';
import { SCRIPT_ATTACHED } from './script-attached/config';
import { SCRIPT_UNCHANGED } from './script-unchanged/config';
import { SECOND_PERSON } from './second-person/config';

/** A kind of rule: its module key in the manifest, which is also its folder, and its configuration. */
interface Kind {
  readonly module: string;
  readonly config: Keys;
}

/** Every kind of rule, in the order of the manifest. */
export const KINDS = {
  requiredFields: { module: 'required-fields', config: REQUIRED_FIELDS },
  note: { module: 'note-in-transition', config: NOTE },
  effortGate: { module: 'effort-gate', config: EFFORT_GATE },
  requestedInformation: { module: 'requested-information', config: REQUESTED_INFORMATION },
  returnAnswered: { module: 'return-answered', config: RETURN_ANSWERED },
  scriptAttached: { module: 'script-attached', config: SCRIPT_ATTACHED },
  scriptUnchanged: { module: 'script-unchanged', config: SCRIPT_UNCHANGED },
  secondPerson: { module: 'second-person', config: SECOND_PERSON },
  exceptionAsked: { module: 'exception-asked', config: EXCEPTION_ASKED },
  productionWindow: { module: 'production-window', config: PRODUCTION_WINDOW },
  requesterGone: { module: 'requester-gone', config: REQUESTER_GONE },
} satisfies Readonly<Record<RuleKind, Kind>>;

/** The configuration of a kind of rule, as its compiler fills it and its expression reads it. */
export type ConfigOf<K extends RuleKind> = Filled<(typeof KINDS)[K]['config']>;

/** The manifest's module key of each kind of rule. */
export const RULE_MODULES = Object.fromEntries(
  Object.entries(KINDS).map(([kind, { module }]) => [kind, module]),
) as Readonly<Record<RuleKind, string>>;
