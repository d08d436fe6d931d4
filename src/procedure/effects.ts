import type { CustomFieldKey, UserFieldKey } from './fields';
import type { ProjectRoleKey } from './roles';

/**
 * A recipient or an assignee. `analyst` is the last person who moved the request on as support, or the assignee if
 * there was none. `newRequester` is the person named to replace the requester. A project role means all its holders;
 * for an assignment, one of them.
 */
export type Recipient = 'requester' | 'newRequester' | 'assignee' | 'analyst' | ProjectRoleKey;

/** Additional content of an e-mail, which its reader needs to decide or to act. */
export type MailDetail =
  | 'instruction'
  | 'handOff'
  | 'estimate'
  | 'assignment'
  | 'exception'
  | 'newRequester'
  /** Files that came and went since the approval, if there are any. */
  | 'implemented'
  /** The same files, for the implementer. The e-mail also goes to the actor, and only if there are any files. */
  | 'passingFiles';

/**
 * An effect of a transition, besides the record that every transition leaves. It runs after Jira has committed, at
 * least once, with the effect of one run.
 */
export type Effect =
  | { readonly kind: 'assign'; readonly to: 'analyst' | ProjectRoleKey }
  | { readonly kind: 'logWork' }
  /**
   * `bindEvidence`: binds the checksums of the sent files to this round. `approveEvidence`: binds the approval to
   * exactly these files. `checkEvidence`: checks that the copy agrees.
   */
  | { readonly kind: 'bindEvidence' }
  | { readonly kind: 'approveEvidence' }
  | { readonly kind: 'checkEvidence' }
  /** Records an exception to the Production hours that an authorised person asked for or granted. */
  | { readonly kind: 'recordException' }
  /** Empties answers of an earlier round, so that they must be given again. */
  | { readonly kind: 'clear'; readonly fields: readonly CustomFieldKey[] }
  /** Makes the person named in the field the requester, and empties the field for the next one. */
  | { readonly kind: 'nameRequester'; readonly from: UserFieldKey }
  /** An e-mail through Jira. */
  | { readonly kind: 'tell'; readonly who: readonly Recipient[]; readonly with?: MailDetail };

export type EffectKind = Effect['kind'];
