import type { Issue } from 'forge-sandbox/jira';
import type { BoundScript, Evidence } from '../../src/procedure/evidence';
import { Made, type Faults } from './made';
import { last, roundFiles, type Terms } from './rounds';
import type { Witness } from './witness';

/** The files that may run: not sent back, not superseded, and not for reading only. */
export function current({ scripts }: Evidence): readonly BoundScript[] {
  return scripts.filter(({ state }) => state === 'script' || state === 'kept');
}

/** The gates stay closed until the app has bound the files of the round and then their approval. */
export function boundTooLate(issue: Issue, terms: Terms, approves: boolean, { bound, held, now }: Witness): Faults {
  const sent = last(issue, terms, 'preparingScript', 'verifyingScript');
  const approved = last(issue, terms, 'verifyingScript', 'requestingAuthorisation');
  const evidence = sent && bound(sent.id);
  const entry = issue.changelog.at(-1);
  if (sent === undefined || evidence === undefined || entry === undefined)
    return [['before the app had bound anything', true]];
  const made = new Made(issue, entry, sent, terms, held, now);
  const { mustBe } = roundFiles(issue, terms, (file) => made.isSupports(file));
  const { mayBe } = roundFiles(issue, terms, (file) => made.mayBeSupports(file));
  const files = current(evidence).map(({ id }) => String(id));
  const known = new Set(evidence.scripts.map(({ id }) => String(id)));
  const may = new Set(mayBe.map(({ id }) => id));
  return [
    ['a file of another round is among those that may run', files.some((id) => !may.has(id))],
    ['no file may run', files.length === 0],
    ['a file of the round is not bound', mustBe.some(({ id }) => !known.has(id))],
    ['before the app had bound the approval', !approves && evidence.approval?.change !== approved?.id],
  ];
}
