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
  /** It says what it said before the newest approval of the scripts, or before this very transition. */
  | { readonly code: 'unchanged'; readonly field: CustomFieldKey; readonly since: 'approval' | 'now' }
  | { readonly code: 'holder'; readonly role: ProjectRoleKey }
  | { readonly code: 'note'; readonly purpose: NotePurpose; readonly minimum: number }
  | { readonly code: 'effortMissing' | 'effortAbove' | 'effortNotAbove'; readonly threshold: number }
  | { readonly code: 'answer'; readonly minimum: number }
  | { readonly code: 'noScript'; readonly extensions: readonly string[] }
  | { readonly code: 'staleScript' }
  /** Nothing in the history says that the scripts were sent, or approved. */
  | { readonly code: 'noRecord' | 'noScriptLeft'; readonly since: Since }
  | {
      /** Replaced: another file of the same name. */
      readonly code: 'scriptAdded' | 'scriptRemoved' | 'scriptReplaced';
      readonly since: Since;
      readonly back: WayBack;
      readonly filename: string;
      readonly by: string | null;
      /** Local time of the organisation, `YYYY-MM-DD HH:MM`. */
      readonly at: string;
    }
  /** The files, or their approval, have not been bound yet; or something else was. */
  | { readonly code: 'evidencePending' | 'evidenceDiffers'; readonly since: Since; readonly back: WayBack }
  /** More files than can be bound. */
  | { readonly code: 'tooManyFiles'; readonly most: number }
  | { readonly code: 'notYou'; readonly because: 'mover' | 'scriptAuthor' | 'assignee' | 'unknownMover' }
  /**
   * Why another requester cannot be named: the present one is still here; nobody was chosen in this transition; the
   * one chosen is inactive, is who names them, or is the assignee, who would certify their own work.
   */
  | { readonly code: 'requester'; readonly because: 'stillHere' | 'nobody' | 'inactive' | 'yourself' | 'assignee' }
  | { readonly code: 'window'; readonly because: 'notWorkingDay' | 'holiday' | 'afterCutOff' };

export type ReasonCode = Reason['code'];
