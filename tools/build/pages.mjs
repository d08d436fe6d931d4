import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { procedurePicture } from './picture.mjs';

/**
 * Builds a page with Vite. Nothing is inlined, because the platform's content security policy refuses `data:` styles
 * and fonts.
 * The page's addresses are relative, because the platform serves pages under a prefix.
 */
export async function buildPage(root, outDirectory) {
  const entry = join(root, 'index.html');
  if (!existsSync(entry)) throw new Error(`There is no ${entry}.`);
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')]);
  await build({
    root,
    configFile: false,
    base: './',
    logLevel: 'error',
    plugins: [react(), procedurePicture()],
    build: { outDir: outDirectory, emptyOutDir: true, assetsInlineLimit: 0, target: 'es2022' },
  });
}
