// Runs every linter of `forge lint` that needs no network and no login: the manifest against its schema and rules,
// handlers, scopes of triggers, deprecated modules. Prints the findings; exits with 1 if any of them is an error.
// Usage: node tools/forge-lint/lint.mjs [directory of the app]
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '../..'));
// These packages use paths relative to the working directory.
process.chdir(root);

// The permission linter would download Atlassian's API descriptions. It gets one without paths instead. The sandbox
// checks the scopes that a call needs.
const nothing = path.join(import.meta.dirname, 'empty-api.json');
process.env.USE_LOCAL_SWAGGER = '1';
for (const api of ['JIRA', 'JSM', 'JSW', 'CONF', 'CONF_V2', 'BB']) process.env[`LOCAL_${api}_SWAGGER`] = nothing;

const { getClientSideLintersOnly, lint } = require('@forge/lint');
const { ManifestParserBuilder } = require('@forge/manifest');

/** Crashes of linters. A crashing linter only logs, and would otherwise look as if it had found nothing. */
const crashes = [];
const logger = new Proxy(
  {},
  {
    get:
      () =>
      (...words) => {
        const line = words.map(String).join(' ');
        if (/Linter/.test(line) && /fail|unable|error/i.test(line)) crashes.push(line);
      },
  },
);

/** The only question of linters to the network's feature flags. */
const flags = new Proxy(
  { getDeprecatedRuntimes: () => Promise.resolve([]) },
  { get: (known, key) => known[key] ?? (() => Promise.resolve(false)) },
);

function sources(folder) {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return sources(file);
    return /\.tsx?$/.test(name) ? [file] : [];
  });
}

const content = readFileSync('manifest.yml', 'utf8');
const manifest = new ManifestParserBuilder()
  .withInterpolators()
  .build()
  .parseManifest({ content, filePath: 'manifest.yml' });
const linters = await getClientSideLintersOnly(manifest, 'development', logger, flags);
const results = await lint(sources('src'), manifest, 'development', logger, flags, { linters });

const found = new Set();
let errors = crashes.length;
for (const crash of crashes) found.add(`error   ${crash}`);
for (const { file, ...levels } of results) {
  for (const level of ['errors', 'warnings']) {
    for (const { line, message } of levels[level]) {
      const problem = `${level === 'errors' ? 'error  ' : 'warning'} ${file}:${line ?? 0} ${message}`;
      if (!found.has(problem) && level === 'errors') errors += 1;
      found.add(problem);
    }
  }
}
for (const problem of found) console.log(problem);
console.log(`${linters.length} linters, ${errors} errors, ${found.size - errors} warnings`);
process.exit(errors > 0 ? 1 : 0);
