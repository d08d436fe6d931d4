import * as z from 'zod';
import { isUnfinished } from '../../../effects/ledgerEntry';
import { waitingEntries } from '../../../effects/deliveries/unread';
import { TakesLonger } from '../../../effects/evidence/failures';
import type { EffectContext } from '../../../effects/performTransition';
import { holdersOf } from '../../../effects/holders';
import { partsOf } from '../../../effects/ledger';
import { retryByHand } from '../../../effects/performDelivery';
import { mayAdminister } from '../../../jira/rest/projects';
import { say, type Words } from '../../../procedure/words';
import type { EffectsView } from '../../api/panel';
import { asApp, asUser } from '../../clients';
import { effectContext } from '../../effectContext';
import { log } from '../../log';
import { queueHealing } from '../../queues/effects';
import { answering, badRequest, Refusal } from '../answering';
import type { Call } from '../call';
import { requestOf } from './request';

/** Seconds for long work, out of a resolver's 25 (documented). */
const SHORT = 12;
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

const effectsFunction = answering<Asked>({
  admit,
  invalid: (error, { effects }) => badRequest(effects.problems.badRequest, error),
  jira: ({ status }, { effects }) => say(effects.problems.jira, { detail: String(status) }),
});

/** Checks as the reader that they may see the request, and that it belongs to the procedure. */
async function admit({ payload, context, accountId, words: { effects: words } }: Call): Promise<Asked> {
  NO_PAYLOAD.parse(payload);
  if (accountId === undefined) throw new Refusal(words.problems.notSignedIn);
  const { id, fields } = await requestOf(context, words.problems.notVisible);
  const effects = await effectContext(fields.project.id, SHORT);
  if (effects?.ids.issueType !== fields.issuetype.id) throw new Refusal(words.problems.notOfProcedure);
  return { issueId: id, accountId, assignee: fields.assignee?.accountId ?? null, effects, words };
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

async function retryEffects(request: Asked): Promise<EffectsView> {
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

/** The panel's function `effects`: the effects of the last steps of the panel's request. */
export const effects = effectsFunction((_, asked) => effectsOf(asked));

/** The panel's function `retry`: retries the failed effects of the panel's request, and answers as `effects`. */
export const retry = effectsFunction((_, asked) => retryEffects(asked));
