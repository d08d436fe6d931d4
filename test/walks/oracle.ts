import type { ChangelogEntry, Issue } from 'forge-sandbox/jira';
import type { CustomFieldKey } from '../../src/procedure/fields';
import type { ProjectRoleKey } from '../../src/procedure/roles';
import { STATUSES, type StatusKey } from '../../src/procedure/statuses';
import { boundTooLate } from './bound';
import { GATES } from './gates';
import { Made, type Faults } from './made';
import { itemsIn, itemsOf, requesterAt, type Move } from './past';
import { is, last, type Terms } from './rounds';
import type { Witness } from './witness';

/**
 * Judges the history of a request by Jira's data and by the text of the procedure. It shares no code with the rules.
 * Statuses are recognised by their ids; everything else is worked out in this folder.
 */
export interface Oracle {
  /** Faults of the newest entry; empty if there are none. */
  faults(issue: Issue, entry: ChangelogEntry, witness: Witness): readonly string[];
}

export function oracleOf(terms: Terms): Oracle {
  const { statuses, fields } = terms;
  return {
    faults: (issue, entry, witness) => {
      const [move] = itemsIn(entry, 'status');
      const approves = move !== undefined && is(terms, move, 'verifyingScript', 'requestingAuthorisation');
      const enters = move !== undefined && move.to === statuses.implementing;
      const leaves = move !== undefined && is(terms, move, 'implementing', 'testing');
      const faults: Faults = [
        ...slippedIn(issue, entry, move, witness),
        ...named(issue, entry, witness),
        ...(move === undefined ? [] : gateFaults(issue, entry, terms, witness)).filter(
          // Until the app has recorded the round, a review is possible for all but its sender.
          ([fault]) => !isUnrecorded(issue, move, witness) || !/did the work|an author/.test(fault),
        ),
        ...(move === undefined ? [] : ended(issue, move)),
        ...(approves || enters || leaves ? boundTooLate(issue, terms, approves, witness) : []),
        ...(enters ? outOfOrder(issue) : []),
      ];
      return faults.filter(([, holds]) => holds).map(([fault]) => fault);
    },
  };

  function isUnrecorded(issue: Issue, move: Move | undefined, { bound }: Witness): boolean {
    const sent = last(issue, terms, 'preparingScript', 'verifyingScript');
    const isReview = move !== undefined && is(terms, move, 'verifyingScript', 'preparingScript');
    return isReview && (sent === undefined || bound(sent.id) === undefined);
  }

  /** A deciding field may only change in its own act, by the person who decides. */
  function slippedIn(issue: Issue, entry: ChangelogEntry, move: Move | undefined, { held }: Witness): Faults {
    const { authorAccountId: by, items } = entry;
    const wrote = (fieldId: string): boolean => items.some((item) => item.fieldId === fieldId);
    const isOf = (role: ProjectRoleKey): boolean => held.get(entry.id)?.get(role)?.has(by) ?? false;
    const goes = (...ways: readonly (readonly [StatusKey, StatusKey])[]): boolean =>
      move !== undefined && ways.some(([from, to]) => is(terms, move, from, to));
    const asks = goes(['requestingAuthorisation', 'toAuthorise']) && isOf('support');
    const estimates = goes(['inAnalysis', 'inSupport'], ['inAnalysis', 'waitingForConfirmation']) && isOf('support');
    const finishes = goes(['inSupport', 'preparingScript'], ['inSupport', 'reporting']) && isOf('support');
    const sends = goes(['preparingScript', 'verifyingScript']) && isOf('support');
    const acts: Readonly<Partial<Record<CustomFieldKey | 'scriptsKept', boolean>>> = {
      exceptionValidUntil: isOf('generalManagement'),
      exceptionReason: by === requesterAt(issue, entry.created),
      testsConcluded: asks,
      executionInstruction: asks,
      testResult: asks,
      effortEstimate: estimates,
      effortReasons: estimates,
      timeSpent: finishes,
      priorityBacking: goes(['toPrioritise', 'inAnalysis']) && isOf('systemsHead'),
      requestedInformation: goes(['inAnalysis', 'waitingForInformation']) && isOf('support'),
      scriptsKept: sends,
    };
    const all: Readonly<Record<string, string>> = fields;
    const ends = move?.to === statuses.finished || move?.to === statuses.cancelled;
    return [
      ...Object.entries(acts).map(([key, may]): Faults[number] => [
        `${key} outside its act`,
        wrote(all[key] ?? '') && !may,
      ]),
      ['a resolution outside its act', wrote('resolution') && !ends],
      ...(wrote(fields.exceptionValidUntil) ? granted(issue, by) : []),
    ];
  }

  function granted(issue: Issue, by: string): Faults {
    const reasons = itemsOf(issue, fields.exceptionReason);
    const reasoned = reasons.findLast((reason) => reason.by === requesterAt(issue, reason.at));
    const approved = last(issue, terms, 'verifyingScript', 'requestingAuthorisation');
    return [
      ['an exception authorised by who asked for it', reasoned?.by === by],
      ['an exception that nobody asked for in this round', (reasoned?.at ?? 0) <= (approved?.at ?? 0)],
    ];
  }

  /** Only the head of systems names another requester, and only if the present one has left. */
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

  function ended(issue: Issue, { to }: Move): Faults {
    const ends = to === statuses.finished || to === statuses.cancelled;
    return [['an end without a resolution', ends && issue.resolutionId === null]];
  }

  function outOfOrder(issue: Issue): Faults {
    const steps = [
      last(issue, terms, 'preparingScript', 'verifyingScript'),
      last(issue, terms, 'verifyingScript', 'requestingAuthorisation'),
      last(issue, terms, 'requestingAuthorisation', 'toAuthorise'),
      last(issue, terms, 'toAuthorise', 'implementing'),
    ].map((move) => move?.at ?? 0);
    return [
      ['a step is missing', steps.includes(0)],
      ['the steps are out of order', steps.some((at, index) => at < (steps[index - 1] ?? 0))],
    ];
  }
}

/** Requirements that the last transition did not meet. */
export function gateFaults(
  issue: Issue,
  entry: ChangelogEntry,
  terms: Terms,
  { held, now }: Pick<Witness, 'held' | 'now'>,
): Faults {
  const [move] = itemsIn(entry, 'status');
  if (move === undefined) return [];
  const keys = Object.keys(STATUSES) as StatusKey[];
  const [from, to] = [move.from, move.to].map((id) => keys.find((key) => terms.statuses[key] === id));
  if (from === undefined || to === undefined) return [['a status of nobody', true]];
  return GATES[`${from} > ${to}`]?.(new Made(issue, entry, move, terms, held, now)) ?? [];
}
