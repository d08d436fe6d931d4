import type { FieldKey } from './fields';
import type { ProjectRoleKey } from './roles';
import type { NotePurpose } from './rules/rule';

/** Why a transition is blocked, as a record; `words.ts` turns it into a sentence. */
export type Reason =
  | {
      readonly code: 'field';
      readonly field: FieldKey;
      readonly as: 'text' | 'chosen' | 'ticked' | 'positive' | 'future';
    }
  | { readonly code: 'minimum'; readonly field: FieldKey; readonly minimum: number }
  | { readonly code: 'holder'; readonly role: ProjectRoleKey }
  | { readonly code: 'note'; readonly purpose: NotePurpose; readonly minimum: number }
  | { readonly code: 'effortMissing' }
  | { readonly code: 'effortAbove' | 'effortNotAbove'; readonly threshold: number }
  | { readonly code: 'answer'; readonly minimum: number }
  | { readonly code: 'noScript'; readonly extensions: readonly string[] }
  | { readonly code: 'staleScript' }
  | { readonly code: 'noApproval' }
  | { readonly code: 'scriptAdded' | 'scriptRemoved'; readonly filename: string; readonly by: string | null }
  | { readonly code: 'notYou'; readonly because: 'mover' | 'scriptAuthor' | 'assignee' | 'unknownMover' }
  | { readonly code: 'window'; readonly because: 'notWorkingDay' | 'holiday' | 'afterCutOff' };

export type ReasonCode = Reason['code'];
