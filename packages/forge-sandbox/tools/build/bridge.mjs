import { join } from 'node:path';
import { build } from 'esbuild';

/** Bundles the frames' half of the bridge. The host serves it to the app's pages. */
export async function buildBridge(directory) {
  await build({
    entryPoints: [join(directory, 'src/shell/bridge/frame/script.ts')],
    outfile: join(directory, 'dist/frame/bridge.js'),
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    minify: true,
    sourcemap: true,
    logLevel: 'error',
  });
}
