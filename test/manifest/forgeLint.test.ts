import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inPart } from '../extent';

const ROOT = path.resolve(__dirname, '../..');

function lint(directory: string): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(ROOT, 'tools/forge-lint/lint.mjs'), directory],
    {
      encoding: 'utf8',
    },
  );
  return { status, output: stdout + stderr };
}

it("passes every linter of Forge's that needs no login", () => {
  const { status, output } = lint(ROOT);
  expect(output).toBe('16 linters, 0 errors, 0 warnings\n');
  expect(status).toBe(0);
});

/** Each case lints the sources once more. */
const FAULTS = [
  ['a locale that Forge does not know', 'default: es-ES', 'default: es-MX', 'es-MX'],
  ['a function that is not declared', 'function: on-transition', 'function: not-declared', 'not-declared'],
] as const;

it.each(inPart(FAULTS, 1))('would not pass with %s', (_name, right, wrong, complaint) => {
  const directory = mkdtempSync(path.join(tmpdir(), 'forge-lint-'));
  try {
    for (const name of ['src', 'locales', 'build', 'node_modules', 'tsconfig.json', 'package.json']) {
      symlinkSync(path.join(ROOT, name), path.join(directory, name));
    }
    const manifest = readFileSync(path.join(ROOT, 'manifest.yml'), 'utf8');
    expect(manifest).toContain(right);
    writeFileSync(path.join(directory, 'manifest.yml'), manifest.replace(right, wrong));
    const { status, output } = lint(directory);
    expect(status).toBe(1);
    expect(output).toContain(complaint);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});
