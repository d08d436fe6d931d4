import type { Desk } from './desk';
import { all, createDesk, doc, forgeRule, rule, step } from './desk';

let desk: Desk;
beforeEach(() => {
  desk = createDesk();
});

const go = (id: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  transition: { id },
  ...more,
});

const refusal = (...errorMessages: string[]): unknown => ({ errorMessages, errors: {} });

/** The data of an issue that a refused call must not change. */
const snapshot = (key: string): string =>
  JSON.stringify({ ...desk.issue(key), custom: [...desk.issue(key).custom], watcherAccountIds: [] });

describe('making a transition', () => {
  test('moves the status and writes one changelog entry with everything that changed', async () => {
    const { ana, carl } = desk.people;
    const { open, doing } = desk.status;
    desk.transitions(
      step('11', open, doing, {
        screenId: desk.screenId,
        actions: [rule('system:change-assignee', { type: 'to-current-user' })],
      }),
    );
    const issue = await desk.create(ana);
    desk.clock.set(new Date('2026-03-11T09:30:00.000Z'));
    const answer = await desk.call(
      carl,
      'POST',
      `/issue/${issue.key}/transitions`,
      go('11', {
        fields: { [desk.fields.hours]: 3.5, resolution: { name: 'Done' } },
        update: { labels: [{ add: 'urgent' }], comment: [{ add: { body: doc('On it.') } }] },
      }),
    );
    expect(answer).toMatchObject({ status: 204, body: null });
    const resolution = [...desk.jira.site.resolutions.values()].find(({ name }) => name === 'Done');
    expect(issue).toMatchObject({
      statusId: doing,
      assigneeAccountId: carl.accountId,
      resolutionId: resolution?.id,
      resolved: Date.parse('2026-03-11T09:30:00.000Z'),
      labels: ['urgent'],
    });
    expect(issue.updated).toBe(issue.changelog[0]?.created);
    expect(issue.comments.map(({ body }) => body)).toEqual([doc('On it.')]);
    expect(issue.changelog).toHaveLength(1);
    expect(
      issue.changelog[0]?.items.map(({ field, fieldtype, fromString, toString }) => [
        field,
        fieldtype,
        fromString,
        toString,
      ]),
    ).toEqual([
      ['Hours', 'custom', null, '3.5'],
      ['resolution', 'jira', null, 'Done'],
      ['labels', 'jira', null, 'urgent'],
      ['assignee', 'jira', null, 'carl Example'],
      ['status', 'jira', 'To Do', 'In Progress'],
    ]);
  });

  test('a transition to the same status, and a looped one, keep the status and write no status item', async () => {
    const { ana } = desk.people;
    const { open } = desk.status;
    desk.transitions(step('11', open, open, { screenId: desk.screenId }), step('21', null, null));
    const issue = await desk.create(ana);
    const body = go('11', { fields: { [desk.fields.code]: 'A-1' } });
    expect(await desk.call(ana, 'POST', `/issue/${issue.key}/transitions`, body)).toMatchObject({ status: 204 });
    expect(await desk.call(ana, 'POST', `/issue/${issue.key}/transitions`, go('21'))).toMatchObject({ status: 204 });
    expect(issue.statusId).toBe(open);
    expect(issue.changelog.map(({ items }) => items.map(({ field }) => field))).toEqual([['Code']]);
  });

  test('of two calls at once, the second meets the state the first left', async () => {
    const { ana } = desk.people;
    const { open, doing } = desk.status;
    desk.transitions(step('11', open, doing));
    const issue = await desk.create(ana);
    const answers = await Promise.all(
      [1, 2].map(() => desk.call(ana, 'POST', `/issue/${issue.key}/transitions`, go('11'))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 400]);
    expect(answers.find(({ status }) => status === 400)?.body).toEqual(
      refusal("Transition id '11' is not valid for this issue."),
    );
    expect(issue.changelog).toHaveLength(1);
  });

  test.each([
    ['no transition', {}, refusal("Missing 'transition' identifier")],
    ['no number', { transition: { id: 'Start' } }, refusal("'transition' identifier must be an integer")],
    ['an unknown one', { transition: { id: '999' } }, refusal("Transition id '999' is not valid for this issue.")],
  ])('refuses %s', async (_name, body, expected) => {
    const issue = await desk.create(desk.people.ana);
    const answer = await desk.call(desk.people.ana, 'POST', `/issue/${issue.key}/transitions`, body);
    expect(answer).toMatchObject({ status: 400, body: expected });
  });

  test('with several validators, all sentences come in one answer and nothing changes', async () => {
    const { ana } = desk.people;
    const { open, doing } = desk.status;
    desk.modules.push({
      moduleKey: 'gate',
      ari: 'ari:cloud:ecosystem::extension/app/env/static/gate',
      kind: 'validator',
      name: 'Gate',
      description: '',
      expression: 'config.say',
      errorMessage: 'The gate is closed.',
    });
    desk.transitions(
      step('11', open, doing, {
        screenId: desk.screenId,
        validators: [
          rule('system:validate-field-value', { ruleType: 'fieldRequired', fieldsRequired: desk.fields.code }),
          rule('system:validate-field-value', {
            ruleType: 'fieldRequired',
            fieldsRequired: desk.fields.kind,
            errorMessage: 'Choose a kind.',
          }),
          forgeRule('expression-validator', 'gate', { say: 'Not before noon.' }),
          forgeRule('expression-validator', 'gate', { say: false }),
          forgeRule('expression-validator', 'gate', { say: 7 }),
          forgeRule('expression-validator', 'gate', { expression: 'issue.nope.nope' }),
          forgeRule('expression-validator', 'gate', { say: true }),
        ],
        actions: [rule('system:change-assignee', { type: 'to-current-user' })],
      }),
    );
    const issue = await desk.create(ana);
    const before = snapshot(issue.key);
    const lastId = desk.jira.site.nextId();
    const answer = await desk.call(
      ana,
      'POST',
      `/issue/${issue.key}/transitions`,
      go('11', { fields: { [desk.fields.hours]: 2 }, update: { comment: [{ add: { body: doc('Hello') } }] } }),
    );
    expect(answer).toMatchObject({
      status: 400,
      body: refusal(
        'Field Code is required.',
        'Choose a kind.',
        'Not before noon.',
        ...['The gate is closed.', 'The gate is closed.', 'The gate is closed.'],
      ),
    });
    expect(decodeURIComponent(answer.headers.get('x-sandbox-detail') ?? '')).toContain('no Boolean');
    expect(snapshot(issue.key)).toBe(before);
    expect(desk.jira.site.nextId()).toBe(lastId + 1);
    expect(desk.delivered).toEqual([]);
  });

  test('refuses fields that are not on the screen, or are wrong, all in one answer', async () => {
    const { ana } = desk.people;
    const { open, doing } = desk.status;
    desk.transitions(step('11', open, doing, { screenId: desk.screenId }));
    const issue = await desk.create(ana);
    const before = snapshot(issue.key);
    const fields = {
      [desk.fields.unused]: 'x',
      environment: doc('Windows'),
      [desk.fields.hours]: 'two',
      summary: 'Both',
      customfield_99999: 1,
    };
    const update = {
      summary: [{ set: 'Twice' }],
      [desk.fields.code]: [{ add: 'x' }],
      comment: [{ add: { body: 'hi' } }],
    };
    const answer = await desk.call(ana, 'POST', `/issue/${issue.key}/transitions`, go('11', { fields, update }));
    const missing = (id: string): string =>
      `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`;
    expect(answer).toMatchObject({
      status: 400,
      body: {
        errorMessages: [],
        errors: {
          [desk.fields.unused]: missing(desk.fields.unused),
          environment: missing('environment'),
          [desk.fields.hours]: 'Operation value must be a number',
          summary: "Field 'summary' cannot appear in both 'fields' and 'update'",
          customfield_99999: missing('customfield_99999'),
          [desk.fields.code]:
            `Field with id '${desk.fields.code}' and name 'Code' does not support operation 'add' Supported operation(s) are: 'set'`,
          comment: 'Comment body is not valid!',
        },
      },
    });
    expect(snapshot(issue.key)).toBe(before);
  });

  test('without a screen, fields and comments are ignored', async () => {
    const { ana } = desk.people;
    desk.transitions(step('11', desk.status.open, desk.status.doing));
    const issue = await desk.create(ana);
    const more = { fields: { summary: 'Changed' }, update: { comment: [{ add: { body: doc('Hello') } }] } };
    const answer = await desk.call(ana, 'POST', `/issue/${issue.key}/transitions`, go('11', more));
    expect(answer.status).toBe(204);
    expect(issue).toMatchObject({ summary: 'Printer on fire', comments: [], statusId: desk.status.doing });
  });

  test.each([
    ['condition', { conditions: all(rule('system:block-in-progress-approval')) }],
    ['validator', { validators: [rule('system:proforma-forms-attached')] }],
    ['post function', { actions: [rule('system:trigger-webhook', { webhookId: '1' })] }],
    ['validator type', { validators: [rule('system:validate-field-value', { ruleType: 'fieldIsNice' })] }],
    ['condition with the name of something every object has', { conditions: all(rule('valueOf')) }],
    ['validator with such a name', { validators: [rule('toString')] }],
    ['post function with such a name', { actions: [rule('constructor')] }],
    ['condition among met ones', { conditions: { ...all(rule('system:unheard-of')), operation: 'ANY' as const } }],
  ])('a %s that is not imitated is refused with 501, never passed', async (_name, rules) => {
    const { ana } = desk.people;
    const issue = await desk.create(ana);
    desk.transitions(step('11', desk.status.open, desk.status.doing, rules));
    const before = snapshot(issue.key);
    const answer = await desk.call(ana, 'POST', `/issue/${issue.key}/transitions`, go('11'));
    expect(answer.status).toBe(501);
    expect(JSON.stringify(answer.body)).toContain('does not imitate the workflow rule');
    expect(snapshot(issue.key)).toBe(before);
  });
});
