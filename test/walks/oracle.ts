import type { ChangelogEntry, Issue } from '../../sandbox/jira/site/issues';
import type { SiteIds } from '../../src/jira/site';
import type { Evidence } from '../../src/procedure/evidence';
import type { StatusKey } from '../../src/procedure/statuses';
import { assigneesSince, filesAt, isOpen, itemsIn, itemsOf, requesterAt, same, type Held, type Move } from './past';

/** What Jira does not write down of itself. */
export interface Witness {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Who held the roles when a changelog entry was written, by its id. */
  readonly held: ReadonlyMap<string, Held>;
  /** What the app's own storage holds of a round; the property may be anybody's. */
  readonly bound: (round: string) => Evidence | undefined;
  /** Whether an account is in use. */
  readonly isHere: (accountId: string) => boolean;
  /** Whether what the issue shows is somebody's forgery: it can open a gate ahead of the binding, which is known. */
  readonly forged: boolean;
}

/**
 * Judges what has happened to a request by what Jira wrote down of it, and by the text of the procedure. It shares no
 * code with the rules: statuses are told by their ids, everything else is worked out here.
 */
export interface Oracle {
  /** What is wrong with what was just written; empty where nothing is. */
  faults(issue: Issue, entry: ChangelogEntry, witness: Witness): readonly string[];
}

type Faults = readonly (readonly [string, boolean])[];

