import type { SandboxProcess } from './sandboxProcess';

/** Calls of the app, by method and path; see `sandbox/jira/faults/fault.ts`. */
export interface Calls {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly kind?: 'permission' | 'serverError';
  readonly times?: number;
}

/** What the app writes into its fields. */
export const APP_FIELD: Calls = { method: 'PUT', path: '/rest/api/3/app/field/*/value' };

/** Lets calls of the app fail for as long as something takes: by default Jira refuses them for good, and nothing repeats. */
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
