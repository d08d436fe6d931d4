import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const TSC = createRequire(import.meta.url).resolve('typescript/bin/tsc');

/** Writes the types beside the JavaScript. */
export function buildTypes(directory) {
  const args = [TSC, '-p', join(directory, 'tools/tsconfig.types.json')];
  const { status } = spawnSync(process.execPath, args, { cwd: directory, stdio: 'inherit' });
  if (status !== 0) throw new Error('The types were not written.');
}
