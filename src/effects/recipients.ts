import type { Effect } from '../procedure/effects';
import type { Execution } from './execution';
import { NobodyHoldsRole } from './nobody';
import type { Readings } from './readings';

/**
 * Account ids of those to be told, each once, without the person who did it: they know. What carries the execution
 * instruction goes out in any case, for it is the procedure's own record of the request.
 * @throws NobodyHoldsRole where there is nobody to whom it could go out.
 */
export async function recipients(
  { who, with: detail }: Extract<Effect, { kind: 'tell' }>,
  execution: Execution,
  read: Readings,
): Promise<readonly string[]> {
  const people = await Promise.all(
    who.map(async (recipient): Promise<readonly (string | null | undefined)[]> => {
      if (recipient === 'requester') return [read.then().fields.reporter?.accountId];
      if (recipient === 'assignee') return [read.then().fields.assignee?.accountId];
      return recipient === 'analyst' ? analyst(read) : read.holders(recipient);
    }),
  );
  const all = [...new Set(people.flat())].filter((id): id is string => id != null);
  const others = all.filter((id) => id !== execution.actor);
  if (others.length > 0 || (detail !== 'instruction' && detail !== 'handOff')) return others;
  if (all.length === 0) throw new NobodyHoldsRole();
  return all;
}

/** Where none of those who did the work holds the role any more, everybody who does. */
async function analyst(read: Readings): Promise<readonly string[]> {
  const [likeliest] = await read.analysts();
  return likeliest === undefined ? read.holders('support') : [likeliest];
}
