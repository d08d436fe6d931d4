import type { Json } from '../../jira/site/json';
import type { Background } from '../events/background';
import type { Manifest } from '../manifest/manifest';
import type { Identity } from '../runtime/identity';
import { frontEndContext } from './frontEndContext';
import type { Viewer } from './frontEndContext';
import type { Invoke } from './invoker';
import type { Outcome } from './outcome';

/** A resolver threw or exceeded its limit. The message is the app's. */
export class InvocationFailed extends Error {
  override readonly name = 'InvocationFailed';
}

export interface ResolverCalls {
  /** The module's type, such as `jira:issuePanel`; undefined if no module has the key. */
  readonly moduleOf: (moduleKey: string) => { readonly type: string; readonly key: string } | undefined;
  /** Calls a function of the module's resolver, for a person who views the module. */
  readonly call: (moduleKey: string, functionKey: string, payload: Json, viewer: Viewer) => Promise<Outcome>;
}

export interface ResolverDependencies {
  readonly manifest: Manifest;
  readonly identity: Identity;
  readonly invoke: Invoke;
  readonly background: Background;
  readonly seconds: number;
}

/** `invoke` of @forge/bridge: `{call: {functionKey, payload}, context}`, as @forge/resolver takes it. */
export function createResolverCalls(dependencies: ResolverDependencies): ResolverCalls {
  const { identity } = dependencies;
  const modules = new Map(
    dependencies.manifest.modules.map(({ type, module }) => [
      module.key,
      { type, key: module.key, resolver: module.resolver?.function },
    ]),
  );
  return {
    moduleOf: (moduleKey) => modules.get(moduleKey),
    call: async (moduleKey, functionKey, payload, viewer) => {
      const module = modules.get(moduleKey);
      if (module?.resolver === undefined) {
        return { ok: false, reason: 'threw', message: `The module "${moduleKey}" has no resolver function.` };
      }
      return dependencies.background.track(
        dependencies.invoke({
          functionKey: module.resolver,
          moduleKey,
          moduleType: module.type,
          accountId: viewer.accountId,
          seconds: dependencies.seconds,
          payload: { call: { functionKey, payload }, context: frontEndContext(identity, module, viewer) },
        }),
      );
    },
  };
}
