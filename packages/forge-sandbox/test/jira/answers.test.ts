import { createClock } from '../../src/clock';
import { answerRoutes } from '../../src/control/answerRoutes';
import { createJira } from '../../src/jira';

function routes() {
  const jira = createJira({ clock: createClock(), baseUrl: 'http://localhost' });
  const patch = (body: string) => answerRoutes(jira.answers).request('/', { method: 'PATCH', body });
  return { jira, patch };
}

it('switches an answer and shows it', async () => {
  const { jira, patch } = routes();
  expect(await (await patch('{"changelogNames": "field"}')).json()).toEqual({ changelogNames: 'field' });
  expect(jira.answers).toEqual({ changelogNames: 'field' });
});

it.each(['{"changelogNames": "name"}', '{"other": "field"}', '{', '[]'])(
  'refuses %s and switches nothing',
  async (body) => {
    const { jira, patch } = routes();
    const answer = await patch(body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errorMessages: [expect.any(String)] });
    expect(jira.answers).toEqual({ changelogNames: 'either' });
  },
);
