import type { Identity } from './identity';
import type { Permissions } from '../manifest/fileShape';

/** The facts of one invocation for the SDK. */
export interface RuntimeFacts {
  readonly identity: Identity;
  readonly permissions: Permissions;
  readonly bundleDirectory: string;
  readonly invocationId: string;
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly moduleType: string;
  readonly accountId?: string;
  /** Milliseconds left for the function. */
  readonly remainingTime: () => number;
}

const metric = { incr: nothing, incrBy: nothing, decr: nothing, decrBy: nothing, set: nothing };
function nothing(): void {
  // On a real site, metrics go to the developer console. The sandbox has none.
}

/** The app's metrics, accepted and dropped, because the SDK needs the object. */
const METRICS = {
  counter: () => metric,
  gauge: () => metric,
  timing: () => ({ ...metric, measure: () => ({ stop: nothing }) }),
};

/** The value of `__forge_runtime__` during one invocation (shape: read in @forge/api 8.3 and @forge/kvs 1.6). */
export function forgeRuntime(facts: RuntimeFacts): object {
  const { identity, permissions } = facts;
  return {
    contextAri: identity.siteAri,
    ...(facts.accountId === undefined ? {} : { aaid: facts.accountId }),
    appContext: {
      appId: identity.appId,
      appVersion: identity.appVersion,
      environmentId: identity.environmentId,
      environmentType: identity.environmentType,
      invocationId: facts.invocationId,
      installationId: identity.installationId,
      functionKey: facts.functionKey,
      moduleType: facts.moduleType,
      moduleKey: facts.moduleKey,
      installation: installation(identity),
      // Read by permissions.hasScope() and canFetchFrom().
      permissions: { scopes: [...permissions.scopes.all], external: permissions.external },
    },
    lambdaContext: { awsRequestId: facts.invocationId, getRemainingTimeInMillis: facts.remainingTime },
    container: {
      region: 'sandbox',
      runtime: 'nodejs',
      handler: facts.functionKey,
      appCodeDir: facts.bundleDirectory,
    },
    metrics: METRICS,
    externalAuth: [],
    tracing: { traceId: facts.invocationId.replaceAll('-', ''), spanId: '1' },
    realtime: {},
    proxy: { token: 'sandbox', url: identity.siteUrl },
    featureFlags: () => false,
  };
}

/** The installation in contexts. An app under development carries no license (documented). */
export function installation(identity: Identity): object {
  return {
    ari: { installationId: identity.installationId },
    contexts: [{ cloudId: identity.cloudId }],
  };
}
