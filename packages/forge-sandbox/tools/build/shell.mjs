import { join } from 'node:path';

/** Builds the pages of the shell with Vite. */
export async function buildShell(directory) {
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')]);
  await build({
    root: join(directory, 'src/shell'),
    configFile: false,
    base: '/',
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: join(directory, 'dist/pages'), emptyOutDir: true, assetsInlineLimit: 0, target: 'es2022' },
  });
}
