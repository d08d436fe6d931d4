import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';

/** Builds parts of the package with its own build: `js`, `types`, `bridge`, `shell`. */
export async function buildPackage(project, ...parts) {
  const tool = join(project, 'packages/forge-sandbox/tools/build.mjs');
  await promisify(execFile)(process.execPath, [tool, ...parts]).catch((error) => {
    throw new Error(error.stderr || error.message);
  });
}

/** Bundles the launcher with the demo. The package stays outside. */
export async function buildLauncher(project, outDirectory) {
  await build({
    entryPoints: [join(project, 'demo/main.ts')],
    outfile: join(outDirectory, 'main.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'error',
  });
}
