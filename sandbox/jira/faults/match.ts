import type { Principal } from '../principal';
import type { CallFault } from './fault';

/** A call as faults see it. */
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

/** Tells whether a call is one of those that a fault is for; which of them, by number, is not asked here. */
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
