import type { ForgeHost } from 'forge-sandbox/forge';
import type { Json } from 'forge-sandbox/jira';
import { PEOPLE, type DemoPerson, type DemoRole, type PersonKey } from './cast';
import type { Staff } from './people';

/** Roles that the installer fills. A requester is the reporter of an issue and needs no role. */
const FILLED: readonly DemoRole[] = [
  'systemsHead',
  'support',
  'seniorAnalyst',
  'infrastructure',
  'generalManagement',
  'executiveCommittee',
];

/**
 * Installs the procedure as an administrator does: calls the app's resolver, then waits for its queue.
 * @throws Error with the app's message if the installation does not finish.
 */
export async function installProcedure(host: ForgeHost, staff: Staff, projectId: string): Promise<void> {
  const caller = { accountId: staff.accountIds.rosa };
  const asked = { projectId, members: membersOf(staff) };
  const plan = valueOf(await host.invokeResolver('procedure-admin', 'plan', asked, caller));
  const digest = plan['digest'] ?? null;
  valueOf(await host.invokeResolver('procedure-admin', 'apply', { ...asked, digest }, caller));
  await host.settle();
  const ended = valueOf(await host.invokeResolver('procedure-admin', 'status', { projectId }, caller));
  const problem = installationProblem(ended);
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

/** Value of an answer of the app. @throws Error with the app's message if the app refused. */
function valueOf(answer: Json): JsonObject {
  if (isObject(answer) && answer['ok'] === true && isObject(answer['value'])) return answer['value'];
  const problem =
    isObject(answer) && typeof answer['problem'] === 'string' ? answer['problem'] : JSON.stringify(answer);
  throw new Error(`The procedure was not installed: ${problem}`);
}

function installationProblem(project: JsonObject): string | null {
  const installation = project['installation'];
  if (!isObject(installation)) return 'the app knows of no installation';
  if (installation['state'] === 'installed') return null;
  return typeof installation['problem'] === 'string'
    ? installation['problem']
    : `it is ${JSON.stringify(installation['state'])}`;
}
