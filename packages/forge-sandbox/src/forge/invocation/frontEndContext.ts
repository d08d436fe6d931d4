import type { Json } from '../../jira/site/json';
import { isJsonObject } from '../json';
import type { Identity } from '../runtime/identity';

/** The person who views the app's page, and the place. */
export interface Viewer {
  readonly accountId: string;
  /** Forge's locale code, such as `es-ES`. */
  readonly locale: string;
  /** IANA name, such as `Europe/Madrid`. */
  readonly timeZone: string;
  /** The product's data about the place: `{issue, project}` on an issue panel. */
  readonly extension?: Json | undefined;
  /** Identifies one of several instances of the module on a page, such as macros. @default the module's ARI */
  readonly localId?: string | undefined;
}

/**
 * The context: `view.getContext()` in the page and `context` in a resolver (shape: @forge/bridge's FullContext).
 * On a real site the product signs the extension. Here it is the page's own value.
 */
export function frontEndContext(
  identity: Identity,
  module: { readonly type: string; readonly key: string },
  viewer: Viewer,
): { readonly [property: string]: Json } {
  return {
    accountId: viewer.accountId,
    cloudId: identity.cloudId,
    siteUrl: identity.siteUrl,
    localId: viewer.localId ?? identity.extensionAri(module.key),
    environmentId: identity.environmentId,
    environmentType: identity.environmentType,
    moduleKey: module.key,
    locale: viewer.locale,
    timezone: viewer.timeZone,
    extension: { ...(isJsonObject(viewer.extension) ? viewer.extension : {}), type: module.type },
  };
}
