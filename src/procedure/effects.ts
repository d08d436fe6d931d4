import type { CustomFieldKey, UserFieldKey } from './fields';
import type { ProjectRoleKey } from './roles';

/**
 * Somebody told or put in charge. `analyst` is who last moved the request on as support (the assignee where nobody has
 * yet); `newRequester` is who was named to take the requester's place; a project role means everybody in it, and, for an
 * assignment, one of them.
 */
export type Recipient = 'requester' | 'newRequester' | 'assignee' | 'analyst' | ProjectRoleKey;

/** What an e-mail carries besides what every e-mail says: what its reader needs to decide or to act. */
export type MailDetail =
  | 'instruction'
  | 'handOff'
  | 'estimate'
  | 'assignment'
  | 'exception'
  | 'newRequester'
  /** Files that came and went since the approval, where there are any. */
  | 'implemented'
  /** The same, to whoever implements: also to who made the step, and only where there are any. */
  | 'passingFiles';

/**
 * What follows a transition besides its record, which every transition leaves. It runs after Jira has committed, at
 * least once, with the effect of once.
 */
export type Effect =
  | { readonly kind: 'assign'; readonly to: 'analyst' | ProjectRoleKey }
  | { readonly kind: 'logWork' }
  /**
   * The checksums of the files that were sent, bound to this round; their approval, bound to exactly these files; and
   * that what the issue shows of it is still what was bound.
   */
  | { readonly kind: 'bindEvidence' }
  | { readonly kind: 'approveEvidence' }
  | { readonly kind: 'checkEvidence' }
  /** An exception to the Production hours that was asked for, or granted, by whom that is for. */
  | { readonly kind: 'recordException' }
  /** Empties what was said of an earlier round, so that it has to be said again. */
  | { readonly kind: 'clear'; readonly fields: readonly CustomFieldKey[] }
  /** Makes who was named in the field the requester, and empties the field: the next one is named anew. */
  | { readonly kind: 'nameRequester'; readonly from: UserFieldKey }
  /** An e-mail through Jira. */
  | { readonly kind: 'tell'; readonly who: readonly Recipient[]; readonly with?: MailDetail };

export type EffectKind = Effect['kind'];
