import { readEvidence } from '../../../src/jira/evidence';
import { instantOf } from '../../../src/jira/issue';
import type { SiteIds } from '../../../src/jira/site';
import type { BoundScript, FileState } from '../../../src/procedure/evidence';
import type { Facts } from '../../../src/procedure/facts';
import { STATUSES, type StatusKey } from '../../../src/procedure/statuses';
import type { PanelIssue } from '../data/panelIssue';
import type { Way } from './ways';

/** A file as it was bound; `isHere` while that very file is still attached. */
export interface BoundFile {
  readonly id: number;
  readonly filename: string;
  /** Bytes. */
  readonly size: number;
  /** `null` where Jira does not say who. */
  readonly author: string | null;
  readonly sha256: string;
  readonly isHere: boolean;
  readonly state: FileState;
}

/**
 * Files of one round by what becomes of them. `run`: those that stand under the approval, and that alone may be executed.
 * `earlier`: of the round before the one that is being prepared. The others are bound with them, and were not approved.
 */
export interface FileGroup {
  readonly kind: 'run' | 'earlier' | 'reference' | 'returned' | 'superseded';
  readonly files: readonly BoundFile[];
}

/** What the panel shows of the files that were sent. `pending`: they are not bound yet, or the app's field is empty. */
export type ShownEvidence =
  | { readonly state: 'pending' }
  /** A new round is being prepared: none of the files of the last one may be executed. */
  | { readonly state: 'earlier'; readonly groups: readonly FileGroup[] }
  | {
      readonly state: 'bound';
      /** Those that run come first; the other groups are there only where there are such files. */
      readonly groups: readonly [run: FileGroup, ...others: FileGroup[]];
      /** `at` in epoch milliseconds; `null` while nobody has approved. */
      readonly approval: { readonly by: string | null; readonly at: number } | null;
    };

/** The first step with files that were sent. */
const FIRST_STEP = 6;

/** The evidence of the newest round; null if no files were sent since the work began. */
export function evidenceOf(
  status: StatusKey,
  issue: PanelIssue,
  { moves }: Facts,
  { appFields }: Pick<SiteIds, 'appFields'>,
): ShownEvidence | null {
  const step = STATUSES[status].step ?? 0;
  const sent = moves.find(({ from, to }) => from === 'preparingScript' && to === 'verifyingScript');
  const isPrepared = status === 'preparingScript';
  if (sent === undefined || (step < FIRST_STEP && status !== 'finished' && !isPrepared)) return null;
  const held = readEvidence(issue.fields[appFields.evidence]);
  if (held?.round !== sent.id) return isPrepared ? null : { state: 'pending' };
  const names = namesIn(issue);
  const attached = new Set((issue.fields.attachment ?? []).map(({ id }) => Number(id)));
  if (isPrepared) {
    const isReturned = moves[0]?.from === 'verifyingScript';
    const files = held.scripts.map((script) => shownFile(script, names, attached));
    return { state: 'earlier', groups: earlierGroups(files, isReturned ? 'returned' : 'earlier') };
  }
  const { approval } = held;
  return {
    state: 'bound',
    groups: groupsOf(held.scripts.map((script) => shownFile(script, names, attached))),
    approval:
      approval === null ? null : { by: names.get(approval.approvedBy ?? '') ?? null, at: instantOf(approval.at) },
  };
}

function shownFile(
  { id, filename, size, authorAccountId, sha256, state }: BoundScript,
  names: ReadonlyMap<string, string>,
  attached: ReadonlySet<number>,
): BoundFile {
  const author = names.get(authorAccountId ?? '') ?? null;
  return { id, filename, size, author, sha256, isHere: attached.has(id), state };
}

/** Files by what becomes of them: those that run first, whether there are any or not. */
export function groupsOf(files: readonly BoundFile[]): readonly [FileGroup, ...FileGroup[]] {
  const others = (['reference', 'returned', 'superseded'] as const).map((kind): FileGroup => ({
    kind,
    files: files.filter(({ state }) => state === kind),
  }));
  return [
    { kind: 'run', files: files.filter(({ state }) => state === 'script' || state === 'kept') },
    ...others.filter((group) => group.files.length > 0),
  ];
}

/** Files of the last round: those that ran in it are returned by a review, and open after any other way back. */
function earlierGroups(files: readonly BoundFile[], kind: 'returned' | 'earlier'): readonly FileGroup[] {
  const [{ files: ran }, ...others] = groupsOf(files);
  const returned = others.find((group) => group.kind === 'returned')?.files ?? [];
  const rest = others.filter((group) => group.kind !== 'returned');
  const groups: readonly FileGroup[] = [
    { kind, files: kind === 'returned' ? [...ran, ...returned] : ran },
    ...(kind === 'returned' ? [] : [{ kind: 'returned' as const, files: returned }]),
    ...rest,
  ];
  return groups.filter((group) => group.files.length > 0);
}

/**
 * Whether trying again may help: the evidence is not shown, or not as the request's history wants it. Nothing need have
 * failed for that: the delivery was lost. Gates then name the button that does it.
 */
export function wantsLookingAfter(evidence: ShownEvidence | null, ways: readonly Pick<Way, 'obstacles'>[]): boolean {
  if (evidence?.state === 'pending') return true;
  return ways.some(({ obstacles }) =>
    obstacles?.blocking.some(({ code }) => code === 'evidencePending' || code === 'evidenceDiffers'),
  );
}

/** Names by account id, of everybody whom the issue itself tells. */
function namesIn({ fields, changelog }: PanelIssue): ReadonlyMap<string, string> {
  const people = [
    ...(fields.attachment ?? []).map(({ author }) => author),
    ...(changelog?.histories ?? []).map(({ author }) => author),
    fields.reporter,
    fields.assignee,
  ];
  return new Map(
    people.flatMap((person): readonly (readonly [string, string])[] =>
      person?.displayName == null ? [] : [[person.accountId, person.displayName]],
    ),
  );
}
