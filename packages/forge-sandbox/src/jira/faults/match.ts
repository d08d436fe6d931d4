import type { Principal } from '../principal';
import type { CallFault } from './fault';

/** A call, for matching it with faults. */
export interface FaultCall {
  readonly method: string;
  /** Without its query. */
  readonly path: string;
  readonly principal: Principal;
}

const FITS: Readonly<Record<NonNullable<CallFault['principal']>, (principal: Principal) => boolean>> = {
  any: () => true,
  app: ({ kind }) => kind === 'app',
  user: ({ kind }) => kind === 'user',
  viaApp: (principal) => principal.kind !== 'anonymous' && principal.scopes !== undefined,
};

/** Whether a call matches a fault. `nth` and `times` are not considered here. */
export function matcherOf({ method, path = '**', principal = 'any' }: CallFault): (call: FaultCall) => boolean {
  const pattern = patternOf(path);
  return (call) =>
    (method === undefined || method === call.method) && pattern.test(call.path) && FITS[principal](call.principal);
}

function patternOf(path: string): RegExp {
  const source = path
    .split(/(\*+)/)
    .map((part) => (part === '*' ? '[^/]+' : /^\*+$/.test(part) ? '.*' : part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')))
    .join('');
  return new RegExp(`^${source}$`);
}
