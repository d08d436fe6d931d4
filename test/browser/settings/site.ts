import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { build } from 'esbuild';
import { Hono } from 'hono';
import { contentSecurityPolicy, themeOf, readManifest, FRAME_SANDBOX } from 'forge-sandbox/testing/forge';
import { temporaryDirectory } from '../sampleApp';

const ROOT = resolve(__dirname, '../../..');

export interface FormSite {
  /** Address of the page around the frame. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * The settings form in a frame of another origin. The frame has the `sandbox` attribute and the content security policy
 * that the platform gives the app. `?language=en&theme=dark` chooses.
 */
export async function startFormSite(): Promise<FormSite> {
  const outdir = temporaryDirectory();
  await build({
    entryPoints: [join(__dirname, 'page.ts')],
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    outdir,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const { permissions } = await readManifest(ROOT);
  const asset = (name: string): string => readFileSync(join(outdir, name), 'utf8');

  const routes = new Hono();
  routes.get('/page.js', (context) => context.body(asset('page.js'), 200, { 'content-type': 'text/javascript' }));
  routes.get('/page.css', (context) => context.body(asset('page.css'), 200, { 'content-type': 'text/css' }));
  routes.get('/theme/:mode', async (context) =>
    context.body((await themeOf(context.req.param('mode')))?.css ?? '', 200, { 'content-type': 'text/css' }),
  );
  routes.get('/favicon.ico', (context) => context.body(null, 204));
  routes.get('/form', async (context) => {
    const theme = context.req.query('theme') ?? 'light';
    const attributes = Object.entries((await themeOf(theme))?.attrs ?? {}).map(([name, value]) => `${name}="${value}"`);
    const html = `<!doctype html><html ${attributes.join(' ')}><head><meta charset="utf-8"><title>Form</title>
      <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="theme/${theme}">
      <link rel="stylesheet" href="page.css"></head><body><div id="root"></div>
      <script type="module" src="page.js"></script></body></html>`;
    const parent = `http://localhost:${new URL(context.req.url).port}`;
    return context.html(html, 200, { 'content-security-policy': contentSecurityPolicy(html, permissions, parent) });
  });
  routes.get('/', (context) => {
    const { port, search } = new URL(context.req.url);
    const frame = `http://127.0.0.1:${port}/form${search.replaceAll('&', '&amp;')}`;
    return context.html(
      `<!doctype html><html lang="es"><meta charset="utf-8"><title>Page</title><body style="margin:0">
      <iframe title="Form" sandbox="${FRAME_SANDBOX}" src="${frame}"
        style="display:block;width:100%;height:3400px;border:0"></iframe>`,
    );
  });

  const server = createAdaptorServer({ fetch: routes.fetch });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
      }),
  };
}
