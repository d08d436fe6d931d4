import { join, relative, resolve } from 'node:path';
import { isFresh } from './build/freshness.mjs';
import { buildPage } from './build/pages.mjs';
import { buildLauncher, buildPackage } from './build/sandbox.mjs';
import { sizesOf, sizeTable } from './build/sizes.mjs';

const project = resolve(import.meta.dirname, '..');
const at = (path) => join(project, path);

/** Inputs of every part. A change of them makes all parts outdated. */
const COMMON = ['package-lock.json', 'tsconfig.json', 'tools/build.mjs', 'tools/build'];

/** The package of the sandbox. Its own build writes into its `dist`. */
const PACKAGE = 'packages/forge-sandbox';

/** The pages of Custom UI: folders of static/, and of build/static/. */
const PAGES = ['panel', 'admin', 'procedure', 'macro', 'macro-config'];

/**
 * The parts. Each has its inputs, the outputs that show that it was built, and the paths for the table of sizes. The part
 * `package` is made before the others, because the app's bundler is in it.
 */
const PARTS = {
  package: {
    inputs: [`${PACKAGE}/src`, `${PACKAGE}/tools`, `${PACKAGE}/package.json`],
    outputs: [`${PACKAGE}/dist/index.js`, `${PACKAGE}/dist/expressions/cli.js`, `${PACKAGE}/dist/frame/bridge.js`],
    shown: [`${PACKAGE}/dist/frame`],
    build: () => buildPackage(project, 'js', 'bridge'),
  },
  app: {
    inputs: ['src', 'locales', 'manifest.yml'],
    outputs: ['build/app/index.cjs', 'build/app/__LOCALES__/i18n-info.json'],
    shown: ['build/app/index.cjs'],
    build: async () => (await import('forge-sandbox/build')).buildApp(project, at('build/app')),
  },
  static: {
    inputs: ['static', 'src', 'locales'],
    outputs: PAGES.map((page) => `build/static/${page}/index.html`),
    shown: PAGES.map((page) => `build/static/${page}`),
    build: () => Promise.all(PAGES.map((page) => buildPage(at(`static/${page}`), at(`build/static/${page}`)))),
  },
  shell: {
    inputs: [`${PACKAGE}/src/shell`, `${PACKAGE}/src/adf`, `${PACKAGE}/tools`],
    outputs: [`${PACKAGE}/dist/pages/index.html`],
    shown: [`${PACKAGE}/dist/pages`],
    build: () => buildPackage(project, 'shell'),
  },
  sandbox: {
    inputs: ['demo'],
    outputs: ['build/sandbox/main.cjs'],
    shown: ['build/sandbox'],
    build: () => buildLauncher(project, at('build/sandbox')),
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
const [first] = await Promise.allSettled([make(PARTS.package, ifStale || !names.includes('package'))]);
const rest = names.filter((name) => name !== 'package');
const results = await Promise.allSettled(
  first.status === 'rejected' ? [] : rest.map((name) => make(PARTS[name], ifStale)),
);
[first, ...results].forEach((result, index) => {
  const name = index === 0 ? 'package' : rest[index - 1];
  if (result.status === 'rejected') {
    console.error(`${name}: ${result.reason instanceof Error ? result.reason.message : String(result.reason)}`);
    process.exitCode = 1;
  } else if (!quiet) {
    console.log(report(name, result.value));
  }
});
