import { createServer } from 'node:net';
import { serve } from '@hono/node-server';
import type { Served } from './endConnection';

/** Listens on the loopback addresses only, because the sandbox admits every caller that can reach it. */
export async function listen(routes: Served, port: number): Promise<{ readonly port: number; close(): Promise<void> }> {
  const first = await bind(routes, port, '127.0.0.1');
  // `localhost` may mean the IPv6 address first. A machine without IPv6 does not need it.
  const second = await bind(routes, first.port, '::1').catch(() => null);
  return {
    port: first.port,
    close: async () => {
      await Promise.all([first.close(), second?.close()]);
    },
  };
}

/** A free port. The site must know its own address before it is served. */
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
