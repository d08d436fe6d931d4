import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureLocale, getTranslationValue } from '@forge/i18n';
import type { TranslationResourceContent } from '@forge/i18n';
import { z } from 'zod';
import type { Locale } from '../manifest/fileShape';
import type { Manifest } from '../manifest/manifest';
import type { ManifestText } from '../manifest/moduleShapes';

/** The folder that `forge deploy` puts beside the bundle and beside every Custom UI resource. */
export const LOCALES_FOLDER = '__LOCALES__';

/** Texts of the manifest in the app's languages. */
export interface Translations {
  readonly defaultLocale: string;
  /**
   * The text in this locale, otherwise in its fallbacks, otherwise in the default locale.
   * @throws Error if none of them has the key.
   */
  text(text: ManifestText, locale: string): string;
}

const RESOURCE_SHAPE: z.ZodType<TranslationResourceContent> = z.lazy(() =>
  z.record(z.string(), z.union([z.string(), RESOURCE_SHAPE])),
);

/**
 * Reads the locale files of a built app.
 * @throws Error if the manifest has translations and the bundle has no locale files.
 */
export async function loadTranslations(bundleDirectory: string, manifest: Manifest): Promise<Translations> {
  const declared = manifest.translations;
  if (declared === undefined) return untranslated();
  const { fallback, resources } = declared;

  const lookup = new Map<Locale, TranslationResourceContent>();
  for (const { key } of resources)
    lookup.set(key, await readLocale(join(bundleDirectory, LOCALES_FOLDER, `${key}.json`)));

  /** The platform's order (documented), key by key: locale, its fallbacks, the default. */
  const chain = (raw: string): Locale[] => {
    const locale = ensureLocale(raw);
    return locale === null ? [fallback.default] : [locale, ...(fallback[locale] ?? []), fallback.default];
  };

  return {
    defaultLocale: fallback.default,
    text: (text, locale) => {
      if (typeof text === 'string') return text;
      for (const candidate of chain(locale)) {
        const content = lookup.get(candidate);
        const value = content === undefined ? null : valueOf(content, text.i18n, candidate);
        if (value !== null) return value;
      }
      throw new Error(`The manifest's text "${text.i18n}" is in no locale file for ${locale}.`);
    },
  };
}

/** Flat or dotted keys, as the platform's own package reads them. */
function valueOf(content: TranslationResourceContent, key: string, locale: Locale): string | null {
  return getTranslationValue({ [locale]: content }, key, locale);
}

async function readLocale(path: string): Promise<TranslationResourceContent> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`There is no ${path}: build the app first.`);
  });
  return RESOURCE_SHAPE.parse(JSON.parse(text));
}

function untranslated(): Translations {
  return {
    defaultLocale: 'en-US',
    text: (text) => {
      if (typeof text === 'string') return text;
      throw new Error(`The manifest's text "${text.i18n}" needs the manifest to have translations.`);
    },
  };
}
