import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from './table';

const BUILD = path.resolve(process.cwd(), 'build');

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} kB`;

/** Scripts that the browser loads to show a page: those in its index.html, and their static imports. */
function scripts(resource: string): readonly string[] {
  const folder = path.join(BUILD, 'static', resource);
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    const source = readFileSync(file, 'utf8');
    for (const [, name] of source.matchAll(/(?:^|[;}\n])import\s*(?:[\w*{][^"';]*from\s*)?["'](\.[^"']+)["']/g)) {
      if (name !== undefined) follow(path.resolve(path.dirname(file), name));
    }
  };
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8');
  for (const [, name] of html.matchAll(/<(?:script|link)[^>]+(?:src|href)="(\.\/[^"]+\.js)"/g))
    follow(path.join(folder, name ?? ''));
  return [...found];
}

const gzipped = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);

export function bundles(): readonly Row[] {
  const styles = (resource: string): readonly string[] => {
    const folder = path.join(BUILD, 'static', resource, 'assets');
    return readdirSync(folder).flatMap((name) => (name.endsWith('.css') ? [path.join(folder, name)] : []));
  };
  return [
    {
      what: 'backend bundle',
      figure: kilobytes(statSync(path.join(BUILD, 'app/index.cjs')).size),
      budget: '<= 1024 kB',
    },
    { what: 'panel, script at once, gzip', figure: kilobytes(gzipped(scripts('panel'))), budget: '<= 150 kB' },
    { what: 'panel, styles, gzip', figure: kilobytes(gzipped(styles('panel'))) },
    { what: 'admin page, script at once, gzip', figure: kilobytes(gzipped(scripts('admin'))) },
    { what: 'macro, script at once, gzip', figure: kilobytes(gzipped(scripts('macro'))), budget: '<= 150 kB' },
    { what: 'procedure page, script at once, gzip', figure: kilobytes(gzipped(scripts('procedure'))) },
  ];
}
