import { Hono } from 'hono';
import * as z from 'zod';
import type { ForgeHost } from '../forge';

const SCHEDULED = z.strictObject({ moduleKey: z.string() });

/** Routes that trigger acts of the platform on request: scheduled functions, removal, installation. */
export function lifeCycleRoutes(host: ForgeHost): Hono {
  const routes = new Hono();

  routes.post('/scheduled', async (c) => {
    const body = SCHEDULED.safeParse(await c.req.json().catch(() => undefined));
    const known = host.scheduledTriggers;
    if (!body.success || !known.includes(body.data.moduleKey)) {
      const keys = known.length === 0 ? 'the manifest has none' : `the manifest has ${known.join(', ')}`;
      const message = `Send {"moduleKey": "…"} with the key of a scheduledTrigger; ${keys}.`;
      return c.json({ errorMessages: [message], errors: {} }, body.success ? 404 : 400);
    }
    await host.runScheduled(body.data.moduleKey);
    return c.json({ ran: body.data.moduleKey });
  });

  routes.post('/uninstall', async (c) => {
    await host.uninstall();
    return c.json({ installed: host.app.isInstalled?.() !== false });
  });

  routes.post('/install', (c) => {
    host.install();
    return c.json({ installed: host.app.isInstalled?.() !== false });
  });

  return routes;
}
