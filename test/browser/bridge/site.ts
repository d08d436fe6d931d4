import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { build } from 'esbuild';
import { Hono } from 'hono';
import { buildSampleApp, SAMPLE_APP, startSample, temporaryDirectory } from '../sampleApp';
import type { Sample } from '../sampleApp';

export interface TestSite {
  readonly port: number;
  readonly sample: Sample;
  close(): Promise<void>;
}

/** The sample app with a page of its own on the Forge host. A page around it is served like the sandbox's. */
export async function startSite(): Promise<TestSite> {
  const directory = temporaryDirectory();
  cpSync(SAMPLE_APP, directory, { recursive: true });
  const page = join(directory, 'page.js');
  await Promise.all([
    bundle(join(__dirname, 'app.ts'), join(directory, 'static/page/page.js')),
    bundle(join(__dirname, 'page.ts'), page),
  ]);
  writeFileSync(
    join(directory, 'page.html'),
    '<!doctype html><title>Page</title><script type="module" src="/page.js"></script>',
  );

  const sample = await startSample(await buildSampleApp(), { appDirectory: directory });
  const routes = new Hono();
  routes.route('/forge', sample.host.routes);
  routes.get('/favicon.ico', (context) => context.body(null, 204));
  routes.get('/page.js', (context) =>
    context.body(readFileSync(page, 'utf8'), 200, { 'content-type': 'text/javascript' }),
  );
  routes.get('*', (context) => context.html(readFileSync(join(directory, 'page.html'), 'utf8')));

  const server = createAdaptorServer({ fetch: routes.fetch });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    sample,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

async function bundle(entry: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile,
    format: 'esm',
    bundle: true,
    platform: 'browser',
    target: 'es2022',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
}
