import type { Json } from '../../jira/json';
import type { RuleKind } from '../../procedure/rules/rule';
import type { TransitionKey } from '../../procedure/transitions';

/**
 * What a difference does. `gate`: a control is gone, weaker or points elsewhere; `flow`: people or effects are affected;
 * `form`: names, texts, appearance.
 */
export type Severity = 'gate' | 'flow' | 'form';

export const SEVERITIES: readonly Severity[] = ['gate', 'flow', 'form'];

/** Something of the site, with the name it has (or had) there. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A transition: of the procedure by its key, any other by the name that it has in Jira. */
export interface Place extends Named {
  readonly key: TransitionKey | null;
}

/** Where in a transition a rule stands. */
export type RuleList = 'condition' | 'validator' | 'action' | 'trigger';

/** What sort of rule it is. `moduleKey` is `null` for a rule of Jira's own. */
export interface RuleRef {
  readonly list: RuleList;
  /** Of a rule of ours; `null` for every other one. */
  readonly kind: RuleKind | 'effects' | null;
  readonly ruleKey: string;
  readonly moduleKey: string | null;
}

/** A value that changed, by the shortest path to it; without `from` it was added, without `to` it is gone. */
export interface Change {
  readonly path: string;
  /** What the value decides; `null` for one that nobody knows. Its words are in the locales. */
  readonly setting: string | null;
  readonly from?: Json;
  readonly to?: Json;
  readonly severity: Severity;
}

/** Who a restriction lets through, or keeps out (`denied`). */
export interface Who extends Named {
  readonly as: 'role' | 'person' | 'group' | 'permission' | 'field' | 'groupField' | 'denied';
}

interface Graded {
  readonly severity: Severity;
}

interface Renamed {
  readonly from: string;
  readonly to: string;
}

/** Something was added that may itself be changed further: `fingerprint` tells its states apart. */
interface Added {
  readonly fingerprint: string;
}

interface PropertyChange {
  readonly property: string;
  readonly from: string | null;
  readonly to: string | null;
}

export type HeaderDifference =
  | (Graded & { readonly code: 'workflowMissing' })
  | (Graded & Renamed & { readonly code: 'workflowRenamed' | 'workflowDescription' });

export type StatusDifference =
  | (Graded & { readonly code: 'statusMissing'; readonly status: Named })
  | (Graded & Added & { readonly code: 'statusAdded'; readonly status: Named })
  | (Graded &
      Renamed & {
        readonly code: 'statusRenamed' | 'statusDescription' | 'statusCategory';
        readonly status: Named;
      })
  | (Graded & PropertyChange & { readonly code: 'statusProperty'; readonly status: Named });

export type TransitionDifference =
  | (Graded & { readonly code: 'transitionMissing'; readonly transition: Place })
  | (Graded &
      Added & {
        readonly code: 'transitionAdded';
        readonly transition: Place;
        /** `null`: from every status. */
        readonly sources: readonly Named[] | null;
        /** `null`: it stays where it is. */
        readonly target: Named | null;
        /** Whether it leads past controls that the procedure has on that way, or along a way that it does not have. */
        readonly pastGates: boolean;
      })
  | (Graded &
      Renamed & {
        readonly code: 'transitionRenamed' | 'transitionDescription' | 'transitionType';
        readonly transition: Place;
      })
  | (Graded & { readonly code: 'sourceAdded' | 'sourceRemoved'; readonly transition: Place; readonly status: Named })
  | (Graded & {
      readonly code: 'targetChanged';
      readonly transition: Place;
      readonly from: Named | null;
      readonly to: Named | null;
    })
  | (Graded & {
      readonly code: 'screenRemoved' | 'screenAdded' | 'screenChanged';
      readonly transition: Place;
      readonly from: Named | null;
      readonly to: Named | null;
    })
  | (Graded & PropertyChange & { readonly code: 'transitionProperty'; readonly transition: Place })
  | (Graded & {
      readonly code: 'eventChanged';
      readonly transition: Place;
      readonly from: string | null;
      readonly to: string | null;
    });

export type RuleDifference =
  | (Graded & { readonly code: 'ruleMissing' | 'ruleDisabled'; readonly transition: Place; readonly rule: RuleRef })
  | (Graded &
      Added & {
        readonly code: 'ruleAdded' | 'ruleDuplicated';
        readonly transition: Place;
        readonly rule: RuleRef;
        /** Its parameters or its configuration, to be read. */
        readonly says: string;
      })
  | (Graded & {
      readonly code: 'rulesElsewhere';
      /** `null`: every transition with rules of ours. */
      readonly transition: Place | null;
      readonly elsewhere: 'environment' | 'app';
      readonly appId: string;
      readonly environmentId: string;
      readonly rules: readonly RuleRef[];
    })
  | (Graded & {
      readonly code: 'ruleChanged';
      readonly transition: Place;
      readonly rule: RuleRef;
      readonly changes: readonly Change[];
    })
  | (Graded & {
      readonly code: 'restrictionChanged';
      readonly transition: Place;
      readonly gained: readonly Who[];
      readonly lost: readonly Who[];
      readonly now: readonly Who[];
    })
  | (Graded & {
      readonly code: 'operationChanged';
      readonly transition: Place;
      readonly from: 'ALL' | 'ANY';
      readonly to: 'ALL' | 'ANY';
      /** How many conditions it joins now. */
      readonly members: number;
    })
  | (Graded & { readonly code: 'conditionOptional'; readonly transition: Place; readonly rule: RuleRef })
  | (Graded & Added & { readonly code: 'conditionsRegrouped'; readonly transition: Place });

/** One way in which the workflow on the site is not the wanted one. Plain data, without words. */
export type WorkflowDifference = HeaderDifference | StatusDifference | TransitionDifference | RuleDifference;
