import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PACKAGE = path.resolve(__dirname, '..');

const description = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies: Readonly<Record<string, string>>;
};

const entries = Object.entries(description.exports).flatMap(([entry, target]) =>
  typeof target === 'string' ? [] : [[entry, target] as const],
);

test.each(entries)('the entry %s leads to a source file and to what the build makes of it', (_entry, target) => {
  const source = target['forge-sandbox-source'] ?? '';
  expect(existsSync(path.join(PACKAGE, source))).toBe(true);
  const built = source.replace('./src/', './dist/');
  expect(target).toMatchObject({ types: built.replace(/ts$/, 'd.ts'), default: built.replace(/ts$/, 'js') });
});

/** True for the shell's pages and the frames' half of the bridge. The build bundles them with their packages. */
const isBundled = (file: string): boolean =>
  file.startsWith('shell') &&
  (!file.startsWith(path.join('shell', 'bridge')) || file.includes(path.join('bridge', 'frame')));

/** Packages that the unbundled files import, without Node's own. */
function importedPackages(): ReadonlySet<string> {
  const source = path.join(PACKAGE, 'src');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
  const modules = files
    .filter((file) => file.endsWith('.ts') && !isBundled(file))
    .flatMap((file) => [
      ...readFileSync(path.join(source, file), 'utf8').matchAll(
        /(?:from |import |import\(|require\()'((?:@[\w-]+\/)?[a-z][\w.-]*)/g,
      ),
    ]);
  return new Set(modules.map(([, name = '']) => name).filter((name) => name !== 'node'));
}

test('the package depends on every package that it imports, and on no other', () => {
  expect([...importedPackages()].sort()).toEqual(Object.keys(description.dependencies).sort());
});
