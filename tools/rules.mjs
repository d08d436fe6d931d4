// `npm run rules`: writes the workflow validators of manifest.yml from the folders of src/rules.
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { kindsIn } from './rules/kinds.mjs';
import { withRules } from './rules/manifest.mjs';

const USAGE = `usage: node tools/rules.mjs [--check]
  --check   writes nothing, and fails if manifest.yml is not what the folders give`;

const given = process.argv.slice(2);
if (given.some((argument) => argument !== '--check')) {
  console.error(USAGE);
  process.exit(2);
}

const project = resolve(import.meta.dirname, '..');
const path = join(project, 'manifest.yml');
const manifest = await readFile(path, 'utf8');
const rules = await Promise.all(
  (await kindsIn(project)).map(async ([kind, key]) => [
    kind,
    key,
    await readFile(join(project, 'src/rules', key, 'expression.jexpr'), 'utf8'),
  ]),
);
const wanted = withRules(manifest, rules);

if (wanted === manifest) process.exit(0);
if (given.includes('--check')) {
  const lines = manifest.split('\n');
  const at = wanted.split('\n').findIndex((line, index) => line !== lines[index]);
  console.error(`manifest.yml, line ${at + 1}: not what src/rules gives. Run \`npm run rules\`.`);
  process.exit(1);
}
await writeFile(path, wanted);
