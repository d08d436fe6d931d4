import type { CustomFieldKey, FieldKey } from './fields';
import type { ProjectRoleKey } from './roles';
import type { NotePurpose, Since, WayBack } from './rules/rule';

/** The reason why a transition is blocked, as data; `words.ts` turns it into a sentence. */
export type Reason =
  | {
      readonly code: 'field';
      readonly field: FieldKey;
      readonly as: 'text' | 'chosen' | 'ticked' | 'positive' | 'future';
    }
  | { readonly code: 'minimum'; readonly field: FieldKey; readonly minimum: number }
  /** The value is older than the newest approval, the question, or this transition (`moment`: the same for a date). */
  | {
      readonly code: 'unchanged';
      readonly field: CustomFieldKey;
      readonly since: 'approval' | 'question' | 'now' | 'moment';
    }
  | { readonly code: 'holder'; readonly role: ProjectRoleKey }
  | { readonly code: 'note'; readonly purpose: NotePurpose; readonly minimum: number }
  | { readonly code: 'effortMissing' | 'effortAbove' | 'effortNotAbove'; readonly threshold: number }
  /** The estimate was written before this transition. */
  | { readonly code: 'effortOld' }
  | { readonly code: 'answer'; readonly minimum: number }
  /** The request was sent back, and the required fields have not changed since. */
  | { readonly code: 'unanswered'; readonly because: 'incomplete' | 'refused'; readonly minimum: number }
  | { readonly code: 'noScript'; readonly extensions: readonly string[] }
  /** After a refusal, a newer script is required. After other ways back, the analyst's declaration is enough. */
  | { readonly code: 'refusedScript' | 'staleScript' }
  /** The history does not show that the scripts were sent or approved. */
  | { readonly code: 'noRecord'; readonly since: Since }
  | (ScriptChange & {
      /** Replaced: another file has the same name. */
      readonly code: 'scriptAdded' | 'scriptRemoved' | 'scriptReplaced';
      readonly filename: string;
      readonly by: string | null;
      /** Local time of the organisation, `YYYY-MM-DD HH:MM`. */
      readonly at: string;
    })
  /** Removed, and the history names no author. */
  | (ScriptChange & { readonly code: 'scriptGone'; readonly filename: string })
  | (ScriptChange & { readonly code: 'moreChanges'; readonly count: number })
  /** The files or their approval are not bound yet, other files were bound, or none of them may run. */
  | {
      readonly code: 'evidencePending' | 'evidenceDiffers' | 'nothingToRun';
      readonly since: Since;
      readonly back: WayBack;
    }
  /** More files than can be bound. */
  | { readonly code: 'tooManyFiles'; readonly most: number }
  | { readonly code: 'notYou'; readonly because: 'mover' | 'scriptAuthor' | 'worker' | 'asker' | 'unknownMover' }
  /** No exception was asked for since the newest approval, or the app has not recorded it yet. */
  | { readonly code: 'exceptionNotAsked' }
  /** The field has a date, but the app has recorded no exception for it. */
  | { readonly code: 'exceptionUnrecorded' }
  /**
   * Reason why another requester cannot be named. The present one is still active, or no person was chosen in this
   * transition. The chosen person may also be inactive, or the person who names them. Or they are the assignee, who
   * would certify their own work.
   */
  | { readonly code: 'requester'; readonly because: 'stillHere' | 'nobody' | 'inactive' | 'yourself' | 'assignee' }
  | { readonly code: 'window'; readonly because: 'notWorkingDay' | 'holiday' | 'afterCutOff' };

/** A difference between the bound and the attached files. */
export interface ScriptChange {
  readonly since: Since;
  readonly back: WayBack;
  /** `delete`: deleting the added files also fixes it. `sendBack`: a file is lost for good. */
  readonly mend: 'delete' | 'sendBack';
}

export type ReasonCode = Reason['code'];
