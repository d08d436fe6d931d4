import type { Json } from '../../jira/site/json';
import type { Invoke } from '../invocation/invoker';
import type { Journal } from '../invocation/journal';
import { isJsonObject } from '../json';
import type { Manifest } from '../manifest/manifest';
import type { Identity } from '../runtime/identity';
import type { Background } from './background';
import { deliver } from './retries';

const MODULE_TYPE = 'jira:workflowPostFunction';

export interface PostFunctionDependencies {
  readonly manifest: Manifest;
  readonly identity: Identity;
  readonly invoke: Invoke;
  readonly background: Background;
  readonly journal: Journal;
  /** The limit of the function, in seconds. */
  readonly seconds: number;
}

/**
 * Delivers a transition's event from Jira to the post function: after the transition, in no given order,
 * at least once, without a person (documented). Adds `context` and `retryContext` to the payload.
 */
export function postFunctionDelivery(
  dependencies: PostFunctionDependencies,
): (moduleKey: string, payload: Json) => void {
  const rules = new Map(dependencies.manifest.of(MODULE_TYPE).map((rule) => [rule.key, rule]));
  return (moduleKey, payload) => {
    const rule = rules.get(moduleKey);
    if (rule === undefined) throw new Error(`The manifest has no ${MODULE_TYPE} "${moduleKey}".`);
    if (!isJsonObject(payload)) throw new Error(`The event of post function "${moduleKey}" must be an object.`);
    const context = { cloudId: dependencies.identity.cloudId, moduleKey };

    deliver(dependencies.background, {
      attempt: (retryContext) =>
        dependencies.invoke({
          functionKey: rule.function,
          moduleKey,
          moduleType: MODULE_TYPE,
          seconds: dependencies.seconds,
          payload: {
            ...payload,
            context,
            ...(retryContext === undefined ? {} : { retryContext: { ...retryContext } }),
          },
        }),
      ended: (result) => {
        if (result !== 'exhausted') return;
        dependencies.journal.failed(
          rule.function,
          'The post function asked for a fifth retry; the platform gives four.',
        );
      },
    });
  };
}
