import type { Desk } from './desk';
import { createDesk, doc, forgeRule, rule, step } from './desk';

let desk: Desk;
beforeEach(() => {
  desk = createDesk();
});

async function transition(actions: ReturnType<typeof rule>[], body: Record<string, unknown> = {}) {
  const { ana, carl } = desk.people;
  const issue = await desk.create(ana, { [desk.fields.code]: 'A-1', assignee: { accountId: carl.accountId } });
  desk.transitions(step('11', desk.status.open, desk.status.doing, { screenId: desk.screenId, actions }));
  const request = { transition: { id: '11' }, ...body };
  const answer = await desk.call(ana, 'POST', `/issue/${issue.key}/transitions`, request);
  return { issue, answer };
}

describe("Jira's own post functions", () => {
  const option = (name: string): string =>
    desk.jira.site.fields.get(desk.fields.kind)?.contexts[0]?.options.find(({ value }) => value === name)?.id ?? '';
  const resolution = (): string =>
    [...desk.jira.site.resolutions.values()].find(({ name }) => name === 'Done')?.id ?? '';

  test.each<[string, (desk: Desk) => Record<string, string>, (desk: Desk) => [string, unknown]]>([
    [
      'sets a text',
      ({ fields }) => ({ field: fields.code, value: 'B-2', mode: 'replace' }),
      ({ fields }) => [fields.code, 'B-2'],
    ],
    [
      'appends to a text',
      ({ fields }) => ({ field: fields.code, value: '-2', mode: 'append' }),
      ({ fields }) => [fields.code, 'A-1-2'],
    ],
    ['clears', ({ fields }) => ({ field: fields.code, value: '', mode: '' }), ({ fields }) => [fields.code, undefined]],
    [
      'sets a number',
      ({ fields }) => ({ field: fields.hours, value: '4.5', mode: 'replace' }),
      ({ fields }) => [fields.hours, 4.5],
    ],
    [
      'sets an option by id',
      ({ fields }) => ({ field: fields.kind, value: option('Report'), mode: 'replace' }),
      ({ fields }) => [fields.kind, option('Report')],
    ],
    [
      'sets an option by value',
      ({ fields }) => ({ field: fields.kind, value: 'Parameter', mode: 'replace' }),
      ({ fields }) => [fields.kind, option('Parameter')],
    ],
    [
      'sets rich text',
      ({ fields }) => ({ field: fields.notes, value: 'Well', mode: 'replace' }),
      ({ fields }) => [fields.notes, doc('Well')],
    ],
    [
      'sets a person',
      ({ fields, people }) => ({ field: fields.helper, value: people.boss.accountId, mode: 'replace' }),
      ({ fields, people }) => [fields.helper, people.boss.accountId],
    ],
  ])('system:update-field %s', async (_name, parameters, expected) => {
    const { issue, answer } = await transition([rule('system:update-field', parameters(desk))]);
    expect(answer).toMatchObject({ status: 204 });
    const [field, value] = expected(desk);
    expect(issue.custom.get(field)).toEqual(value);
  });

  test('system:update-field sets the resolution by id, with its date, and clears it on reopening', async () => {
    const set = rule('system:update-field', { field: 'resolution', value: resolution(), mode: 'replace' });
    const { issue } = await transition([set]);
    expect(issue).toMatchObject({ resolutionId: resolution() });
    expect(issue.resolved).not.toBeNull();
    expect(issue.changelog[0]?.items.map(({ field }) => field)).toEqual(['resolution', 'status']);
    desk.transitions(
      step('21', desk.status.doing, desk.status.open, {
        actions: [rule('system:update-field', { field: 'resolution', value: '', mode: '' })],
      }),
    );
    await desk.call(desk.people.ana, 'POST', `/issue/${issue.key}/transitions`, { transition: { id: '21' } });
    expect(issue).toMatchObject({ resolutionId: null, resolved: null });
  });

  test.each<[string, Record<string, string>, string | null]>([
    ['the one who does it', { type: 'to-current-user' }, 'acc-ana'],
    ['somebody', { type: 'to-selected-user', accountId: 'acc-boss' }, 'acc-boss'],
    ['nobody', { type: 'to-unassigned' }, null],
    ['the default', { type: 'to-default-user' }, null],
    ['the lead', { type: 'to-lead' }, 'acc-admin'],
    ['the reporter', { type: 'to-reporter' }, 'acc-ana'],
  ])('system:change-assignee: %s', async (_name, parameters, accountId) => {
    const { issue } = await transition([rule('system:change-assignee', parameters)]);
    expect(issue.assigneeAccountId).toBe(accountId);
  });

  test('system:copy-value-from-other-field copies between fields of a kind, and into text', async () => {
    const { fields } = desk;
    const { issue } = await transition([
      rule('system:copy-value-from-other-field', { sourceFieldKey: 'assignee', targetFieldKey: fields.code }),
    ]);
    expect(issue.custom.get(fields.code)).toBe('carl Example');
    const wrong = await transition([
      rule('system:copy-value-from-other-field', { sourceFieldKey: fields.code, targetFieldKey: fields.hours }),
    ]);
    expect([wrong.answer.status, wrong.issue.statusId]).toEqual([501, desk.status.open]);
  });
});

