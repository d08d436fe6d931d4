import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Sandbox } from 'forge-sandbox';
import { startDemo } from '../../../demo/startDemo';
import { buildSampleApp, SAMPLE_APP, temporaryDirectory } from '../sampleApp';

/**
 * The whole sandbox with the sample app, whose macro has a page here. `npm run build` made the shell.
 * @param change writes another manifest.
 */
export async function startMacroSite(change = (manifest: string): string => manifest): Promise<Sandbox> {
  const directory = temporaryDirectory();
  cpSync(SAMPLE_APP, directory, { recursive: true });
  const manifest = join(directory, 'manifest.yml');
  writeFileSync(manifest, change(readFileSync(manifest, 'utf8')));
  cpSync(await buildSampleApp(), join(directory, 'build/app'), { recursive: true });
  await build({
    entryPoints: [join(__dirname, 'macroPage.ts')],
    outfile: join(directory, 'static/macro/macro.js'),
    bundle: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return startDemo({ directory, port: 0, empty: true });
}
