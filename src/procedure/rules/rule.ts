import type { ChoiceFieldKey, CustomFieldKey, FieldKey, UserFieldKey } from '../fields';
import type { ProjectRoleKey } from '../roles';
import type { StatusKey } from '../statuses';
import type { Words } from '../words';

/**
 * Condition for a field to count as filled in. `minimum` is a number of letters and digits. `writtenSince`: it gets
 * another value in this transition, or got one after the newest change between these two statuses. `now`: it gets
 * another value in this transition. Values of an earlier round, or of other people, then decide nothing.
 */
export type Requirement =
  | { readonly field: FieldKey; readonly as: 'text'; readonly minimum?: 'description' }
  | { readonly field: CustomFieldKey; readonly as: 'text'; readonly writtenSince: Approval }
  | { readonly field: CustomFieldKey; readonly as: 'text'; readonly now: true }
  | { readonly field: FieldKey; readonly as: 'chosen' }
  /** An option of the installation is ticked. An option added by hand does not count. */
  | { readonly field: ChoiceFieldKey; readonly as: 'ticked' }
  /** Hours above zero and at most `MOST_HOURS`. */
  | { readonly field: CustomFieldKey; readonly as: 'positive'; readonly now: true }
  /** A future moment that differs from the earlier value. */
  | { readonly field: CustomFieldKey; readonly as: 'future'; readonly now: true }
  | { readonly field: 'assignee'; readonly as: 'holder'; readonly role: ProjectRoleKey };

/** Maximum hours of one declaration: half a year of working days. */
export const MOST_HOURS = 1000;

/** The change of status that approves scripts. */
export interface Approval {
  readonly from: StatusKey;
  readonly to: StatusKey;
}

/** The purpose of a required note, which decides its words. */
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

/** Transitions back to a new verification of the scripts, in sequence. */
export type WayBack = readonly (keyof Words['transitions'])[];

/** The event since which scripts must not have changed: their sending to verification, or their approval. */
export type Since = 'submission' | 'approval';

/**
 * A rule that can block a transition, as data. Each kind has a folder in `src/rules` with its workflow validator (an
 * expression) and its TypeScript predicate. A differential test checks that the two agree.
 */
export type Rule =
  | { readonly kind: 'requiredFields'; readonly requirements: readonly Requirement[] }
  /** A comment written in this transition. */
  | { readonly kind: 'note'; readonly purpose: NotePurpose }
  | { readonly kind: 'effortGate'; readonly mode: 'atMost' | 'above' }
  /**
   * The requested optional fields must change after the request for them, which is the newest change between these two
   * statuses. If none was requested, one of them or a comment is enough.
   */
  | {
      readonly kind: 'requestedInformation';
      readonly asked: ChoiceFieldKey;
      readonly fields: readonly CustomFieldKey[];
      readonly from: StatusKey;
      readonly to: StatusKey;
    }
  /**
   * Applies if the request came here by a change between these two statuses, which asks for something. One of these
   * fields must have changed since. Otherwise a comment in this transition must give the reason.
   */
  | {
      readonly kind: 'returnAnswered';
      readonly because: 'incomplete' | 'refused';
      readonly from: StatusKey;
      readonly to: StatusKey;
      readonly fields: readonly FieldKey[];
    }
  /**
   * Support must have attached a script since the work began in `workedIn`. After a return from a later step, a newer
   * script is required. The analyst's declaration in `kept` that the earlier ones stay is also enough, except after a
   * refusal.
   */
  | {
      readonly kind: 'scriptAttached';
      readonly workedIn: StatusKey;
      readonly refusedIn: StatusKey;
      readonly kept: ChoiceFieldKey;
    }
  /** The attached files must be those that the app bound at the newest change between these two statuses. */
  | {
      readonly kind: 'scriptUnchanged';
      readonly since: Since;
      readonly from: StatusKey;
      readonly to: StatusKey;
      /** The transitions that fix a difference. */
      readonly back: WayBack;
    }
  /**
   * Excludes people. `mover`: brought the request to this status. `scriptAuthor`: attached one of the bound files.
   * `worker`: took part in this round's work. The app has recorded the last two for the newest change between these two
   * statuses. `unknownMover`: treatment of a mover missing in the history. It is `blocks` unless the transition is the
   * only way out.
   */
  | {
      readonly kind: 'secondPerson';
      readonly not: readonly ('mover' | 'scriptAuthor' | 'worker')[];
      readonly from: StatusKey;
      readonly to: StatusKey;
      readonly unknownMover: 'blocks' | 'passes';
    }
  /** Another person must have asked for an exception since the newest change between these two statuses. */
  | { readonly kind: 'exceptionAsked'; readonly from: StatusKey; readonly to: StatusKey }
  /**
   * It is before the cut-off of a working day, or an exception applies. The app must have recorded the exception for
   * the newest approval of the scripts. That is the newest change between these two statuses.
   */
  | { readonly kind: 'productionWindow'; readonly from: StatusKey; readonly to: StatusKey }
  /** The requester has left, and this transition names another person who may take their place. */
  | { readonly kind: 'requesterGone'; readonly named: UserFieldKey };

export type RuleKind = Rule['kind'];
