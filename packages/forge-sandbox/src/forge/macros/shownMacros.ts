import type { ModuleOf } from '../manifest/moduleShapes';
import type { Identity } from '../runtime/identity';
import type { Translations } from '../translations/translations';

/** A macro of the app, for Confluence's editor and pages. */
export interface ShownMacro {
  readonly moduleKey: string;
  /** The macro's key in the page's `extension` node. */
  readonly extensionKey: string;
  readonly title: string;
  readonly description: string;
  readonly resourceUrl: string;
  /** The macro browser does not offer a hidden macro. Pages still show existing ones. */
  readonly isHidden: boolean;
  /** Whether exports, page history and search can read it. */
  readonly hasExport: boolean;
  /** Null if there is nothing to configure, or nothing that the sandbox can show. */
  readonly config: {
    readonly resourceUrl: string;
    readonly title: string;
    /** `small` … `max`; null if the app does not set it. */
    readonly size: string | null;
    /** @default true for a configuration of the app's own (documented) */
    readonly opensOnInsert: boolean;
  } | null;
}

export const resourceUrl = (resource: string): string => `/forge/resources/${resource}/index.html`;

/** `{appId}/{environmentId}/static/{moduleKey}`: the module's ARI without the common prefix. */
export function extensionKeyOf(identity: Identity, moduleKey: string): string {
  return identity.extensionAri(moduleKey).replace('ari:cloud:ecosystem::extension/', '');
}

export function shownMacro(
  macro: ModuleOf<'macro'>,
  identity: Identity,
  translations: Translations,
  locale: string,
): ShownMacro {
  const title = translations.text(macro.title, locale);
  return {
    moduleKey: macro.key,
    extensionKey: extensionKeyOf(identity, macro.key),
    title,
    description: macro.description === undefined ? '' : translations.text(macro.description, locale),
    resourceUrl: resourceUrl(macro.resource),
    isHidden: macro.hidden,
    hasExport: macro.adfExport !== undefined,
    config: configOf(macro, title, translations, locale),
  };
}

function configOf(
  { config }: ModuleOf<'macro'>,
  macroTitle: string,
  translations: Translations,
  locale: string,
): ShownMacro['config'] {
  if (typeof config !== 'object' || config.resource === undefined) return null;
  const { resource, title, viewportSize, openOnInsert } = config;
  return {
    resourceUrl: resourceUrl(resource),
    title: title === undefined ? macroTitle : translations.text(title, locale),
    size: typeof viewportSize === 'string' ? viewportSize : null,
    opensOnInsert: openOnInsert ?? true,
  };
}
