import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { extractI18nKeysFromModules, getTranslationValue } = createRequire(import.meta.url)('@forge/i18n');

/**
 * Writes `__LOCALES__` beside a bundle as `forge deploy` does. It contains every locale file, and `i18n-info.json` with
 * the languages, their fallbacks and the texts named in the manifest.
 */
export async function writeLocales(appDirectory, outDirectory, manifest) {
  const { translations } = manifest;
  if (translations === undefined) return;
  const folder = join(outDirectory, '__LOCALES__');
  await mkdir(folder, { recursive: true });

  const texts = {};
  for (const { key, path } of translations.resources) {
    const source = join(appDirectory, path);
    texts[key] = JSON.parse(await readFile(source, 'utf8'));
    await copyFile(source, join(folder, `${key}.json`));
  }

  const locales = Object.keys(texts).sort();
  const keys = extractI18nKeysFromModules(manifest.modules);
  const missing = keys.filter((key) => getTranslationValue(texts, key, translations.fallback.default) === null);
  if (missing.length > 0) {
    throw new Error(`${translations.fallback.default}: the manifest's texts ${missing.join(', ')} are missing.`);
  }
  const inEveryLocale = (key) =>
    Object.fromEntries(
      locales
        .map((locale) => [locale, getTranslationValue(texts, key, locale)])
        .filter(([, value]) => value !== null),
    );
  const info = {
    translations: Object.fromEntries(keys.map((key) => [key, inEveryLocale(key)])),
    config: { locales, fallback: translations.fallback },
  };
  await writeFile(join(folder, 'i18n-info.json'), JSON.stringify(info));
}
