import type { Json } from '../../jira/json';
import type { RuleKind } from '../../procedure/rules/rule';
import type { TransitionKey } from '../../procedure/transitions';

/**
 * The effect of a difference. `gate`: a control is missing, weaker or points elsewhere. `flow`: people or effects are
 * affected. `form`: names, texts, appearance.
 */
export type Severity = 'gate' | 'flow' | 'form';

export const SEVERITIES: readonly Severity[] = ['gate', 'flow', 'form'];

/** A thing of the site, with its present or former name there. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A transition. `key` names one of the procedure; any other has its name in Jira. */
export interface Place extends Named {
  readonly key: TransitionKey | null;
}

/** The list of a transition that a rule belongs to. */
export type RuleList = 'condition' | 'validator' | 'action' | 'trigger';

/** Identifies a rule. `moduleKey` is `null` for a rule of Jira. */
export interface RuleRef {
  readonly list: RuleList;
  /** Kind of an app rule; `null` for any other rule. */
  readonly kind: RuleKind | 'effects' | null;
  readonly ruleKey: string;
  readonly moduleKey: string | null;
}

/** A value that changed, with the shortest path to it. Without `from` it was added, without `to` it was removed. */
export interface Change {
  readonly path: string;
  /** Key of the setting in the locales; `null` if the setting is unknown. */
  readonly setting: string | null;
  readonly from?: Json;
  readonly to?: Json;
  readonly severity: Severity;
}

/** People that a restriction lets through, or keeps out (`denied`). */
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

/** An addition that may change again. `fingerprint` distinguishes its states. */
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
        /** `null`: the status does not change. */
        readonly target: Named | null;
        /** True if it bypasses controls of the procedure, or follows a way that the procedure does not have. */
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
        /** Its parameters or its configuration, for people to read. */
        readonly says: string;
      })
  | (Graded & {
      readonly code: 'rulesElsewhere';
      /** `null`: every transition with app rules. */
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
      /** Number of conditions that it joins now. */
      readonly members: number;
    })
  | (Graded & { readonly code: 'conditionOptional'; readonly transition: Place; readonly rule: RuleRef })
  | (Graded & Added & { readonly code: 'conditionsRegrouped'; readonly transition: Place });

/** One difference between the workflow on the site and the wanted one. Plain data, without words. */
export type WorkflowDifference = HeaderDifference | StatusDifference | TransitionDifference | RuleDifference;
