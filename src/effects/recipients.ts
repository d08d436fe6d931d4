import type { Effect } from '../procedure/effects';
import type { Execution } from './execution';
import { hasLeft } from '../jira/requester';
import { NobodyHoldsRole } from './nobody';
import type { Readings } from './readings';

/**
 * Account ids of those to be told, each once, without the person who did it: they know; and without whoever has left. What carries the execution
 * instruction goes out in any case, for it is the procedure's own record of the request.
 * @throws NobodyHoldsRole where there is nobody to whom it could go out.
 */
export async function recipients(
  { who, with: detail }: Extract<Effect, { kind: 'tell' }>,
  execution: Execution,
  read: Readings,
): Promise<readonly string[]> {
  const people = await Promise.all(
    who.map(async (recipient): Promise<readonly string[]> => {
      if (recipient === 'requester') return requester(read);
      if (recipient === 'newRequester') return present(read.named('newRequester')?.accountId, read);
      if (recipient === 'assignee') return present(read.then().fields.assignee?.accountId, read);
      return recipient === 'analyst' ? analyst(read) : read.holders(recipient);
    }),
  );
  const all = [...new Set(people.flat())];
  // Who implemented does not know what came and went meanwhile.
  if (detail === 'passingFiles') return all;
  const others = all.filter((id) => id !== execution.actor);
  if (others.length > 0 || (detail !== 'instruction' && detail !== 'handOff')) return others;
  if (all.length === 0) throw new NobodyHoldsRole();
  return all;
}

/**
 * Who has left reads no e-mail any more: the head of systems, who may name another, is told in their place. Where another
 * was named since the step, it is they who have to know of it.
 */
async function requester(read: Readings): Promise<readonly string[]> {
  if (requesterHasLeft(read)) return read.holders('systemsHead');
  const isReplaced = read.later().some(({ effects }) => effects.some(({ kind }) => kind === 'nameRequester'));
  const found = await present((isReplaced ? read.issue() : read.then()).fields.reporter?.accountId, read);
  return found.length > 0 ? found : read.holders('systemsHead');
}

/** Whether the request has no requester any more, as far as Jira tells now. */
export const requesterHasLeft = (read: Readings): boolean => hasLeft(read.issue().fields.reporter);

/** Somebody whose account is active; nobody else. */
async function present(accountId: string | undefined, read: Readings): Promise<readonly string[]> {
  return accountId !== undefined && (await read.isActive(accountId)) ? [accountId] : [];
}

/** Where none of those who did the work holds the role any more, everybody who does. */
async function analyst(read: Readings): Promise<readonly string[]> {
  const [likeliest] = await read.analysts();
  return likeliest === undefined ? read.holders('support') : [likeliest];
}
