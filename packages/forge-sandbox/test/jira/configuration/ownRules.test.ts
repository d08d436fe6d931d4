import { VALIDATOR_ARI, testSite, text } from './sandboxSite';
import { create, transitionOf, workflowOf } from './workflowAnswers';

describe('own rules', () => {
  const PATH = '/workflow/rule/config';
  const ALL = `${PATH}?types=postfunction&types=condition&types=validator`;

  test('are shown to the app alone', async () => {
    const site = testSite();
    await create(site);
    const answer = await site.send(site.app, 'GET', `${ALL}&expand=transition&workflowNames=ACME%20Change`);
    expect(answer.body['values']).toMatchObject([
      {
        workflowId: { name: 'ACME Change', draft: false },
        validators: [
          {
            key: 'gate',
            configuration: { value: '{"ruleUid":"gate-1"}', disabled: false },
            transition: { id: 11, name: 'Start' },
          },
        ],
        postFunctions: [{ key: 'audit' }],
        conditions: [],
      },
    ]);
    expect((await site.send(site.app, 'GET', `${PATH}?types=validator&keys=audit`)).body).toMatchObject({ total: 0 });
    expect((await site.send(site.admin, 'GET', ALL)).status).toBe(403);
    expect((await site.send(site.app, 'GET', PATH)).status).toBe(400);
    expect((await site.send(site.app, 'GET', `${PATH}?types=screen`)).status).toBe(404);
  });

  test('are configured without a version', async () => {
    const site = testSite();
    const made = workflowOf(await create(site));
    const id = text(transitionOf(made, '11')['validators']?.[0]?.['id']);
    const rule = (ruleId: string) => ({
      id: ruleId,
      key: 'gate',
      configuration: { value: '{"x":1}', disabled: true, tag: 't' },
    });
    const update = (name: string, ...validators: unknown[]) => ({ workflowId: { name, draft: false }, validators });
    const body = { workflows: [update('ACME Change', rule(id), rule('nothing')), update('Nothing')] };
    const answer = await site.send(site.app, 'PUT', PATH, body);
    expect(answer.status).toBe(200);
    expect(answer.body['updateResults']).toMatchObject([
      { ruleUpdateErrors: { nothing: ['The rule with this id does not exist: nothing'] }, updateErrors: [] },
      { ruleUpdateErrors: {}, updateErrors: ['Workflow not found: WorkflowIdBean{name=Nothing, draft=false}'] },
    ]);
    const stored = site.jira.site.workflows.get('ACME Change');
    expect(stored?.version).toEqual(made['version']);
    const [changed] = stored?.transitions.find((transition) => transition.id === '11')?.validators ?? [];
    expect(changed).toMatchObject({
      id,
      parameters: { config: '{"x":1}', disabled: 'true', tag: 't', key: VALIDATOR_ARI },
    });
    expect((await site.send(site.admin, 'PUT', PATH, { workflows: [] })).status).toBe(403);
  });
});
