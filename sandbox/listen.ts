import { createServer } from 'node:net';
import { serve } from '@hono/node-server';
import type { Served } from './endConnection';

/** Listens on the loopback addresses only: the sandbox lets anybody in who can reach it. */
export async function listen(routes: Served, port: number): Promise<{ readonly port: number; close(): Promise<void> }> {
  const first = await bind(routes, port, '127.0.0.1');
  // `localhost` may mean the IPv6 address first; a machine without IPv6 does well without it.
  const second = await bind(routes, first.port, '::1').catch(() => null);
  return {
    port: first.port,
    close: async () => {
      await Promise.all([first.close(), second?.close()]);
    },
  };
}

/** A port that nobody listens on now: the site's own address has to be known before it is served. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('No free port was found'));
      });
    });
  });
}

function bind(routes: Served, port: number, hostname: string): Promise<{ port: number; close(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: routes.fetch, port, hostname }, (address) => {
      const close = (): Promise<void> =>
        new Promise((closed) => {
          server.close(() => {
            closed();
          });
          if ('closeAllConnections' in server) server.closeAllConnections();
        });
      resolve({ port: address.port, close });
    });
    server.once('error', reject);
  });
}
