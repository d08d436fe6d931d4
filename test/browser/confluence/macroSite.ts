import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { Sandbox } from '../../../sandbox/server';
import { startSandbox } from '../../../sandbox/server';
import { buildSampleApp, SAMPLE_APP, temporaryDirectory } from '../../sandbox/forge/sampleHost';

const PROJECT = resolve(__dirname, '../../..');

/**
 * The whole sandbox with the sample app, whose macro has a page here. `npm run build` made the shell.
 * @param change writes another manifest.
 */
export async function startMacroSite(change = (manifest: string): string => manifest): Promise<Sandbox> {
  const directory = temporaryDirectory();
  cpSync(SAMPLE_APP, directory, { recursive: true });
  const manifest = join(directory, 'manifest.yml');
  writeFileSync(manifest, change(readFileSync(manifest, 'utf8')));
  cpSync(buildSampleApp(), join(directory, 'build/app'), { recursive: true });
  for (const part of ['shell', 'sandbox']) symlinkSync(join(PROJECT, 'build', part), join(directory, 'build', part));
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
  return startSandbox({ directory, port: 0, empty: true });
}
