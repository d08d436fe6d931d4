import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { parse } from 'yaml';
import * as z from 'zod';
import { TRANSLATIONS, writeLocales } from './locales';

/** The parts of a manifest that a bundle depends on. The host checks the others. */
const MANIFEST = z.object({
  modules: z.looseObject({ function: z.array(z.object({ handler: z.string() })) }),
  translations: TRANSLATIONS.optional(),
});

/** Endings of an app's source files, in the order in which they are looked for. */
const ENDINGS = ['.ts', '.tsx', '.js', '.jsx', '.mjs'];

/**
 * Bundles a Forge app's functions. It writes one self-contained `<file>.cjs` for every file that the manifest's
 * handlers name, with its locales. `forge deploy` does the same with its own bundler; this one takes milliseconds.
 * @returns the paths of the bundles
 * @throws Error if the directory has no readable manifest, or lacks a file that the manifest names.
 */
export async function buildApp(appDirectory: string, outDirectory: string): Promise<readonly string[]> {
  const manifest = await readManifest(join(appDirectory, 'manifest.yml'));
  const files = [...new Set(manifest.modules.function.map(({ handler }) => handler.split('.')[0] ?? ''))];
  const entries = files.map((file) => ({ out: file, in: sourceOf(appDirectory, file) }));

  await rm(outDirectory, { recursive: true, force: true });
  await build({
    entryPoints: entries,
    outdir: outDirectory,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: true,
    // Names stay as they are, for stack traces without the source map.
    minifyWhitespace: true,
    logLevel: 'error',
  });
  await writeLocales(appDirectory, outDirectory, manifest.translations, manifest.modules);
  return files.map((file) => join(outDirectory, `${file}.cjs`));
}

async function readManifest(path: string): Promise<z.infer<typeof MANIFEST>> {
  if (!existsSync(path)) throw new Error(`There is no ${path}.`);
  const manifest = MANIFEST.safeParse(parse(await readFile(path, 'utf8')));
  if (!manifest.success) throw new Error(`${path}: ${z.prettifyError(manifest.error)}`);
  return manifest.data;
}

function sourceOf(appDirectory: string, file: string): string {
  const source = join(appDirectory, 'src', file);
  const ending = ENDINGS.find((one) => existsSync(source + one));
  if (ending === undefined) throw new Error(`There is no ${source}.ts, which manifest.yml names as a handler.`);
  return source + ending;
}
