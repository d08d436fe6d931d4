import type { Json } from '../jira/site/json';
import type { AdfNode } from './document';

/** The `extensionType` of every Forge macro in a page (read in Atlassian's editor packages, seen in others' pages). */
export const FORGE_EXTENSION_TYPE = 'com.atlassian.ecosystem';

export type MacroConfig = Readonly<Record<string, Json>>;

/** A Forge macro in a page. */
export interface PlacedMacro {
  /** `{appId}/{environmentId}/static/{moduleKey}` */
  readonly extensionKey: string;
  /** Identifies this macro within its page. */
  readonly localId: string;
  /** Configuration that `view.submit({config})` saved; empty until then. */
  readonly config: MacroConfig;
  /** Title of the macro in the editor. */
  readonly title: string;
}

/**
 * The `extension` node of a Forge macro, as Confluence's editor writes it (shape: captured from live pages by others).
 */
export function macroNode({ extensionKey, localId, config, title }: PlacedMacro): AdfNode {
  return {
    type: 'extension',
    attrs: {
      layout: 'default',
      extensionType: FORGE_EXTENSION_TYPE,
      extensionKey,
      text: title,
      localId,
      parameters: {
        layout: 'extension',
        guestParams: config,
        forgeEnvironment: 'DEVELOPMENT',
        localId,
        extensionId: `ari:cloud:ecosystem::extension/${extensionKey}`,
        extensionTitle: title,
      },
    },
  };
}

/** The Forge macro of a node. Null for every other node, including macros of other kinds. */
export function macroOf(node: AdfNode): PlacedMacro | null {
  if (node.type !== 'extension' || node.attrs?.['extensionType'] !== FORGE_EXTENSION_TYPE) return null;
  const { extensionKey, localId, text, parameters } = node.attrs;
  if (typeof extensionKey !== 'string' || typeof localId !== 'string') return null;
  const config = isObject(parameters) ? parameters['guestParams'] : undefined;
  return { extensionKey, localId, config: isObject(config) ? config : {}, title: typeof text === 'string' ? text : '' };
}

/** The manifest's key of the macro: the last part of its extension key. */
export function moduleKeyOf({ extensionKey }: PlacedMacro): string {
  return extensionKey.slice(extensionKey.lastIndexOf('/') + 1);
}

function isObject(value: Json | undefined): value is MacroConfig {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
