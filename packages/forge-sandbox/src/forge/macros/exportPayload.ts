import type { MacroConfig } from '../../adf/macroNode';
import type { Json } from '../../jira/site/json';
import type { Identity } from '../runtime/identity';

/** Purpose of the export: `other` covers page history, search and the REST API (documented values). */
export const EXPORT_TYPES = ['pdf', 'word', 'other'] as const;
export type ExportType = (typeof EXPORT_TYPES)[number];

/** A macro in a page that is being exported. */
export interface MacroPlace {
  readonly moduleKey: string;
  readonly localId: string;
  readonly config: MacroConfig;
  readonly content: { readonly id: string; readonly type: 'page' };
  readonly space: { readonly id: string; readonly key: string };
}

/**
 * The payload of an `adfExport` function. `exportType` is documented. The rest was seen by shipping apps, and it
 * differs:
 * a PDF has the configuration in `extensionPayload` and the page in `context.extension`, Word has both in `context`.
 * `other` is like Word (chosen). No source shows a locale or a time zone there.
 */
export function exportPayload(
  identity: Identity,
  exportType: ExportType,
  { moduleKey, localId, config, content, space }: MacroPlace,
  accountId: string | undefined,
): Json {
  const context = {
    ...(accountId === undefined ? {} : { accountId }),
    cloudId: identity.cloudId,
    siteUrl: identity.siteUrl,
    localId,
  };
  if (exportType === 'pdf') {
    const extension = { type: 'macro', content: { ...content, subtype: null }, space, isEditing: false };
    return {
      exportType,
      context: { ...context, moduleKey, environmentId: identity.environmentId, extension },
      extensionPayload: { config },
    };
  }
  return { exportType, context: { ...context, contentId: content.id, content, spaceKey: space.key, config } };
}
