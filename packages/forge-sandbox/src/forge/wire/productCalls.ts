import type { Principal } from '../../jira/principal';
import type { Permissions } from '../manifest/fileShape';
import { leaveInvocation } from '../runtime/currentInvocation';
import type { Descriptor } from './descriptor';
import { notImitated, proxyError } from './proxyError';

/** Answers a request to the product as this principal. */
export type Product = (principal: Principal, request: Request) => Promise<Response>;

/** The available products, by the SDK's names. */
export interface Products {
  readonly jira: Product;
  readonly confluence?: Product | undefined;
}

export interface ProductCallOptions {
  readonly products: Products;
  readonly permissions: Permissions;
  readonly appAccountId: string;
  readonly siteUrl: string;
}

/** Makes a product call of the app. `invokingAccountId` is the person of the invocation, if it has one. */
export type ProductCall = (
  product: ProductName,
  descriptor: Descriptor,
  invokingAccountId: string | undefined,
  path: string,
  init: RequestInit,
) => Promise<Response>;

/** Makes calls for the persons that the app may speak for. Otherwise the proxy's refusal is the answer. */
export function productCalls(options: ProductCallOptions): ProductCall {
  return (product, descriptor, invokingAccountId, path, init) => {
    const principal = principalOf(options, descriptor, invokingAccountId);
    if (principal instanceof Response) return Promise.resolve(principal);
    return callProduct(options, product, principal, path, init);
  };
}

/** Prefixes of the imitated paths of each product. Other paths and other products are not imitated. */
const PATHS = { jira: '/rest/api/3/', confluence: '/wiki/api/v2/' } as const satisfies Record<keyof Products, string>;
export type ProductName = keyof typeof PATHS;

export function isProductName(name: string): name is ProductName {
  return Object.hasOwn(PATHS, name);
}

/** A call to a product on a path of its imitated API. */
export async function callProduct(
  options: Pick<ProductCallOptions, 'products' | 'siteUrl'>,
  name: ProductName,
  principal: Principal,
  path: string,
  init: RequestInit,
): Promise<Response> {
  const product = options.products[name];
  if (product === undefined || !path.startsWith(PATHS[name])) {
    return notImitated(name === 'jira' ? `${init.method ?? 'GET'} ${path}` : `${name} ${path}`);
  }
  const request = new Request(new URL(path, options.siteUrl), {
    method: init.method ?? 'GET',
    ...(init.headers === undefined ? {} : { headers: init.headers }),
    ...(init.body === undefined || init.body === null ? {} : { body: init.body }),
  });
  return leaveInvocation(() => product(principal, request));
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
      // Speaking for an absent person needs `allowImpersonation` on each scope (documented).
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
