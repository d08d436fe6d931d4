import { join, relative, resolve } from 'node:path';
import { buildApp } from './build/app.mjs';
import { isFresh } from './build/freshness.mjs';
import { buildPage } from './build/pages.mjs';
import { buildSandbox } from './build/sandbox.mjs';
import { sizesOf, sizeTable } from './build/sizes.mjs';

const project = resolve(import.meta.dirname, '..');
const at = (path) => join(project, path);

/** Inputs of every part. A change of them makes all parts outdated. */
const COMMON = ['package-lock.json', 'tsconfig.json', 'tools/build.mjs', 'tools/build'];

/** The pages of Custom UI: folders of static/, and of build/static/. */
const PAGES = ['panel', 'admin', 'procedure', 'macro', 'macro-config'];

/** The parts. Each has its inputs, the outputs that show that it was built, and the paths for the table of sizes. */
const PARTS = {
  app: {
    inputs: ['src', 'locales', 'manifest.yml'],
    outputs: ['build/app/index.cjs', 'build/app/__LOCALES__/i18n-info.json'],
    shown: ['build/app/index.cjs'],
    build: () => buildApp(project, at('build/app')),
  },
  static: {
    inputs: ['static', 'src', 'locales'],
    outputs: PAGES.map((page) => `build/static/${page}/index.html`),
    shown: PAGES.map((page) => `build/static/${page}`),
    build: () => Promise.all(PAGES.map((page) => buildPage(at(`static/${page}`), at(`build/static/${page}`)))),
  },
  shell: {
    inputs: ['sandbox/shell/client', 'sandbox/adf'],
    outputs: ['build/shell/index.html'],
    shown: ['build/shell'],
    build: () => buildPage(at('sandbox/shell/client'), at('build/shell'), '/'),
  },
  sandbox: {
    inputs: ['sandbox'],
    outputs: ['build/sandbox/main.cjs', 'build/sandbox/bridge.js', 'build/sandbox/expressions.cjs'],
    shown: ['build/sandbox'],
    build: () => buildSandbox(project, at('build/sandbox')),
  },
};

const USAGE = `usage: node tools/build.mjs [${Object.keys(PARTS).join('] [')}] [--quiet] [--if-stale]
  without a part, all of them are built
  --quiet      prints nothing unless something fails
  --if-stale   leaves a part alone when nothing it is made of is newer`;

function readArguments(given) {
  const flags = given.filter((argument) => argument.startsWith('-'));
  const names = given.filter((argument) => !argument.startsWith('-'));
  const unknown = [
    ...flags.filter((flag) => flag !== '--quiet' && flag !== '--if-stale'),
    ...names.filter((name) => !Object.hasOwn(PARTS, name)),
  ];
  if (unknown.length > 0) {
    console.error(`${unknown.join(', ')}: unknown\n${USAGE}`);
    process.exit(2);
  }
  return {
    names: names.length === 0 ? Object.keys(PARTS) : [...new Set(names)],
    quiet: flags.includes('--quiet'),
    ifStale: flags.includes('--if-stale'),
  };
}

/** @returns seconds it took, or null if the part was up to date. */
async function make(part, ifStale) {
  if (ifStale && isFresh([...COMMON, ...part.inputs].map(at), part.outputs.map(at))) return null;
  const start = Date.now();
  await part.build();
  return (Date.now() - start) / 1000;
}

function report(name, seconds) {
  if (seconds === null) return `${name}: up to date`;
  const sizes = PARTS[name].shown.flatMap((path) => sizesOf(at(path)));
  const table = sizeTable(sizes.map((size) => ({ ...size, path: relative(project, size.path) })));
  return `${name}: ${seconds.toFixed(1)} s\n${table}`;
}

const { names, quiet, ifStale } = readArguments(process.argv.slice(2));
const results = await Promise.allSettled(names.map((name) => make(PARTS[name], ifStale)));
results.forEach((result, index) => {
  const name = names[index];
  if (result.status === 'rejected') {
    console.error(`${name}: ${result.reason instanceof Error ? result.reason.message : String(result.reason)}`);
    process.exitCode = 1;
  } else if (!quiet) {
    console.log(report(name, result.value));
  }
});
