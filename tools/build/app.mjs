import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { writeLocales } from './locales.mjs';

/**
 * Bundles a Forge app's functions. It writes one self-contained `<file>.cjs` for every file that the manifest's
 * handlers name, with its locales. `forge deploy` does the same with its own bundler; this one takes milliseconds.
 */
export async function buildApp(appDirectory, outDirectory) {
  const manifestPath = join(appDirectory, 'manifest.yml');
  if (!existsSync(manifestPath)) throw new Error(`There is no ${manifestPath}.`);
  const manifest = parse(await readFile(manifestPath, 'utf8'));
  const files = [...new Set(manifest.modules.function.map(({ handler }) => handler.split('.')[0]))];
  const entries = files.map((file) => ({ out: file, in: join(appDirectory, 'src', `${file}.ts`) }));
  for (const entry of entries) {
    if (!existsSync(entry.in)) throw new Error(`There is no ${entry.in}, which manifest.yml names as a handler.`);
  }

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
  await writeLocales(appDirectory, outDirectory, manifest);
  return files.map((file) => join(outDirectory, `${file}.cjs`));
}

// Standalone: node tools/build/app.mjs APP_DIRECTORY OUT_DIRECTORY
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [appDirectory, outDirectory] = process.argv.slice(2);
  if (appDirectory === undefined || outDirectory === undefined) {
    console.error('usage: node tools/build/app.mjs APP_DIRECTORY OUT_DIRECTORY');
    process.exit(2);
  }
  await buildApp(resolve(appDirectory), resolve(outDirectory));
}
