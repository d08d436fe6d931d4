import { JiraFailure, type JiraClient } from '../jira/client';
import { addComment, assign, logWork, notify } from '../jira/rest/issues';
import type { SiteIds } from '../jira/site';
import { documentOf } from '../jira/text';
import type { Effect, Recipient } from '../procedure/effects';
import { transition } from '../procedure/transitions';
import { say, type Words } from '../procedure/words';
import type { Execution } from './execution';
import type { Ledger } from './ledger';
import { mail, type MailFacts } from './mail';
import { readings, type Readings } from './readings';

export interface EffectContext {
  readonly client: JiraClient;
  readonly ledger: Ledger;
  readonly ids: SiteIds;
  readonly words: Words;
  readonly siteUrl: string;
  /** Keeps the step of a ticket. */
  record(execution: Execution): Promise<void>;
}

/** Everything that follows one transition. Delivered again, it does only what was not done. */
export async function performEffects(execution: Execution, context: EffectContext): Promise<void> {
  const { ledger, client, ids } = context;
  const read = readings(client, execution, ids);
  for (const effect of transition(execution.transition).effects) {
    const repeat = effect.kind === 'assign' ? 'again' : 'never';
    await ledger.once(execution.id, nameOf(effect), repeat, () => perform(effect, execution, context, read));
  }
  await ledger.once(execution.id, 'record', 'again', () => context.record(execution));
}

function perform(effect: Effect, ...rest: Rest): Promise<void> {
  switch (effect.kind) {
    case 'assign':
      return performAssign(effect, ...rest);
    case 'logWork':
      return performLogWork(...rest);
    case 'tell':
      return performTell(effect, ...rest);
  }
}

/** One name for each effect of a transition: the key it is claimed under. */
export function nameOf(effect: Effect): string {
  if (effect.kind === 'assign') return `assign-${effect.to}`;
  return effect.kind === 'tell' ? `tell-${effect.who.join('-')}` : effect.kind;
}

type Rest = readonly [execution: Execution, context: EffectContext, read: Readings];
type OfKind<K extends Effect['kind']> = Extract<Effect, { kind: K }>;

async function performAssign({ to }: OfKind<'assign'>, ...[execution, { client }, read]: Rest): Promise<void> {
  const chosen = to === 'analyst' ? await read.analyst() : ((await read.holders(to))[0] ?? null);
  if (chosen !== null) await assign(client, execution.issueId, chosen);
}

/** Jira refuses a worklog of less than a minute. */
const SHORTEST_WORKLOG = 60;

async function performLogWork(...[execution, { client, words }, read]: Rest): Promise<void> {
  const hours = await read.number('timeSpent');
  if (hours === null || hours <= 0) return;
  const values = { name: await read.actorName(), transition: words.transitions[execution.transition] };
  const comment = documentOf([say(words.worklog.comment, values)]);
  await logWork(client, execution.issueId, Math.max(SHORTEST_WORKLOG, Math.round(hours * 3600)), comment);
}

async function performTell(effect: OfKind<'tell'>, ...[execution, context, read]: Rest): Promise<void> {
  const told = await recipients(effect.who, execution, read);
  if (told.length === 0) return;
  const { client, words } = context;
  const message = mail(await mailFacts(effect, execution, context, read), words);
  try {
    await notify(client, execution.issueId, message, told);
  } catch (failure) {
    // Outgoing mail is off, or nobody has an address: a comment that mentions them reaches them inside Jira.
    if (!(failure instanceof JiraFailure) || ![400, 403].includes(failure.status)) throw failure;
    const lead = say(words.comment.mailFailed, { transition: words.transitions[execution.transition] });
    await addComment(client, execution.issueId, documentOf([lead], told));
  }
}

async function mailFacts(effect: OfKind<'tell'>, ...[execution, context, read]: Rest): Promise<MailFacts> {
  const { to } = transition(execution.transition);
  return {
    key: execution.issueKey,
    summary: (await read.issue()).fields.summary ?? '',
    transition: execution.transition,
    status: to === 'same' ? null : to,
    actorName: await read.actorName(),
    note: await read.note(),
    instruction: effect.withInstruction === true ? await read.text('executionInstruction') : '',
    exceptionReason: to === 'same' ? await read.text('exceptionReason') : '',
    url: `${context.siteUrl}/browse/${execution.issueKey}`,
  };
}

/** Account ids of those to be told, each once, without the person who did it: they know. */
async function recipients(who: readonly Recipient[], execution: Execution, read: Readings): Promise<readonly string[]> {
  const people = await Promise.all(
    who.map(async (recipient): Promise<readonly (string | null | undefined)[]> => {
      if (recipient === 'requester') return [(await read.issue()).fields.reporter?.accountId];
      if (recipient === 'assignee') return [(await read.issue()).fields.assignee?.accountId];
      return recipient === 'analyst' ? [await read.analyst()] : read.holders(recipient);
    }),
  );
  return [...new Set(people.flat())].filter((id): id is string => id != null && id !== execution.actor);
}
