import type { Person } from './person';
import type { SandboxProcess } from './sandboxProcess';

/** Calls a function of a module's resolver as a person, as the module's page does. */
export async function callFunction<T>(
  sandbox: SandboxProcess,
  { who }: Person,
  moduleKey: string,
  functionKey: string,
  payload: object,
  extension: object = {},
): Promise<T> {
  const authorization = `Basic ${Buffer.from(`${who.email}:x`).toString('base64')}`;
  const response = await fetch(`${sandbox.url}/forge/invoke`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ moduleKey, functionKey, payload, extension, locale: 'es-ES' }),
  });
  if (!response.ok) throw new Error(`${functionKey} answered ${response.status}: ${await response.text()}`);
  return ((await response.json()) as { value: T }).value;
}

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

/** Changes the installed settings as the administrator does: reads the plan, agrees to it, and waits for the end. */
export async function changeSettings(sandbox: SandboxProcess, administrator: Person, change: object): Promise<void> {
  const ask = async <T>(name: string, payload: object): Promise<T> => {
    const answer = await callFunction<Answer<T>>(sandbox, administrator, 'procedure-admin', name, payload);
    if (!answer.ok) throw new Error(`${name}: ${answer.problem}`);
    return answer.value;
  };
  const { id: projectId } = await administrator.json<{ id: string }>('GET', 'project/SOP');
  const before = await ask<{ installation: { settings: object } }>('status', { projectId });
  const settings = { ...before.installation.settings, ...change };
  const { digest } = await ask<{ digest: string }>('plan', { projectId, settings });
  await ask('apply', { projectId, settings, digest });
  await sandbox.settle();
  const after = await ask<{ installation: { state: string; problem: string | null } }>('status', { projectId });
  if (after.installation.state !== 'installed') throw new Error(`Not applied: ${String(after.installation.problem)}`);
}
