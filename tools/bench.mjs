// `npm run bench`: bundles test/bench and runs it. It measures the output of `npm run build`.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const outfile = path.join(root, 'build/bench.cjs');
await build({
  entryPoints: [path.join(root, 'test/bench/main.ts')],
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  sourcemap: true,
  // The modules under test/ find the project by their own path. In a bundle, all of them are in build/.
  define: { __dirname: JSON.stringify(path.join(root, 'test/bench')) },
  outfile,
});
process.exit(
  spawnSync(process.execPath, ['--enable-source-maps', outfile], { cwd: root, stdio: 'inherit' }).status ?? 1,
);
