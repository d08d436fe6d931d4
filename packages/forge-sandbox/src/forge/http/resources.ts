import { join, resolve } from 'node:path';
import type { Context, Hono } from 'hono';
import type { Manifest } from '../manifest/manifest';
import { LOCALES_FOLDER } from '../translations/translations';
import { contentSecurityPolicy, CSP_REPORT_PATH } from './contentSecurityPolicy';
import { contentTypeOf, readInside } from './files';
import { BRIDGE_SCRIPT_PATH, injectBridge } from './injectBridge';
import { parentOriginOf } from './origins';
import { problem } from './problem';

export interface ResourceOptions {
  readonly manifest: Manifest;
  readonly appDirectory: string;
  readonly bundleDirectory: string;
  /** Path of the built bridge script. */
  readonly bridgeScript: string;
  /** Called with each report of the content security policy. */
  readonly reported: (report: unknown) => void;
}

/** The path without the mount point. Pages load URLs with it, but Hono matches the routes without it. */
const local = (path: string) => path.replace(/^\/forge/, '');

/** Static files of the app's Custom UI, as the platform's CDN serves them: under another origin, with its policy. */
export function resourceRoutes(routes: Hono, options: ResourceOptions): void {
  routes.get('/resources/:resourceKey/*', (context) => serve(context, options));

  routes.get(local(BRIDGE_SCRIPT_PATH), async () => {
    const script = await readInside(join(options.bridgeScript, '..'), 'bridge.js');
    if (script === null) return problem(500, `There is no ${options.bridgeScript}: build the sandbox first.`);
    return file(script, BRIDGE_SCRIPT_PATH);
  });

  routes.post(local(CSP_REPORT_PATH), async (context) => {
    options.reported(await context.req.json<unknown>().catch(() => null));
    return new Response(null, { status: 204 });
  });
}

async function serve(context: Context, options: ResourceOptions): Promise<Response> {
  const key = context.req.param('resourceKey') ?? '';
  const directory = options.manifest.resources.get(key);
  if (directory === undefined) return problem(404, `The manifest has no resource "${key}".`);

  const url = new URL(context.req.url);
  const path = url.pathname.slice(url.pathname.indexOf(`/resources/${key}/`) + `/resources/${key}/`.length);
  const locales = `${LOCALES_FOLDER}/`;
  const body = path.startsWith(locales)
    ? await readInside(join(options.bundleDirectory, LOCALES_FOLDER), path.slice(locales.length))
    : await readInside(resolve(options.appDirectory, directory), path);
  if (body === null) return problem(404, `The resource "${key}" has no file ${path} in ${directory}.`);
  return path.endsWith('.html') ? page(body.toString(), url, options) : file(body, path);
}

function page(html: string, url: URL, options: ResourceOptions): Response {
  const parentOrigin = parentOriginOf(url);
  if (parentOrigin === null) {
    return problem(
      421,
      'Open the sandbox as http://localhost or http://127.0.0.1: each embeds the app from the other.',
    );
  }
  return new Response(injectBridge(html), {
    headers: {
      'content-type': contentTypeOf('index.html'),
      'content-security-policy': contentSecurityPolicy(html, options.manifest.permissions, parentOrigin),
      'cache-control': 'no-store',
    },
  });
}

function file(body: Buffer<ArrayBuffer>, path: string): Response {
  return new Response(body, { headers: { 'content-type': contentTypeOf(path), 'cache-control': 'no-store' } });
}