export function oracleOf({ statuses, fields }: Pick<SiteIds, 'statuses' | 'fields'>): Oracle {
  const is = (move: Move, from: StatusKey, to: StatusKey): boolean =>
    move.from === statuses[from] && move.to === statuses[to];
  const last = (issue: Issue, from: StatusKey, to: StatusKey): Move | undefined =>
    itemsOf(issue, 'status').findLast((move) => is(move, from, to));
  const submission = (issue: Issue): Move | undefined => last(issue, 'preparingScript', 'verifyingScript');
  const approval = (issue: Issue): Move | undefined => last(issue, 'verifyingScript', 'requestingAuthorisation');

  return {
    faults: (issue, entry, witness) => {
      const [move] = itemsIn(entry, 'status');
      const approves = move !== undefined && is(move, 'verifyingScript', 'requestingAuthorisation');
      const enters = move !== undefined && move.to === statuses.implementing;
      const leaves = move !== undefined && is(move, 'implementing', 'testing');
      const faults: Faults = [
        ...slippedIn(issue, entry, move, witness),
        ...named(issue, entry, witness),
        ...(approves || enters || leaves ? boundTooLate(issue, approves, witness) : []),
        ...(enters ? inProduction(issue, witness) : []),
        ...(leaves ? implemented(issue, move) : []),
      ];
      return faults.filter(([, holds]) => holds).map(([fault]) => fault);
    },
  };

  /** What carries a decision changes in its own act alone, and by whom the decision is. */
  function slippedIn(issue: Issue, entry: ChangelogEntry, move: Move | undefined, { held }: Witness): Faults {
    const { authorAccountId: by, items } = entry;
    const wrote = (fieldId: string): boolean => items.some((item) => item.fieldId === fieldId);
    const isOf = (role: 'generalManagement' | 'support'): boolean => held.get(entry.id)?.get(role)?.has(by) ?? false;
    const asks = move !== undefined && is(move, 'requestingAuthorisation', 'toAuthorise') && isOf('support');
    const ends = move?.to === statuses.finished || move?.to === statuses.cancelled;
    return [
      ['an exception by somebody else', wrote(fields.exceptionValidUntil) && !isOf('generalManagement')],
      ['a reason by somebody else', wrote(fields.exceptionReason) && by !== issue.reporterAccountId],
      ['tests concluded outside their act', wrote(fields.testsConcluded) && !asks],
      ['an instruction outside its act', wrote(fields.executionInstruction) && !asks],
      ['a resolution outside its act', wrote('resolution') && !ends],
    ];
  }

  /** Another requester is named by the head of systems, and only in the place of one who has left. */
  function named(issue: Issue, entry: ChangelogEntry, { held, isHere }: Witness): Faults {
    const [change] = itemsIn(entry, fields.newRequester);
    if (change?.to == null) return [];
    const { by, to } = change;
    const requester = issue.reporterAccountId;
    return [
      ['a requester named by somebody else', !(held.get(entry.id)?.get('systemsHead')?.has(by) ?? false)],
      ['named while the requester is here', requester !== null && isHere(requester)],
      ['a requester who has left is named', !isHere(to)],
      ['who names is named', to === by],
      ['the assignee is named', to === issue.assigneeAccountId],
    ];
  }

  /** The gates stay closed until the app has bound the files that were sent and, after it, their approval. */
  function boundTooLate(issue: Issue, approves: boolean, { bound, forged }: Witness): Faults {
    const sent = submission(issue);
    const approved = approval(issue);
    const evidence = sent && bound(sent.id);
    if (evidence === undefined) return [['before the app had bound anything', !forged]];
    const files = new Map(evidence.scripts.map(({ id }) => [String(id), id]));
    return [
      ['other files are bound than were sent', !same(files, filesAt(issue, sent?.at ?? 0))],
      ['before the app had bound the approval', !approves && evidence.approval?.change !== approved?.id && !forged],
    ];
  }

  function inProduction(issue: Issue, witness: Witness): Faults {
    const sent = submission(issue);
    const approved = approval(issue);
    const asked = last(issue, 'requestingAuthorisation', 'toAuthorise');
    const authorised = last(issue, 'toAuthorise', 'implementing');
    if (sent === undefined || approved === undefined || asked === undefined || authorised === undefined) {
      return [['a step is missing', true]];
    }
    const order = [sent, approved, asked, authorised].map(({ at }) => at);
    const began = itemsOf(issue, 'status').findLast(({ to }) => to === statuses.inSupport)?.at ?? 0;
    const approvedFiles = filesAt(issue, approved.at);
    const nowFiles = filesAt(issue, Infinity);
    return [
      ['the steps are out of order', order.some((at, index) => at < (order[index - 1] ?? 0))],
      ['tests of other scripts', (itemsOf(issue, fields.testResult).at(-1)?.at ?? 0) < approved.at],
      ['approved by who sent it', approved.by === sent.by],
      ['approved by an author', [...approvedFiles.values()].some((author) => author === approved.by)],
      ['approved by an assignee', assigneesSince(issue, began, approved.at).has(approved.by)],
      ['other files than were sent', !same(filesAt(issue, sent.at), approvedFiles)],
      ['other files than were approved', !same(approvedFiles, nowFiles)],
      ['no file at all', nowFiles.size === 0],
      ['authorised by who asked', authorised.by === asked.by],
      ['outside the hours', !isOpen(witness.now) && !isExcepted(issue, approved.at, witness)],
    ];
  }

  function implemented(issue: Issue, { by }: Move): Faults {
    const approvedFiles = filesAt(issue, approval(issue)?.at ?? 0);
    return [
      ['implemented by who authorised it', last(issue, 'toAuthorise', 'implementing')?.by === by],
      ['implemented by an author', [...approvedFiles.values()].some((author) => author === by)],
      ['other files than were approved', !same(approvedFiles, filesAt(issue, Infinity))],
    ];
  }

  /** An exception that is valid: the general management's, for a reason of the requester's, and later than the approval. */
  function isExcepted(issue: Issue, approvedAt: number, { now, held }: Witness): boolean {
    const until = issue.custom.get(fields.exceptionValidUntil);
    if (typeof until !== 'string' || Date.parse(until.replace('+0000', 'Z')) <= now) return false;
    const granted = itemsOf(issue, fields.exceptionValidUntil).at(-1);
    const reasoned = itemsOf(issue, fields.exceptionReason).at(-1);
    if (granted === undefined || reasoned === undefined) return false;
    const mayGrant = held.get(granted.id)?.get('generalManagement')?.has(granted.by) ?? false;
    if (!mayGrant || reasoned.by !== requesterAt(issue, reasoned.at)) return false;
    return granted.at > approvedAt && granted.at > reasoned.at;
  }
}
