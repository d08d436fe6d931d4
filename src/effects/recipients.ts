import type { Effect } from '../procedure/effects';
import type { Execution } from './execution';
import { hasLeft } from '../jira/issue/requester';
import { NobodyHoldsRole } from './noRoleHolder';
import type { Readings } from './readings';

/**
 * Account ids of the recipients, each once. The actor is left out, and so are inactive accounts. An e-mail with the
 * execution instruction also goes to the actor if there is no other recipient. It is the procedure's own record of the
 * request.
 * @throws NobodyHoldsRole if such an e-mail has no recipient.
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
  // The implementer does not know which files came and went meanwhile.
  if (detail === 'passingFiles') return all;
  const others = all.filter((id) => id !== execution.actor);
  if (others.length > 0 || (detail !== 'instruction' && detail !== 'handOff')) return others;
  if (all.length === 0) throw new NobodyHoldsRole();
  return all;
}

/**
 * The active requester. If the requester has left, the head of systems receives the e-mail, because they may name
 * another. If another was named since the step, the new requester receives it.
 */
async function requester(read: Readings): Promise<readonly string[]> {
  if (requesterHasLeft(read)) return read.holders('systemsHead');
  const isReplaced = read.later().some(({ effects }) => effects.some(({ kind }) => kind === 'nameRequester'));
  const found = await present((isReplaced ? read.issue() : read.then()).fields.reporter?.accountId, read);
  return found.length > 0 ? found : read.holders('systemsHead');
}

/** True if the request has no active requester now. */
export const requesterHasLeft = (read: Readings): boolean => hasLeft(read.issue().fields.reporter);

/** Returns the account if it is active, otherwise an empty list. */
async function present(accountId: string | undefined, read: Readings): Promise<readonly string[]> {
  return accountId !== undefined && (await read.isActive(accountId)) ? [accountId] : [];
}

/** The likeliest analyst. If none holds the role any more, all holders of support. */
async function analyst(read: Readings): Promise<readonly string[]> {
  const [likeliest] = await read.analysts();
  return likeliest === undefined ? read.holders('support') : [likeliest];
}
