import type { CustomFieldKey, FieldKey } from '../fields';
import type { ProjectRoleKey } from '../roles';
import type { StatusKey } from '../statuses';

/** What it takes for a field to count as filled in. `minimum` is a number of characters after trimming. */
export type Requirement =
  | { readonly field: FieldKey; readonly as: 'text'; readonly minimum?: 'description' }
  | { readonly field: FieldKey; readonly as: 'chosen' | 'ticked' | 'positive' | 'future' }
  | { readonly field: 'assignee'; readonly as: 'holder'; readonly role: ProjectRoleKey };

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
  | 'cancelled';

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
  /** No script was added or removed since the approval, the newest change between these two statuses. */
  | { readonly kind: 'scriptUnchanged'; readonly approvedFrom: StatusKey; readonly approvedTo: StatusKey }
  /** `mover`: who brought the request to this status; `scriptAuthor`: who attached any of the scripts; `assignee`. */
  | { readonly kind: 'secondPerson'; readonly not: readonly ('mover' | 'scriptAuthor' | 'assignee')[] }
  /** Before the cut-off of a working day, or within an authorised exception. */
  | { readonly kind: 'productionWindow' };

export type RuleKind = Rule['kind'];
