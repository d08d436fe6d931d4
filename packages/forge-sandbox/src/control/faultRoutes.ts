import { Hono } from 'hono';
import { InvalidFault, type FaultEngine } from '../jira';

/** Switches faults on and off over HTTP, as `jira.faults` does in process. Mounted at `/sandbox/faults`. */
export function faultRoutes(faults: FaultEngine): Hono {
  const routes = new Hono();
  const refusal = (errorMessages: readonly string[]) => ({ errorMessages, errors: {} });

  routes.get('/', (c) => c.json(faults.list()));

  routes.post('/', async (c) => {
    const given: unknown = await c.req.json().catch(() => undefined);
    try {
      return c.json(faults.addUnknown(given), 201);
    } catch (error) {
      if (!(error instanceof InvalidFault)) throw error;
      return c.json(refusal(error.problems), 400);
    }
  });

  routes.delete('/', (c) => {
    faults.clear();
    return c.body(null, 204);
  });

  routes.delete('/:id', (c) => {
    const { id } = c.req.param();
    return faults.remove(id) ? c.body(null, 204) : c.json(refusal([`There is no fault ${id}.`]), 404);
  });

  return routes;
}
