import { Buffer } from 'node:buffer';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const MODULE = 'virtual:procedure-picture';
/** Vite's convention for a module that is no file: no other plugin looks for it on the disk. */
const RESOLVED = `\0${MODULE}`;

const PROJECT = resolve(import.meta.dirname, '../..');

/**
 * A Vite plugin: the picture of the procedure as a module. It is the same for every reader until the procedure changes,
 * and then the page is built anew; so it is laid out here, and the page carries its coordinates instead of the algorithm.
 */
export function procedurePicture() {
  return {
    name: 'procedure-picture',
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    load: async (id) => {
      if (id !== RESOLVED) return null;
      // A string that is parsed is read faster than as many literals, and stays JSON through the minifier.
      return `export default JSON.parse(${JSON.stringify(await pictureJson())});`;
    },
  };
}

/** Bundles the layout with the procedure, and runs it: both are TypeScript, and Node reads none of their imports. */
async function pictureJson() {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { layout } from './diagram/layout';
        import { PROCEDURE } from './procedure';
        export const picture = layout(PROCEDURE);`,
      resolveDir: join(PROJECT, 'src/procedure'),
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

// By itself it prints the picture: node tools/build/picture.mjs
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await pictureJson());
