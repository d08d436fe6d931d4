import { chmod, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Folders of dist/ that other parts make. The declarations go too: `types` writes them after this part. */
const OTHERS = ['pages', 'frame'];

/** Programs that a shell may start. */
const PROGRAMS = ['cli.js', 'expressions/cli.js'];

/**
 * Writes a CommonJS file for every source file, but for the pages of the shell. Entries share their modules, so a class
 * is the same class in all of them.
 */
export async function buildJavaScript(directory) {
  const source = join(directory, 'src');
  const out = join(directory, 'dist');
  await removeOld(out);
  const names = await readdir(source, { recursive: true });
  const sources = names.filter((name) => name.endsWith('.ts') && (!name.startsWith('shell') || isBridge(name)));
  await build({
    entryPoints: sources.map((name) => join(source, name)),
    outbase: source,
    outdir: out,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // Kept as `require`. Some packages use folders as entry points, which Node's own `import()` does not open.
    supported: { 'dynamic-import': false },
    sourcemap: true,
    sourcesContent: true,
    logLevel: 'error',
  });
  await Promise.all(PROGRAMS.map((program) => chmod(join(out, program), 0o755)));
}

const isBridge = (name) => name.startsWith(join('shell', 'bridge')) && !name.includes(join('bridge', 'frame'));

async function removeOld(out) {
  const names = await readdir(out).catch(() => []);
  await Promise.all(
    names
      .filter((name) => !OTHERS.includes(name))
      .map((name) => rm(join(out, name), { recursive: true, force: true })),
  );
}
