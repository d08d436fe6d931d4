import { Hono } from 'hono';
import * as z from 'zod';
import type { Clock } from '../clock';
import type { ForgeHost } from '../forge';
import { answerRoutes } from './answerRoutes';
import { faultRoutes } from './faultRoutes';
import { lifeCycleRoutes } from './lifeCycleRoutes';
import { snapshot } from '../jira/site/snapshot';
import type { JiraSandbox } from '../jira';
import { largeFileRoutes } from './largeFileRoutes';
import { peopleRoutes, type ShownPerson } from './peopleRoutes';
import { wordRoutes, type ShellWords } from './wordRoutes';

const CLOCK = z.strictObject({ now: z.iso.datetime({ offset: true }).nullable() });

const flag = (otherwise: boolean) => z.stringbool({ truthy: ['true'], falsy: ['false'] }).default(otherwise);
const SNAPSHOT = z.strictObject({
  volatile: flag(false),
  history: flag(true),
  ids: z.enum(['number', 'name']).default('number'),
});

/** The site, and what its launcher says about it. */
export interface Controlled {
  readonly jira: JiraSandbox;
  readonly host: ForgeHost;
  readonly clock: Clock;
  readonly people: readonly ShownPerson[] | undefined;
  readonly words: ShellWords;
}

/** Routes that only the sandbox has: people, outbox, clock and counts. Mounted at `/sandbox`. */
export function controlRoutes({ jira, host, clock, people, words }: Controlled): Hono {
  const routes = new Hono();
  const time = () => ({ now: clock.now().toISOString(), fixed: clock.isSet });

  routes.get('/outbox', (c) => c.json(jira.site.outbox));
  routes.get('/clock', (c) => c.json(time()));
  routes.get('/metrics', (c) =>
    c.json({
      functionInvocations: host.metrics.functionInvocations,
      appRestCalls: jira.metrics.appRestCalls,
      expressionEvaluations: jira.metrics.expressionEvaluations,
      peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
    }),
  );
  /** Errors in the app's functions, as in `forge logs`. */
  routes.get('/failures', (c) => c.json(host.failures));

  /** The newest 1,000 lines that the app logged. */
  routes.get('/logs', (c) => c.json(host.logs));

  routes.post('/clock', async (c) => {
    const body = CLOCK.safeParse(await c.req.json().catch(() => undefined));
    if (!body.success) {
      const message = `Send {"now": "2026-03-02T16:59:00-03:00"} to set the clock, or {"now": null} to free it.`;
      return c.json({ errorMessages: [message], errors: {} }, 400);
    }
    clock.set(body.data.now === null ? null : new Date(body.data.now));
    return c.json(time());
  });

  /** `?delays=keep` waits for delayed retries; otherwise they start at once. */
  routes.post('/settle', async (c) => {
    const { delays } = c.req.query();
    if (delays !== undefined && delays !== 'keep') {
      return c.json({ errorMessages: ['delays: keep, or leave it out.'], errors: {} }, 400);
    }
    await host.settle({ keepDelays: delays === 'keep' });
    return c.json({ settled: true });
  });

  /** Everything the site holds; `?volatile=true`, `?history=false`, `?ids=name`: see `SnapshotOptions`. */
  routes.get('/snapshot', (c) => {
    const options = SNAPSHOT.safeParse(c.req.query());
    if (!options.success) {
      const message = 'A snapshot takes volatile and history, each true or false, and ids, which is number or name.';
      return c.json({ errorMessages: [message], errors: {} }, 400);
    }
    return c.body(snapshot(jira.site, options.data), 200, { 'content-type': 'application/json' });
  });

  routes.route('/people', peopleRoutes(jira, people));
  routes.route('/words', wordRoutes(words));
  routes.route('/faults', faultRoutes(jira.faults));
  routes.route('/answers', answerRoutes(jira.answers));
  routes.route('/', lifeCycleRoutes(host));
  routes.route('/large-files', largeFileRoutes(jira));

  routes.all('*', (c) =>
    c.json({ errorMessages: [`The sandbox has no ${c.req.method} ${c.req.path}.`], errors: {} }, 404),
  );
  return routes;
}
