import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * True if every output exists and is newer than every input. Folders count too, because their time changes with a
 * removal.
 */
export function isFresh(inputs, outputs) {
  const built = outputs.map(modified);
  if (built.some((time) => time === null)) return false;
  return Math.max(...inputs.map(newest)) < Math.min(...built);
}

function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
