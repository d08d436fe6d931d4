import { InvocationError, InvocationErrorCode } from '@forge/events';
import { readExecution, type Execution } from '../effects/execution';
import { ledger } from '../effects/ledger';
import { performEffects } from '../effects/perform';
import { keepRecord } from '../effects/record/keep';
import { recordStore } from '../effects/record/store';
import { settingsInForce } from '../install/inForce';
import { siteIds } from '../install/siteIds';
import { installationStore } from '../install/store';
import { JiraFailure } from '../jira/client';
import { LOCALES, WORDS } from '../procedure/languages';
import { asApp } from './clients';
import { log } from './log';

/** Seconds until Jira is to deliver the event again; the platform allows four deliveries more. */
const RETRY_AFTER = 10;

/** The one post function, on every transition. An answer other than nothing asks for another delivery. */
export async function onTransition(event: unknown): Promise<InvocationError | undefined> {
  const execution = readExecution(event);
  try {
    await follow(execution);
    return undefined;
  } catch (error) {
    logFailure(execution, error);
    // A function that throws is not delivered again by the platform: it has to ask for it.
    return new InvocationError({ retryAfter: RETRY_AFTER, retryReason: reasonOf(error) });
  }
}

function reasonOf(error: unknown): InvocationErrorCode {
  const limited = error instanceof JiraFailure && error.status === 429;
  return limited ? InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED : InvocationErrorCode.FUNCTION_RETRY_REQUEST;
}

async function follow(execution: Execution): Promise<void> {
  const installation = await installationStore.read(execution.projectId);
  // Not ours any more: the workflow outlived its installation, and nobody can say what should follow.
  if (installation === undefined) return;
  const client = asApp();
  const ids = siteIds(installation);
  const settings = settingsInForce(installation);
  await performEffects(execution, {
    client,
    ledger,
    ids,
    words: WORDS[settings.language],
    locale: LOCALES[settings.language],
    timeZone: settings.timeZone,
    siteUrl: installation.siteUrl,
    record: async (issue) => {
      const kept = await keepRecord(issue, { client, ids, store: recordStore });
      if (kept === 'damaged') log('error', { event: 'record', issueId: issue.id, state: kept });
    },
  });
}

function logFailure({ id, issueId, transition }: Execution, error: unknown): void {
  log('error', {
    event: 'effects',
    executionId: id,
    issueId,
    transition,
    error: error instanceof Error ? error.name : 'unknown',
    ...(error instanceof JiraFailure ? { status: error.status } : {}),
  });
}
