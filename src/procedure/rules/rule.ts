import type { ChoiceFieldKey, CustomFieldKey, FieldKey, UserFieldKey } from '../fields';
import type { ProjectRoleKey } from '../roles';
import type { StatusKey } from '../statuses';
import type { Words } from '../words';

/**
 * What it takes for a field to count as filled in. `minimum` is a number of letters and digits. `writtenSince`: it gets
 * another value in this very transition, or got one after the newest change between these two statuses. `now`: it gets
 * another value in this very transition, so that no value of an earlier round, or of somebody else's, decides anything.
 */
export type Requirement =
  | { readonly field: FieldKey; readonly as: 'text'; readonly minimum?: 'description' }
  | { readonly field: CustomFieldKey; readonly as: 'text'; readonly writtenSince: Approval }
  | { readonly field: CustomFieldKey; readonly as: 'text'; readonly now: true }
  | { readonly field: FieldKey; readonly as: 'chosen' }
  /** An option that the installation made is ticked; one that somebody added declares nothing. */
  | { readonly field: ChoiceFieldKey; readonly as: 'ticked' }
  /** Hours, more than none and at most `MOST_HOURS`. */
  | { readonly field: CustomFieldKey; readonly as: 'positive'; readonly now: true }
  /** A moment to come, and another one than it was. */
  | { readonly field: CustomFieldKey; readonly as: 'future'; readonly now: true }
  | { readonly field: 'assignee'; readonly as: 'holder'; readonly role: ProjectRoleKey };

/** Hours of work that one declaration may claim, at most: half a year of working days. */
export const MOST_HOURS = 1000;

/** The change of status by which scripts are approved. */
export interface Approval {
  readonly from: StatusKey;
  readonly to: StatusKey;
}

/** Why a note is asked for; the words follow from it. */
export type NotePurpose =
  | 'returned'
  | 'question'
  | 'reprioritised'
  | 'workDone'
  | 'larger'
  | 'approval'
  | 'review'
  | 'rework'
  | 'refused'
  | 'implemented'
  | 'notImplemented'
  | 'testResult'
  | 'certification'
  | 'outcome'
  | 'cancelled'
  | 'newRequester';

/** Transitions by which people bring the scripts back to be verified again, one after the other. */
export type WayBack = readonly (keyof Words['transitions'])[];

/** What scripts must not have changed since: being sent to verification, or being approved. */
export type Since = 'submission' | 'approval';

/**
 * What blocks a transition, as data. Each kind is one workflow validator of the manifest (an expression) and one
 * TypeScript predicate of the same name in this folder; the two agree, and a differential test holds them to it.
 */
export type Rule =
  | { readonly kind: 'requiredFields'; readonly requirements: readonly Requirement[] }
  /** A comment written in this very transition. */
  | { readonly kind: 'note'; readonly purpose: NotePurpose }
  | { readonly kind: 'effortGate'; readonly mode: 'atMost' | 'above' }
  /**
   * The optional fields that were asked for are written since they were asked for, by the newest change between these two
   * statuses; where none was, a comment or one of them.
   */
  | {
      readonly kind: 'requestedInformation';
      readonly asked: ChoiceFieldKey;
      readonly fields: readonly CustomFieldKey[];
      readonly from: StatusKey;
      readonly to: StatusKey;
    }
  /**
   * The request came here by a change between these two statuses, which asks for something: one of these fields is
   * written since, or a comment in this very transition says why none is.
   */
  | {
      readonly kind: 'returnAnswered';
      readonly because: 'incomplete' | 'refused';
      readonly from: StatusKey;
      readonly to: StatusKey;
      readonly fields: readonly FieldKey[];
    }
  /**
   * Support has attached a script since the work began in `workedIn`. When the request came back from a later step: a
   * newer one, or the analyst's word in `kept` that the earlier ones stay, which does not do after a refusal.
   */
  | {
      readonly kind: 'scriptAttached';
      readonly workedIn: StatusKey;
      readonly refusedIn: StatusKey;
      readonly kept: ChoiceFieldKey;
    }
  /** The files attached are those that the app bound at the newest change between these two statuses. */
  | {
      readonly kind: 'scriptUnchanged';
      readonly since: Since;
      readonly from: StatusKey;
      readonly to: StatusKey;
      /** How people mend it where they are not. */
      readonly back: WayBack;
    }
  /**
   * `mover`: who brought the request to this status; `scriptAuthor`: who attached any of the files that are bound;
   * `worker`: who took part in this round's work. The app has recorded the last two for the newest change between these
   * two statuses. `unknownMover`: what to do when the history does not say who brought it here, `blocks` unless it is
   * the only way out.
   */
  | {
      readonly kind: 'secondPerson';
      readonly not: readonly ('mover' | 'scriptAuthor' | 'worker')[];
      readonly from: StatusKey;
      readonly to: StatusKey;
      readonly unknownMover: 'blocks' | 'passes';
    }
  /** An exception was asked for since the newest change between these two statuses, and by somebody else. */
  | { readonly kind: 'exceptionAsked'; readonly from: StatusKey; readonly to: StatusKey }
  /**
   * Before the cut-off of a working day, or within an exception that the app has recorded for the newest approval of
   * the scripts (the newest change between these two statuses).
   */
  | { readonly kind: 'productionWindow'; readonly from: StatusKey; readonly to: StatusKey }
  /** The requester has left, and this very transition names somebody else who may take their place. */
  | { readonly kind: 'requesterGone'; readonly named: UserFieldKey };

export type RuleKind = Rule['kind'];
