import { Hono } from 'hono';
import { InvalidAnswers, switchAnswers, type Answers } from '../jira';

/** Shows and switches over HTTP the site's answers where Jira's behaviour is unknown. Mounted at `/sandbox/answers`. */
export function answerRoutes(answers: Answers): Hono {
  const routes = new Hono();

  routes.get('/', (c) => c.json(answers));

  routes.patch('/', async (c) => {
    const given: unknown = await c.req.json().catch(() => undefined);
    try {
      switchAnswers(answers, given);
      return c.json(answers);
    } catch (error) {
      if (!(error instanceof InvalidAnswers)) throw error;
      return c.json({ errorMessages: error.problems, errors: {} }, 400);
    }
  });

  return routes;
}
