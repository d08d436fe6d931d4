import { readEvidence } from '../../../src/jira/issue/evidence';
import { instantOf } from '../../../src/jira/issue/issue';
import type { SiteIds } from '../../../src/jira/site';
import type { BoundScript, FileState } from '../../../src/procedure/evidence';
import type { Facts } from '../../../src/procedure/facts';
import { STATUSES, type StatusKey } from '../../../src/procedure/statuses';
import type { PanelIssue } from '../data/panelIssue';
import type { Way } from './ways';

/** A bound file. `isHere`: this file is still attached. */
export interface BoundFile {
  readonly id: number;
  readonly filename: string;
  /** Bytes. */
  readonly size: number;
  /** `null` if Jira names no author. */
  readonly author: string | null;
  readonly sha256: string;
  readonly isHere: boolean;
  readonly state: FileState;
}

/**
 * Files of one round by their use. `run`: the approved files, which alone may be executed. `earlier`: files of the last
 * round, while a new one is prepared. The others are bound with them, and were not approved.
 */
export interface FileGroup {
  readonly kind: 'run' | 'earlier' | 'reference' | 'returned' | 'superseded';
  readonly files: readonly BoundFile[];
}

/** The panel's data of the sent files. `pending`: they are not bound yet, or the app's field is empty. */
export type ShownEvidence =
  | { readonly state: 'pending' }
  /** A new round is being prepared. No file of the last round may be executed. */
  | { readonly state: 'earlier'; readonly groups: readonly FileGroup[] }
  | {
      readonly state: 'bound';
      /** The files to execute come first. The other groups exist only if they have files. */
      readonly groups: readonly [run: FileGroup, ...others: FileGroup[]];
      /** `at` in epoch milliseconds; `null` without an approval. */
      readonly approval: { readonly by: string | null; readonly at: number } | null;
    };

/** The first step with sent files. */
const FIRST_STEP = 6;

/** The evidence of the newest round. Returns null if no files were sent since the work began. */
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

/** Groups files by their use. The group of files to execute comes first and always exists. */
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

/**
 * Groups the files of the last round. A review returns the files that were to be executed. After any other way back,
 * they stay open.
 */
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
 * True if a retry may help, because the evidence is missing or outdated. A lost delivery causes this without any failed
 * effect. The gates then name the button that retries.
 */
export function wantsLookingAfter(evidence: ShownEvidence | null, ways: readonly Pick<Way, 'obstacles'>[]): boolean {
  if (evidence?.state === 'pending') return true;
  return ways.some(({ obstacles }) =>
    obstacles?.blocking.some(({ code }) => code === 'evidencePending' || code === 'evidenceDiffers'),
  );
}

/** Names by account id, of all people in the issue. */
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
