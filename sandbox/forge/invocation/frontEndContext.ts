import type { Json } from '../../jira/site/json';
import { isJsonObject } from '../json';
import type { Identity } from '../runtime/identity';

/** Who looks at the app's page, and where. */
export interface Viewer {
  readonly accountId: string;
  /** Forge's locale code, such as `es-ES`. */
  readonly locale: string;
  /** IANA name, such as `Europe/Madrid`. */
  readonly timeZone: string;
  /** What the product says about the place: `{issue, project}` on an issue panel. */
  readonly extension?: Json | undefined;
  /** Names one of several instances of the module on a page, as of a macro. @default the module's ARI */
  readonly localId?: string | undefined;
}

/**
 * What `view.getContext()` shows in the page and what a resolver gets as `context` (shape: @forge/bridge's FullContext).
 * On a real site the extension is signed by the product; here it is what the page sends.
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
