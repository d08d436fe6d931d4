import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractI18nKeysFromModules, getTranslationValue } from '@forge/i18n';
import * as z from 'zod';

/** `translations` of a manifest. */
export const TRANSLATIONS = z.object({
  resources: z.array(z.object({ key: z.string(), path: z.string() })),
  fallback: z.looseObject({ default: z.string() }),
});

type Texts = Parameters<typeof getTranslationValue>[0];
type Locale = Parameters<typeof getTranslationValue>[2];

/**
 * Writes `__LOCALES__` beside a bundle as `forge deploy` does. It contains every locale file, and `i18n-info.json` with
 * the languages, their fallbacks and the texts named in the manifest.
 * @throws Error if the default language lacks a text that the manifest names.
 */
export async function writeLocales(
  appDirectory: string,
  outDirectory: string,
  translations: z.infer<typeof TRANSLATIONS> | undefined,
  modules: Parameters<typeof extractI18nKeysFromModules>[0],
): Promise<void> {
  if (translations === undefined) return;
  const folder = join(outDirectory, '__LOCALES__');
  await mkdir(folder, { recursive: true });

  const read: Record<string, unknown> = {};
  for (const { key, path } of translations.resources) {
    const source = join(appDirectory, path);
    read[key] = JSON.parse(await readFile(source, 'utf8'));
    await copyFile(source, join(folder, `${key}.json`));
  }

  const texts = read as Texts;
  const locales = Object.keys(read).sort();
  const textOf = (key: string, locale: string) => getTranslationValue(texts, key, locale as Locale);
  const keys = extractI18nKeysFromModules(modules);
  const missing = keys.filter((key) => textOf(key, translations.fallback.default) === null);
  if (missing.length > 0) {
    throw new Error(`${translations.fallback.default}: the manifest's texts ${missing.join(', ')} are missing.`);
  }
  const inEveryLocale = (key: string) =>
    Object.fromEntries(locales.map((locale) => [locale, textOf(key, locale)] as const).filter(([, value]) => value !== null));
  const info = {
    translations: Object.fromEntries(keys.map((key) => [key, inEveryLocale(key)])),
    config: { locales, fallback: translations.fallback },
  };
  await writeFile(join(folder, 'i18n-info.json'), JSON.stringify(info));
}
