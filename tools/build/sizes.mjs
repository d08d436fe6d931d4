import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The files below a path that people download or the platform loads, with their sizes in bytes. */
export function sizesOf(path) {
  if (!statSync(path).isDirectory()) {
    if (path.endsWith('.map')) return [];
    const content = readFileSync(path);
    return [{ path, raw: content.length, gzip: gzipSync(content).length }];
  }
  return readdirSync(path)
    .sort()
    .flatMap((name) => sizesOf(join(path, name)));
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(11);

/** A table of sizes, with paths as given. Themes of the design system and small files are summed up. */
export function sizeTable(sizes) {
  const SMALL = 2000;
  const shown = sizes.filter(({ raw }) => raw >= SMALL);
  const rest = sizes.filter(({ raw }) => raw < SMALL);
  const sum = (files, key) => files.reduce((total, file) => total + file[key], 0);
  const width = Math.max(30, ...shown.map(({ path }) => path.length)) + 2;
  const row = (name, files) => `  ${name.padEnd(width)}${kilobytes(sum(files, 'raw'))}${kilobytes(sum(files, 'gzip'))} gzip`;
  return [
    ...shown.map((file) => row(file.path, [file])),
    ...(rest.length === 0 ? [] : [row(`${rest.length} files under ${SMALL / 1000} kB`, rest)]),
  ].join('\n');
}