describe("the app's post functions", () => {
  beforeEach(() => {
    desk.modules.push({
      moduleKey: 'after',
      ari: 'ari:cloud:ecosystem::extension/app/env/static/after',
      kind: 'postFunction',
      name: 'After',
      description: '',
    });
  });

  test('get the documented event after the commit, once each, under one execution id', async () => {
    const actions = [
      forgeRule('workflow-post-function', 'after', { ruleUid: 'a' }),
      rule('system:change-assignee', { type: 'to-current-user' }),
      forgeRule('workflow-post-function', 'after', { ruleUid: 'b' }),
      forgeRule('workflow-post-function', 'gone', { ruleUid: 'c' }),
      rule('forge:workflow-post-function', {
        key: 'ari:cloud:ecosystem::extension/app/env/static/after',
        disabled: 'true',
      }),
    ];
    const { issue } = await transition(actions, { update: { comment: [{ add: { body: doc('Hi') } }] } });
    const { ana } = desk.people;
    const workflow = [...desk.jira.site.workflows.values()].find(({ name }) => name.endsWith('Project HELP'));
    expect(desk.delivered.map(({ moduleKey }) => moduleKey)).toEqual(['after', 'after']);
    const [first, second] = desk.delivered.map(({ payload }) => payload as Record<string, unknown>);
    expect(first).toMatchObject({
      issue: {
        id: issue.id,
        key: 'HELP-1',
        fields: {
          summary: 'Printer on fire',
          status: { id: desk.status.doing, name: 'In Progress' },
          issuetype: { name: 'Task' },
          project: { key: 'HELP' },
          reporter: { accountId: ana.accountId },
          creator: { accountId: ana.accountId },
          assignee: { accountId: ana.accountId },
          created: '2026-03-10T12:00:00.000+0000',
        },
      },
      transition: { id: '11', name: 'Step 11', from: { id: desk.status.open }, to: { id: desk.status.doing } },
      workflow: { id: workflow?.id, name: workflow?.name },
      atlassianId: ana.accountId,
      changelog: { id: issue.changelog[0]?.id, items: [{ field: 'assignee' }, { field: 'status' }] },
      comment: { id: issue.comments[0]?.id },
      configuration: { ruleUid: 'a' },
      context: { moduleKey: 'after' },
    });
    expect(second).toMatchObject({ configuration: { ruleUid: 'b' } });
    const executionId = (payload: unknown): unknown =>
      Reflect.get(Object(Reflect.get(Object(payload), 'transition')), 'executionId');
    expect(executionId(first)).toMatch(/^[0-9a-f-]{36}$/);
    expect(executionId(second)).toBe(executionId(first));
  });

  test('of the initial transition run when an issue is created', async () => {
    desk.initial({ actions: [forgeRule('workflow-post-function', 'after')] });
    await desk.create(desk.people.ana);
    expect(desk.delivered).toHaveLength(1);
    const [{ payload } = { payload: null }] = desk.delivered;
    expect(payload).toMatchObject({ issue: { key: 'HELP-1' }, transition: { id: '1', to: { id: desk.status.open } } });
    expect(Object.keys(Object(payload) as object)).not.toContain('changelog');
  });

  test('do not run when a transition is refused', async () => {
    const { answer } = await transition([forgeRule('workflow-post-function', 'after')], {
      fields: { [desk.fields.hours]: 'x' },
    });
    expect(answer.status).toBe(400);
    expect(desk.delivered).toEqual([]);
  });
});
