import Resolver from '@forge/resolver';
import * as z from 'zod';
import { isUnfinished } from '../effects/entry';
import { waitingEntries } from '../effects/deliveries/unread';
import { TakesLonger } from '../effects/evidence/failures';
import type { EffectContext } from '../effects/follow';
import { holdersOf } from '../effects/holders';
import { partsOf } from '../effects/ledger';
import { retryByHand } from '../effects/perform';
import { JiraFailure } from '../jira/client';
import { getPlace } from '../jira/rest/issues';
import { mayAdminister } from '../jira/rest/projects';
import { wordsFor } from '../procedure/languages';
import { say, type Words } from '../procedure/words';
import { asApp, asUser } from './clients';
import { effectContext } from './effectContext';
import { queueHealing } from './effectsQueue';
import { log } from './log';
import type { EffectsView, PanelAnswer } from './panelApi';
import { ticketRecord } from './record';

/** Place and reader of the panel, supplied by the platform and not by the page (documented). */
const CONTEXT = z.object({
  accountId: z.string().optional(),
  locale: z.string().optional(),
  extension: z.object({ issue: z.object({ id: z.union([z.string(), z.number()]).transform(String) }).loose() }).loose(),
});
/** Seconds for long work, out of a resolver's 25 (documented). */
const SHORT = 12;
const ISSUE_ID = z.string().regex(/^\d+$/);
/** The page sends no payload. */
const NO_PAYLOAD = z.strictObject({}).nullish();

/** The request that a reader asks about. The reader may see it. */
interface Asked {
  readonly issueId: string;
  readonly accountId: string;
  readonly assignee: string | null;
  readonly effects: EffectContext;
  readonly words: Words['effects'];
}

class Refusal extends Error {}

const define = (act: (asked: Asked) => Promise<EffectsView>) => {
  return async ({
    payload,
    context,
  }: {
    payload: unknown;
    context: Record<string, unknown>;
  }): Promise<PanelAnswer<EffectsView>> => {
    const { effects: words } = wordsFor(typeof context['locale'] === 'string' ? context['locale'] : undefined);
    try {
      NO_PAYLOAD.parse(payload);
      return { ok: true, value: await act(await asked(context, words)) };
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, problem: error.message };
      const { badRequest, jira } = words.problems;
      if (error instanceof z.ZodError)
        return { ok: false, problem: say(badRequest, { detail: z.prettifyError(error) }) };
      if (error instanceof JiraFailure) return { ok: false, problem: say(jira, { detail: String(error.status) }) };
      throw error;
    }
  };
};

/** Checks as the reader that they may see the request, and that it belongs to the procedure. */
async function asked(context: unknown, words: Words['effects']): Promise<Asked> {
  const { accountId, extension } = CONTEXT.parse(context);
  if (accountId === undefined) throw new Refusal(words.problems.notSignedIn);
  const issueId = ISSUE_ID.parse(extension.issue.id);
  const { fields } = await seen(issueId, words);
  const effects = await effectContext(fields.project.id, SHORT);
  if (effects?.ids.issueType !== fields.issuetype.id) throw new Refusal(words.problems.notOfProcedure);
  return { issueId, accountId, assignee: fields.assignee?.accountId ?? null, effects, words };
}

async function seen(issueId: string, words: Words['effects']) {
  try {
    return await getPlace(asUser(), issueId);
  } catch (error) {
    const isHidden = error instanceof JiraFailure && [401, 403, 404].includes(error.status);
    throw isHidden ? new Refusal(words.problems.notVisible) : error;
  }
}

/** Maximum number of finished effects shown, the newest first. Unfinished ones are always shown. */
const MOST = 20;

async function effectsOf({ issueId, effects: { ledger, deliveries, projectId, now } }: Asked): Promise<EffectsView> {
  const entries = (await ledger.list(issueId)).map(([key, entry]) => ({ ...partsOf(key), entry }));
  const waiting = waitingEntries(await deliveries.list(projectId, issueId), now());
  const newest = [...entries, ...waiting]
    .filter(({ effect, entry }) => effect !== 'record' || isUnfinished(entry))
    .sort((left, right) => (right.entry.stepAt ?? 0) - (left.entry.stepAt ?? 0));
  const shown = newest.filter(({ entry }, index) => index < MOST || isUnfinished(entry));
  return {
    effects: shown.map(({ step, effect, entry }) => {
      const { state, transition, how, error, unknownOutcome, attempts, lastAt } = entry;
      return { step, effect, state, transition, how, error, unknownOutcome, attempts, at: lastAt };
    }),
  };
}

async function retry(request: Asked): Promise<EffectsView> {
  if (!(await mayRetry(request))) throw new Refusal(request.words.problems.mayNotRetry);
  const { issueId, effects } = request;
  log('info', { event: 'retry', issueId });
  try {
    await retryByHand(issueId, effects);
  } catch (error) {
    if (!(error instanceof TakesLonger)) throw error;
    // Checksums of large files need the queue's time.
    await queueHealing(effects.projectId, [issueId]);
  }
  return effectsOf(request);
}

/** The assignee, a head of systems and Jira administrators may retry. */
async function mayRetry({ accountId, assignee, effects }: Asked): Promise<boolean> {
  if (accountId === assignee) return true;
  // Only project administrators may read a project's roles. The app therefore reads them itself, for the account that
  // the platform names.
  const heads = await holdersOf(asApp(), effects.projectId, effects.ids.roles.systemsHead);
  return heads.includes(accountId) || mayAdminister(asUser());
}

/** The issue panel's functions. */
export const panel = new Resolver()
  .define('effects', define(effectsOf))
  .define('retry', define(retry))
  .define('record', ticketRecord)
  .getDefinitions();
