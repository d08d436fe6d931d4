import type { ForgeHost } from '../forge';
import type { Json } from '../jira/site/json';
import { PEOPLE, type DemoPerson, type DemoRole, type PersonKey, type Staff } from './people';

/** The roles that the installer fills; a requester is whoever reports an issue. */
const FILLED: readonly DemoRole[] = [
  'systemsHead',
  'support',
  'seniorAnalyst',
  'infrastructure',
  'generalManagement',
  'executiveCommittee',
];

/**
 * Installs the procedure the way an administrator does: through the app's own resolver, then waiting for its queue.
 * @throws Error with the app's own words when it does not come to an end.
 */
export async function installProcedure(host: ForgeHost, staff: Staff, projectId: string): Promise<void> {
  const caller = { accountId: staff.accountIds.rosa };
  const started = await host.invokeResolver(
    'procedure-admin',
    'install',
    { projectId, language: 'es', members: membersOf(staff) },
    caller,
  );
  const refusal = problemOf(started);
  if (refusal !== null) throw new Error(`The procedure was not installed: ${refusal}`);
  await host.settle();
  const ended = await host.invokeResolver('procedure-admin', 'status', { projectId }, caller);
  const problem = problemOf(ended) ?? installationProblem(ended);
  if (problem !== null) throw new Error(`The procedure was not installed: ${problem}`);
}

function membersOf({ accountIds, groupIds }: Staff): Json {
  return Object.fromEntries(
    FILLED.map((role) => {
      const group = groupIds[role];
      const users = Object.entries<DemoPerson>(PEOPLE)
        .filter(([, person]) => person.roles.includes(role))
        .map(([key]) => accountIds[key as PersonKey]);
      return [role, group === undefined ? { users, groupIds: [] } : { users: [], groupIds: [group] }];
    }),
  );
}

type JsonObject = Readonly<Record<string, Json>>;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function problemOf(answer: Json): string | null {
  if (isObject(answer) && answer['ok'] === true) return null;
  return isObject(answer) && typeof answer['problem'] === 'string' ? answer['problem'] : JSON.stringify(answer);
}

function installationProblem(answer: Json): string | null {
  const value = isObject(answer) ? answer['value'] : undefined;
  const installation = isObject(value) ? value['installation'] : undefined;
  if (!isObject(installation)) return 'the app knows of no installation';
  if (installation['state'] === 'installed') return null;
  return typeof installation['problem'] === 'string'
    ? installation['problem']
    : `it is ${JSON.stringify(installation['state'])}`;
}
