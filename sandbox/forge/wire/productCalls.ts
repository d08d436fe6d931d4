import type { Principal } from '../../jira/principal';
import type { Permissions } from '../manifest/fileShape';
import { leaveInvocation } from '../runtime/currentInvocation';
import type { Descriptor } from './descriptor';
import { notImitated, proxyError } from './proxyError';

/** Answers a request to the product as this principal. */
export type Product = (principal: Principal, request: Request) => Promise<Response>;

export interface ProductCallOptions {
  readonly product: Product;
  readonly permissions: Permissions;
  readonly appAccountId: string;
  readonly siteUrl: string;
}

/** A product call of the app, made during an invocation for `invokingAccountId`, if it has one. */
export type ProductCall = (
  descriptor: Descriptor,
  invokingAccountId: string | undefined,
  path: string,
  init: RequestInit,
) => Promise<Response>;

/** Who the app may speak for in one call, or the proxy's answer when it may not. */
export function productCalls(options: ProductCallOptions): ProductCall {
  return (descriptor, invokingAccountId, path, init) => {
    const principal = principalOf(options, descriptor, invokingAccountId);
    if (principal instanceof Response) return Promise.resolve(principal);
    return callProduct(options, principal, path, init);
  };
}

/** A call to Jira on a path under `/rest/api/3/`; nothing else of Jira, and no other product, is imitated. */
export async function callProduct(
  options: Pick<ProductCallOptions, 'product' | 'siteUrl'>,
  principal: Principal,
  path: string,
  init: RequestInit,
): Promise<Response> {
  if (!path.startsWith('/rest/api/3/')) return notImitated(`${init.method ?? 'GET'} ${path}`);
  const request = new Request(new URL(path, options.siteUrl), {
    method: init.method ?? 'GET',
    ...(init.headers === undefined ? {} : { headers: init.headers }),
    ...(init.body === undefined || init.body === null ? {} : { body: init.body }),
  });
  return leaveInvocation(() => options.product(principal, request));
}

function principalOf(
  { permissions, appAccountId }: ProductCallOptions,
  descriptor: Descriptor,
  invokingAccountId: string | undefined,
): Principal | Response {
  switch (descriptor.provider) {
    case 'app':
      return { kind: 'app', accountId: appAccountId, scopes: permissions.scopes.all };
    case 'user': {
      const accountId = descriptor.accountId ?? invokingAccountId;
      if (accountId === undefined) return proxyError(401, 'NEEDS_AUTHENTICATION_ERR');
      // Speaking for somebody who is not there takes `allowImpersonation` on each scope (documented).
      const absent = accountId !== invokingAccountId;
      return {
        kind: 'user',
        accountId,
        scopes: absent ? permissions.scopes.impersonation : permissions.scopes.all,
      };
    }
    case 'none':
      return { kind: 'anonymous' };
    default:
      return notImitated(`provider ${descriptor.provider ?? '(none)'}`);
  }
}
