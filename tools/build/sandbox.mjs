import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const server = {
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  packages: 'external',
  // Kept as `require`. Some packages use folders as entry points, which Node's own `import()` does not open.
  supported: { 'dynamic-import': false },
};
const browser = { platform: 'browser', format: 'iife', target: 'es2022', minify: true };

/** The sandbox's programs: entry, output and options. */
const PROGRAMS = [
  { entry: 'sandbox/main.ts', out: 'main.cjs', options: server },
  { entry: 'sandbox/expressions/cli.ts', out: 'expressions.cjs', options: server },
  { entry: 'sandbox/shell/client/bridge/frame/script.ts', out: 'bridge.js', options: browser },
];

export async function buildSandbox(projectDirectory, outDirectory) {
  const programs = PROGRAMS.map((program) => ({ ...program, entry: join(projectDirectory, program.entry) }));
  const missing = programs.find(({ entry }) => !existsSync(entry));
  if (missing !== undefined) throw new Error(`There is no ${missing.entry}.`);
  await Promise.all(
    programs.map(({ entry, out, options }) =>
      build({
        entryPoints: [entry],
        outfile: join(outDirectory, out),
        bundle: true,
        sourcemap: true,
        logLevel: 'error',
        ...options,
      }),
    ),
  );
}
