import * as z from 'zod';
import { readRecord } from '../effects/record/read';
import { recordStore } from '../effects/record/store';
import { MissingObject, siteIds } from '../install/model/siteIds';
import { installationStore } from '../install/store';
import { JiraFailure } from '../jira/client';
import { getPlace } from '../jira/rest/issues';
import { serverTime } from '../jira/rest/serverInfo';
import type { SiteIds } from '../jira/site';
import { wordsFor } from '../procedure/languages';
import { restsOnNote, transitionOf, type RecordEntry } from '../procedure/record';
import { STATUSES, type StatusKey } from '../procedure/statuses';
import { say, type Words } from '../procedure/words';
import { asApp, asUser } from './clients';
import type { RecordAnswer, RecordLine, RecordView } from './recordApi';

/** Place of the panel, supplied by the platform and not by the page (documented). */
const CONTEXT = z.object({
  extension: z.object({
    issue: z.object({
      id: z
        .union([z.string(), z.number()])
        .transform(String)
        .pipe(z.string().regex(/^\d{1,18}$/)),
    }),
  }),
});

class Refusal extends Error {}

/** The panel's function `record`: the record of the panel's request, for every person who may see that request. */
export async function ticketRecord({ context }: { readonly context: Record<string, unknown> }): Promise<RecordAnswer> {
  const { record: words } = wordsFor(typeof context['locale'] === 'string' ? context['locale'] : undefined);
  try {
    return { ok: true, value: await view(context, words) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.message };
    if (error instanceof JiraFailure) return { ok: false, problem: say(words.problems.jira, { status: error.status }) };
    // The platform supplies the place. An invalid place counts as a request that the reader may not see.
    if (error instanceof z.ZodError) return { ok: false, problem: words.problems.notVisible };
    throw error;
  }
}

async function view(context: unknown, words: Words['record']): Promise<RecordView> {
  const { extension } = CONTEXT.parse(context);
  const { id, key, fields } = await seen(extension.issue.id, words);
  const ids = await idsIn(fields.project.id);
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

/** Returns null if nothing is installed, or the installation is incomplete. */
async function idsIn(projectId: string): Promise<SiteIds | null> {
  const installation = await installationStore.read(projectId);
  try {
    return installation === undefined ? null : siteIds(installation);
  } catch (error) {
    if (error instanceof MissingObject) return null;
    throw error;
  }
}

/** Reads the issue as the reader. The answer is the same for a hidden and for a missing issue. */
async function seen(issueId: string, words: Words['record']) {
  try {
    return await getPlace(asUser(), issueId);
  } catch (error) {
    const isHidden = error instanceof JiraFailure && [401, 403, 404].includes(error.status);
    throw isHidden ? new Refusal(words.problems.notVisible) : error;
  }
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
