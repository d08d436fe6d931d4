import { JiraFailure, type JiraClient } from '../jira/client';
import { addComment, assign, clearFields, logWork, notify } from '../jira/rest/issues';
import { fieldId, type SiteIds } from '../jira/site';
import { documentOf } from '../jira/text';
import type { Effect } from '../procedure/effects';
import { transition } from '../procedure/transitions';
import { say } from '../procedure/words';
import { mailDetails, type MailLanguage } from './details';
import type { Execution } from './execution';
import type { Ledger, Repeat } from './ledger';
import { mail, type MailFacts } from './mail';
import { readings, type Readings } from './readings';
import { recipients } from './recipients';

export interface EffectContext extends MailLanguage {
  readonly client: JiraClient;
  readonly ledger: Ledger;
  readonly ids: SiteIds;
  readonly siteUrl: string;
  /** Keeps the step of a ticket. */
  record(execution: Execution): Promise<void>;
}

/**
 * Everything that follows one transition. Delivered again, it does only what was not done. One effect that fails does
 * not keep the others from happening; the first failure is thrown at the end, so that there is another delivery.
 */
export async function performEffects(execution: Execution, context: EffectContext): Promise<void> {
  const read = readings(context.client, execution, context.ids);
  const failures: Error[] = [];
  const once = async (name: string, repeat: Repeat, act: () => Promise<void>): Promise<void> => {
    try {
      await context.ledger.once(execution.id, name, repeat, act);
    } catch (failure) {
      failures.push(failure instanceof Error ? failure : new Error(String(failure)));
    }
  };
  for (const effect of transition(execution.transition).effects) {
    const repeat = effect.kind === 'assign' || effect.kind === 'clear' ? 'again' : 'never';
    await once(nameOf(effect), repeat, () => perform(effect, execution, context, read));
  }
  await once('record', 'again', () => context.record(execution));
  const [first] = failures;
  if (first !== undefined) throw first;
}

function perform(effect: Effect, ...rest: Rest): Promise<void> {
  switch (effect.kind) {
    case 'assign':
      return performAssign(effect, ...rest);
    case 'clear':
      return performClear(effect, ...rest);
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

/** The analyst, or the first holder of a role whom Jira lets be assigned: rather not the one who hands it over. */
async function performAssign({ to }: OfKind<'assign'>, ...[execution, { client }, read]: Rest): Promise<void> {
  if (!(await read.isCurrent())) return;
  const candidates = to === 'analyst' ? [await read.analyst()] : othersFirst(await read.holders(to), execution.actor);
  let refusal: JiraFailure | null = null;
  for (const candidate of candidates) {
    if (candidate === null) continue;
    try {
      await assign(client, execution.issueId, candidate);
      return;
    } catch (failure) {
      if (!(failure instanceof JiraFailure) || ![400, 404].includes(failure.status)) throw failure;
      refusal = failure;
    }
  }
  if (refusal !== null) throw refusal;
}

const othersFirst = (people: readonly string[], actor: string | null): readonly string[] => [
  ...people.filter((id) => id !== actor),
  ...people.filter((id) => id === actor),
];

async function performClear({ fields }: OfKind<'clear'>, ...[execution, { client, ids }, read]: Rest): Promise<void> {
  if (!(await read.isCurrent())) return;
  await clearFields(
    client,
    execution.issueId,
    fields.map((field) => fieldId(field, ids)),
  );
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
  const told = await recipients(effect, execution, read);
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
    details: await mailDetails(effect.with, read, context),
    url: `${context.siteUrl}/browse/${execution.issueKey}`,
  };
}
