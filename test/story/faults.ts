import type { SandboxProcess } from './sandboxProcess';

/** Calls of the app, by method and path; see `Fault` of forge-sandbox/jira. */
export interface Calls {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly kind?: 'permission' | 'serverError';
  readonly times?: number;
}

/** Writing the app's fields. */
export const APP_FIELD: Calls = { method: 'PUT', path: '/rest/api/3/app/field/*/value' };

/** Makes calls of the app fail during `act`. By default Jira refuses them permanently, and the app does not retry. */
export async function withRefusal(sandbox: SandboxProcess, calls: Calls, act: () => Promise<void>): Promise<void> {
  const address = `${sandbox.url}/sandbox/faults`;
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'permission', principal: 'app', ...calls }),
  });
  const faults = (await answer.json()) as readonly { readonly id: string }[];
  try {
    await act();
  } finally {
    for (const { id } of faults) await fetch(`${address}/${id}`, { method: 'DELETE' });
  }
}
