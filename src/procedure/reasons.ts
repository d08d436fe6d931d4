import type { CustomFieldKey, FieldKey } from './fields';
import type { ProjectRoleKey } from './roles';
import type { NotePurpose, Since, WayBack } from './rules/rule';

/** Why a transition is blocked, as a record; `words.ts` turns it into a sentence. */
export type Reason =
  | {
      readonly code: 'field';
      readonly field: FieldKey;
      readonly as: 'text' | 'chosen' | 'ticked' | 'positive' | 'future';
    }
  | { readonly code: 'minimum'; readonly field: FieldKey; readonly minimum: number }
  /** It says what it said before the newest approval of the scripts, before the question, or before this very transition (`moment`: of a date). */
  | {
      readonly code: 'unchanged';
      readonly field: CustomFieldKey;
      readonly since: 'approval' | 'question' | 'now' | 'moment';
    }
  | { readonly code: 'holder'; readonly role: ProjectRoleKey }
  | { readonly code: 'note'; readonly purpose: NotePurpose; readonly minimum: number }
  | { readonly code: 'effortMissing' | 'effortAbove' | 'effortNotAbove'; readonly threshold: number }
  /** The estimate was there before this very transition. */
  | { readonly code: 'effortOld' }
  | { readonly code: 'answer'; readonly minimum: number }
  /** The request was sent back, and nothing was written since. */
  | { readonly code: 'unanswered'; readonly because: 'incomplete' | 'refused'; readonly minimum: number }
  | { readonly code: 'noScript'; readonly extensions: readonly string[] }
  /** After a refusal a newer script is needed; after other ways back, that or the analyst's word. */
  | { readonly code: 'refusedScript' | 'staleScript' }
  /** Nothing in the history says that the scripts were sent, or approved. */
  | { readonly code: 'noRecord'; readonly since: Since }
  | (ScriptChange & {
      /** Replaced: another file of the same name. */
      readonly code: 'scriptAdded' | 'scriptRemoved' | 'scriptReplaced';
      readonly filename: string;
      readonly by: string | null;
      /** Local time of the organisation, `YYYY-MM-DD HH:MM`. */
      readonly at: string;
    })
  /** Removed, and the history does not say by whom. */
  | (ScriptChange & { readonly code: 'scriptGone'; readonly filename: string })
  | (ScriptChange & { readonly code: 'moreChanges'; readonly count: number })
  /** The files, or their approval, have not been bound yet; or something else was. */
  | { readonly code: 'evidencePending' | 'evidenceDiffers'; readonly since: Since; readonly back: WayBack }
  /** More files than can be bound. */
  | { readonly code: 'tooManyFiles'; readonly most: number }
  | { readonly code: 'notYou'; readonly because: 'mover' | 'scriptAuthor' | 'worker' | 'asker' | 'unknownMover' }
  /** No exception was asked for since the newest approval, or the app has not recorded it yet. */
  | { readonly code: 'exceptionNotAsked' }
  /** The field names a moment, but the app has recorded no exception for it. */
  | { readonly code: 'exceptionUnrecorded' }
  /**
   * Why another requester cannot be named: the present one is still here; nobody was chosen in this transition; the
   * one chosen is inactive, is who names them, or is the assignee, who would certify their own work.
   */
  | { readonly code: 'requester'; readonly because: 'stillHere' | 'nobody' | 'inactive' | 'yourself' | 'assignee' }
  | { readonly code: 'window'; readonly because: 'notWorkingDay' | 'holiday' | 'afterCutOff' };

/** A difference between the files that were bound and those that are attached. */
export interface ScriptChange {
  readonly since: Since;
  readonly back: WayBack;
  /** `delete`: deleting what was added mends it, too. `sendBack`: something is gone for good. */
  readonly mend: 'delete' | 'sendBack';
}

export type ReasonCode = Reason['code'];
