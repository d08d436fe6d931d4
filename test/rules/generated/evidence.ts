import type { Issue } from '../../../sandbox/jira/site/issues';
import type { Json } from '../../../sandbox/jira/site/json';
import type { SiteIds } from '../../../src/jira/site';
import { isEvidence } from '../../../src/procedure/rules/scripts';
import type { Drawn } from './draw';
import { SCRIPT } from './values';

/** What the app would have bound when the request was last sent, and last approved, or something else in its place. */
export function propertyOf({ written, junk }: Drawn, issue: Issue, ids: SiteIds): Json | undefined {
  if (written === 'none') return undefined;
  if (written === 'forged') return junk;
  const { statuses } = ids;
  const last = (from: string, to: string) =>
    issue.changelog.findLast(({ items }) =>
      items.some((i) => i.fieldId === 'status' && i.from === from && i.to === to),
    );
  const sent = last(statuses.preparingScript, statuses.verifyingScript);
  const approved = last(statuses.verifyingScript, statuses.requestingAuthorisation);
  const gone = issue.changelog
    .filter(({ created }) => created > (sent?.created ?? 0))
    .flatMap(({ items }) => items.filter(({ fieldId, from }) => fieldId === 'attachment' && from !== null))
    .map(({ from, fromString }) => ({ id: Number(from), filename: fromString ?? '', size: SCRIPT.length }));
  const there = issue.attachments
    .filter(({ created, filename }) => created <= (sent?.created ?? 0) && isEvidence(filename))
    .map(({ id, filename, content }) => ({ id: Number(id), filename, size: content.length }));
  const scripts = [...there, ...gone.filter(({ filename }) => isEvidence(filename))];
  const [first, ...rest] = scripts;
  const changed = {
    right: scripts,
    otherRound: scripts,
    oneLess: rest,
    oneMore: [...scripts, { id: 77, filename: 'otro.sql', size: 1 }],
    otherSize: first === undefined ? [] : [{ ...first, size: 1 }, ...rest],
    otherName: first === undefined ? [] : [{ ...first, filename: 'otro.sql' }, ...rest],
  }[written];
  const round = written === 'otherRound' ? '1' : (sent?.id ?? '');
  return {
    round,
    ids: changed.map(({ id }) => id),
    filenames: changed.map(({ filename }) => filename),
    sizes: changed.map(({ size }) => size),
    approval: approved === undefined ? null : { change: approved.id },
  };
}
