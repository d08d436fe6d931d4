import { invoke } from '@forge/bridge';
import type { Answer, ProjectView } from '../../../src/entry/adminApi';
import type { ProjectRoleKey } from '../../../src/procedure/roles';
import type { Settings } from '../../../src/procedure/settings';

export interface InstallRequest {
  readonly projectId: string;
  readonly language: Settings['language'];
  readonly members: Partial<
    Record<ProjectRoleKey, { readonly users: readonly string[]; readonly groupIds: readonly string[] }>
  >;
}

/** The functions of the resolver, as src/entry/adminApi.ts tells them. */
interface AdminFunctions {
  readonly overview: { readonly payload: object; readonly value: readonly ProjectView[] };
  readonly status: { readonly payload: { readonly projectId: string }; readonly value: ProjectView };
  readonly install: { readonly payload: InstallRequest; readonly value: ProjectView };
}

/** A value; a refusal in the reader's words; or no answer at all. */
export type Reply<T> =
  | { readonly state: 'ok'; readonly value: T }
  | { readonly state: 'refused'; readonly problem: string }
  | { readonly state: 'unreachable' };

/** Calls a function of the app's resolver. */
export async function callResolver<F extends keyof AdminFunctions>(
  functionKey: F,
  payload: AdminFunctions[F]['payload'],
): Promise<Reply<AdminFunctions[F]['value']>> {
  try {
    const answer: unknown = await invoke(functionKey, payload);
    if (!isAnswer<AdminFunctions[F]['value']>(answer)) return { state: 'unreachable' };
    return answer.ok ? { state: 'ok', value: answer.value } : { state: 'refused', problem: answer.problem };
  } catch {
    return { state: 'unreachable' };
  }
}

/** The page and its resolver are deployed together, so that only the envelope is checked. */
function isAnswer<T>(answer: unknown): answer is Answer<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
