import type { AdminFunctions } from '../../../src/entry/api/admin';
import { callResolver as callPage, type Reply } from '../../shared/page/callResolver';

export type { Reply };

/** Calls a function of the administration page's resolver. */
export const callResolver = <F extends keyof AdminFunctions>(
  functionKey: F,
  payload: AdminFunctions[F]['payload'],
): Promise<Reply<AdminFunctions[F]['value']>> => callPage(functionKey, payload);
