import { readRecord } from '../../../effects/record/read';
import { recordStore } from '../../../effects/record/store';
import { knownSiteIds } from '../../../install/model/siteIds';
import { installationStore } from '../../../install/store';
import { serverTime } from '../../../jira/rest/serverInfo';
import type { SiteIds } from '../../../jira/site';
import { restsOnNote, transitionOf, type RecordEntry } from '../../../procedure/record';
import { STATUSES, type StatusKey } from '../../../procedure/statuses';
import { say, type Words } from '../../../procedure/words';
import { asApp, asUser } from '../../clients';
import { answering, Refusal } from '../answering';
import type { Call } from '../call';
import { requestOf } from './request';
import type { RecordLine, RecordView } from '../../api/record';

/** The panel's function `record`: the record of the panel's request, for every person who may see that request. */
export const record = answering<Call>({
  admit: (call) => call,
  // The platform supplies the place. An invalid place counts as a request that the reader may not see.
  invalid: (_, words) => words.record.problems.notVisible,
  jira: ({ status }, words) => say(words.record.problems.jira, { status }),
})((_, { context, words }) => view(context, words.record));

async function view(context: unknown, words: Words['record']): Promise<RecordView> {
  const { id, key, fields } = await requestOf(context, words.problems.notVisible);
  const ids = knownSiteIds(await installationStore.read(fields.project.id));
  if (ids?.issueType !== fields.issuetype.id) throw new Refusal(words.problems.notOfProcedure);
  const client = asApp();
  const { entries, fault, noteFaults } = await readRecord(id, { client, ids, store: recordStore }, asUser());
  const verifiedAt = new Date(await serverTime(client)).toISOString();
  return {
    issueId: id,
    issueKey: key,
    verifiedAt,
    entries: entries.map((entry) => lineOf(entry, ids)),
    fault,
    noteFaults,
  };
}

function lineOf(entry: RecordEntry, { statuses }: SiteIds): RecordLine {
  const keyOf = (id: string | null): StatusKey | null =>
    (Object.keys(STATUSES) as StatusKey[]).find((key) => statuses[key] === id) ?? null;
  return {
    ...entry,
    transition: transitionOf(entry, statuses),
    fromStatus: keyOf(entry.from),
    toStatus: keyOf(entry.to),
    wantsNote: restsOnNote(entry, statuses) === 'required',
  };
}
