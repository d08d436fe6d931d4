import type { ModuleOf } from '../manifest/moduleShapes';
import type { Identity } from '../runtime/identity';
import type { Translations } from '../translations/translations';

/** A macro of the app as Confluence's editor and pages need it. */
export interface ShownMacro {
  readonly moduleKey: string;
  /** What the page's `extension` node names it by. */
  readonly extensionKey: string;
  readonly title: string;
  readonly description: string;
  readonly resourceUrl: string;
  /** Existing ones are shown, but the macro browser does not offer it. */
  readonly isHidden: boolean;
  /** Whether exports, page history and search can read it. */
  readonly hasExport: boolean;
  /** Null where there is nothing to configure, or nothing that the sandbox can show. */
  readonly config: {
    readonly resourceUrl: string;
    readonly title: string;
    /** `small` … `max`; null where the app leaves it open. */
    readonly size: string | null;
    /** @default true for a configuration of the app's own (documented) */
    readonly opensOnInsert: boolean;
  } | null;
}

export const resourceUrl = (resource: string): string => `/forge/resources/${resource}/index.html`;

/** `{appId}/{environmentId}/static/{moduleKey}`: the module's ARI without what all of them begin with. */
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
