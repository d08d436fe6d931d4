import { readdirSync } from 'node:fs';
import { posix } from 'node:path';

/** Folders whose files belong to others, or are made by a program. */
const LEFT_OUT = new Set(['coverage', 'dist', 'golden', 'node_modules', 'stubs']);

const READ = /[.](tsx?|mjs|md)$/;

/**
 * The files with prose of the project, by their path from its root. Every folder counts, so that a moved or a new
 * package is read as well. Folders whose name begins with a dot are left out, and so is the list of changes.
 */
export function proseFiles(project, folder = '') {
  return (
    readdirSync(posix.join(project, folder), { withFileTypes: true })
      .filter(({ name }) => !LEFT_OUT.has(name) && !name.startsWith('.') && name !== 'CHANGELOG.md')
      // The products. Folders of this name below hold sources.
      .filter(({ name }) => folder !== '' || name !== 'build')
      .flatMap((entry) => {
        const path = posix.join(folder, entry.name);
        if (entry.isDirectory()) return proseFiles(project, path);
        return READ.test(entry.name) ? [path] : [];
      })
      .sort()
  );
}
