import type { CustomFieldKey, FieldKey, UserFieldKey } from '../fields';
import type { ProjectRoleKey } from '../roles';
import type { StatusKey } from '../statuses';
import type { Words } from '../words';

/**
 * What it takes for a field to count as filled in. `minimum` is a number of characters after trimming. `writtenSince`: it
 * gets another value in this very transition, or got one after the newest change between these two statuses.
 */
export type Requirement =
  | { readonly field: FieldKey; readonly as: 'text'; readonly minimum?: 'description' }
  | { readonly field: CustomFieldKey; readonly as: 'text'; readonly writtenSince: Approval }
  | { readonly field: FieldKey; readonly as: 'chosen' | 'ticked' | 'positive' }
  /** A moment to come, and another one than it was: Jira notes nothing of one that stays the same. */
  | { readonly field: CustomFieldKey; readonly as: 'future' }
  | { readonly field: 'assignee'; readonly as: 'holder'; readonly role: ProjectRoleKey };

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
  /** The optional fields that were asked for are filled in; where none was, a comment or one of them. */
  | {
      readonly kind: 'requestedInformation';
      readonly asked: CustomFieldKey;
      readonly fields: readonly CustomFieldKey[];
    }
  /** A script is attached; when the request came back from a later step, one that is newer than its return. */
  | { readonly kind: 'scriptAttached'; readonly firstFrom: StatusKey }
  /** There is a script, and no file was added or removed since the newest change between these two statuses. */
  | ({ readonly kind: 'scriptUnchanged' } & OfTheScripts)
  /** The files are bound by their checksums to the newest change between these two statuses, and are the ones attached. */
  | ({ readonly kind: 'evidenceBound' } & OfTheScripts)
  /**
   * `mover`: who brought the request to this status; `scriptAuthor`: who attached any of the files; `assignee`: who is
   * assigned, or was since the request last came to `workedIn`. `unknownMover`: what to do when the history does not
   * say who brought it here, `blocks` unless it is the only way out.
   */
  | {
      readonly kind: 'secondPerson';
      readonly not: readonly ('mover' | 'scriptAuthor' | 'assignee')[];
      readonly workedIn: StatusKey;
      readonly unknownMover: 'blocks' | 'passes';
    }
  /**
   * Before the cut-off of a working day, or within an exception that was authorised since the scripts were last
   * approved (the newest change between these two statuses) and since its reason was last written.
   */
  | { readonly kind: 'productionWindow'; readonly from: StatusKey; readonly to: StatusKey }
  /** The requester has left, and this very transition names somebody else who may take their place. */
  | { readonly kind: 'requesterGone'; readonly named: UserFieldKey };

/** Since which change of status the scripts have to be the same, and how people mend it where they are not. */
interface OfTheScripts {
  readonly since: Since;
  readonly from: StatusKey;
  readonly to: StatusKey;
  readonly back: WayBack;
}

export type RuleKind = Rule['kind'];
