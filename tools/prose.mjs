// Part of `npm run lint`: reads the prose of the comments, of the names of tests and of the pages. It refuses long
// sentences, some openings of sentences, and the words that tools/prose/words.yml replaces.
import { resolve } from 'node:path';
import { faultsIn } from './prose/faults.mjs';
import { proseFiles } from './prose/files.mjs';

const project = resolve(import.meta.dirname, '..');
const given = process.argv.slice(2);
const faults = await faultsIn(project, given.length > 0 ? given : proseFiles(project));
for (const { file, line, message } of faults) console.error(`${file}:${line}  ${message}`);
if (faults.length > 0) {
  console.error(`Faults of prose: ${faults.length}. CONTRIBUTING.md has the rules.`);
  process.exitCode = 1;
}
