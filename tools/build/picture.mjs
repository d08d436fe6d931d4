import { Buffer } from 'node:buffer';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const MODULE = 'virtual:procedure-picture';
/** Vite's convention for a module without a file. Other plugins do not search for it on the disk. */
const RESOLVED = `\0${MODULE}`;

const PROJECT = resolve(import.meta.dirname, '../..');

/**
 * A Vite plugin that provides the procedure's picture as a module. The picture is the same for every reader until the
 * procedure changes, and then the page is built again. The build therefore computes the layout. The page contains
 * coordinates instead of the algorithm.
 */
export function procedurePicture() {
  return {
    name: 'procedure-picture',
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    load: async (id) => {
      if (id !== RESOLVED) return null;
      // A parsed string loads faster than as many literals, and stays JSON through the minifier.
      return `export default JSON.parse(${JSON.stringify(await pictureJson())});`;
    },
  };
}

/** Bundles and runs the layout with the procedure. Both are TypeScript, and Node cannot resolve their imports. */
async function pictureJson() {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { layout } from './document/diagram/layout';
        import { PROCEDURE } from './procedure/procedure';
        export const picture = layout(PROCEDURE);`,
      resolveDir: join(PROJECT, 'src'),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'error',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { picture } = await import(`data:text/javascript;base64,${code}`);
  return JSON.stringify(picture);
}

// Standalone, it prints the picture: node tools/build/picture.mjs
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await pictureJson());
