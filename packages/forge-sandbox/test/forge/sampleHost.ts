import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../src/build';
import { createClock } from '../../src/clock';
import type { Clock } from '../../src/clock';
import { createForgeHost } from '../../src/forge';
import type { ForgeHost, ForgeHostOptions } from '../../src/forge';
import type { Principal } from '../../src/jira/principal';
import type { Json } from '../../src/jira/site/json';

export const SAMPLE_APP = join(__dirname, 'sample-app');
export const SITE_URL = 'http://localhost:4100';

const made: string[] = [];
afterAll(() => {
  for (const directory of made) rmSync(directory, { recursive: true, force: true });
});

/** A directory of the test file's own, deleted after its last test. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'forge-test-'));
  made.push(directory);
  return directory;
}

/** Builds the sample app into a directory of its own. */
export async function buildSampleApp(): Promise<string> {
  const directory = temporaryDirectory();
  await buildApp(SAMPLE_APP, directory);
  return directory;
}

/** A call that reached the product. */
export interface ProductCall {
  readonly principal: Principal;
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly contentType: string | null;
}

export interface Sample {
  readonly host: ForgeHost;
  readonly clock: Clock;
  readonly calls: ProductCall[];
  /** Calls a resolver function of the panel as this person. */
  readonly as: (accountId: string, functionKey: string, payload?: Json) => Promise<Json>;
}

/** The sample app on a product that returns the caller and the request. */
export async function startSample(bundleDirectory: string, options: Partial<ForgeHostOptions> = {}): Promise<Sample> {
  const clock = createClock();
  const calls: ProductCall[] = [];
  const host = await createForgeHost({
    appDirectory: SAMPLE_APP,
    bundleDirectory,
    clock,
    siteUrl: SITE_URL,
    appAccountId: 'the-app',
    authenticate: (authorization) => people(authorization),
    product: async (principal, request) => {
      const { pathname, search } = new URL(request.url);
      const body = await request.text();
      const contentType = request.headers.get('content-type');
      calls.push({ principal, method: request.method, path: pathname + search, body, contentType });
      const accountId = principal.kind === 'anonymous' ? null : principal.accountId;
      return Response.json({ kind: principal.kind, accountId }, { status: request.method === 'POST' ? 201 : 200 });
    },
    ...options,
  });
  const as: Sample['as'] = (accountId, functionKey, payload = {}) =>
    host.invokeResolver('panel', functionKey, payload, { accountId });
  return { host, clock, calls, as };
}

/** Signs any person in. The account id is the part of the e-mail before the @. */
function people(authorization: string | null): { accountId: string; locale: string; timeZone: string } | null {
  if (authorization?.startsWith('Basic ') !== true) return null;
  const [email = ''] = Buffer.from(authorization.slice(6), 'base64').toString().split(':');
  return { accountId: email.split('@')[0] ?? email, locale: 'en-US', timeZone: 'Europe/Madrid' };
}

export const BASIC = `Basic ${Buffer.from('ana@example.com:sandbox').toString('base64')}`;
