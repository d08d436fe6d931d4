// `npm run build`: makes dist/. Node and bundlers load the JavaScript, the server serves the shell's pages, and frames
// load the bridge.
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buildBridge } from './build/bridge.mjs';
import { buildJavaScript } from './build/javaScript.mjs';
import { buildShell } from './build/shell.mjs';
import { buildTypes } from './build/types.mjs';

const PACKAGE = resolve(import.meta.dirname, '..');

/** The parts in their order. */
const PARTS = { js: buildJavaScript, types: buildTypes, bridge: buildBridge, shell: buildShell };

const USAGE = `usage: node tools/build.mjs [${Object.keys(PARTS).join('] [')}]
  without a part, dist is emptied and all of them are built`;

const given = process.argv.slice(2);
const unknown = given.filter((part) => !Object.hasOwn(PARTS, part));
if (unknown.length > 0) {
  console.error(`${unknown.join(', ')}: unknown\n${USAGE}`);
  process.exit(2);
}

if (given.length === 0) await rm(resolve(PACKAGE, 'dist'), { recursive: true, force: true });
for (const part of given.length === 0 ? Object.keys(PARTS) : given) {
  try {
    await PARTS[part](PACKAGE);
  } catch (error) {
    console.error(`${part}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
