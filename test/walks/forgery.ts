import type { Walker } from './walker';

/**
 * A person writes or empties the app's own fields in every way that Jira has: an edit, a transition's screen,
 * and the endpoint that only the app may call. Jira must refuse all of them.
 */
export async function forge(walker: Walker): Promise<void> {
  const { world, issue, random, log } = walker;
  const { evidence, exception } = world.desk.ids.appFields;
  const field = random.pick([evidence, exception]);
  const value = random.pick<unknown>([null, { version: 2, round: '1', ids: [], watched: 0 }, { version: 1 }, 'x']);
  const update = { updates: [{ issueIds: [Number(issue.id)], value }] };
  const [method, path, body] = random.pick<readonly [string, string, object]>([
    ['PUT', `issue/${issue.id}`, { fields: { [field]: value } }],
    ['PUT', `app/field/${field}/value`, update],
    ['POST', 'app/field/value', { updates: [{ ...update.updates[0], customField: field }] }],
  ]);
  const status = await world.send(walker.anybody(), method, path, body);
  log.push(`forgery by ${method} ${path} answered ${String(status)}`);
  if (status < 400) walker.fail("somebody has written into the app's field");
}
