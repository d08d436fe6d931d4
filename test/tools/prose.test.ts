import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.resolve(__dirname, '../..');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'prose-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The faults that the linter prints for a file with these lines, each as `line  message`, and its exit code. */
async function lint(name: string, ...lines: readonly string[]): Promise<{ faults: readonly string[]; code: number }> {
  writeFileSync(path.join(folder, name), lines.join('\n'));
  const file = path.relative(ROOT, path.join(folder, name));
  const run = promisify(execFile)(process.execPath, ['tools/prose.mjs', file], { cwd: ROOT });
  const { stderr, code } = await run.then(
    () => ({ stderr: '', code: 0 }),
    (error: unknown) => error as { stderr: string; code: number },
  );
  const said = stderr.split('\n').filter((line) => line.startsWith(`${file}:`));
  return { faults: said.map((line) => line.slice(file.length + 1)), code };
}

const RETRY = /tries again => retry/;
const LONG = `It ${'really '.repeat(30)}goes on.`;

it('finds a fault at its line in each kind of comment, and in the name of a test', async () => {
  const { faults, code } = await lint(
    'faults.test.ts',
    '/**',
    ' * Sends it.',
    ' * @returns the answer, and tries again',
    ' */',
    'function send() {',
    '  // It waits.',
    '  // Then it tries again.',
    '  return 1; /* It tries again. */',
    '}',
    "it('tries again', () => undefined);",
    "test.each([1])('it tries again', () => undefined);",
  );
  expect(code).toBe(1);
  expect(faults.map((fault) => Number.parseInt(fault))).toEqual([3, 7, 8, 10, 11]);
  for (const fault of faults) expect(fault).toMatch(RETRY);
});

it('finds long sentences, also over several lines, and openings that hide the actor', async () => {
  const { faults } = await lint(
    'sentences.ts',
    `// Short. ${LONG}`,
    'export const a = 1;',
    '/**',
    ' * Short.',
    ' *',
    ` * It ${'really '.repeat(15)}`,
    ` * ${'really '.repeat(15)} goes on.`,
    ' */',
    'export const b = 2;',
    '// Nobody knows.',
    'export const c = 3;',
    '// It waits. Whatever comes, comes. What is next?',
    'export const d = 4; // What it holds.',
  );
  expect(faults.map((fault) => fault.replace(/ {2}A sentence (\w+) .*/, ' $1'))).toEqual([
    '1 has',
    '6 has',
    '10 opens',
    '13 opens',
  ]);
});

it('does not join comments that stand one below the other', async () => {
  const words = 'really '.repeat(12);
  const { faults } = await lint('apart.ts', `const a = [1, // ${words}`, `2, // ${words}`, `3]; // ${words}`);
  expect(faults).toEqual([]);
});

it('reads no code, no quoted names, no addresses and no directives', async () => {
  const { faults, code } = await lint(
    'code.tsx',
    "const tries = 'It tries again. // tries again';",
    'const again = `tries again ${tries}`;',
    '// The method `tries again` and https://example.com/tries/again',
    `// ${['eslint', 'disable', 'next', 'line'].join('-')} no-console -- it tries again`,
    'export const Page = () => <p>It tries again: https://example.com // tries again</p>;',
    "other('tries again');",
  );
  expect({ faults, code }).toEqual({ faults: [], code: 0 });
});

it('reads a page, without its code and its tables', async () => {
  const { faults } = await lint(
    'page.md',
    '# What it holds',
    '',
    'It tries again, see [the page](tries%20again.md).',
    '',
    '```sh',
    'tries again',
    '```',
    '',
    '| what      | holds |',
    '| --------- | ----- |',
    '| a `thing` | 1     |',
  );
  expect(faults.map((fault) => Number.parseInt(fault))).toEqual([3]);
});
