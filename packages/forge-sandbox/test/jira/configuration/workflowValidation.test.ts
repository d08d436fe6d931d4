import { randomUUID } from 'node:crypto';
import { messages, testSite, text } from './sandboxSite';
import { FAULTS, change, condition, first, validator } from './workflowFaults';
import type { Payload } from './workflowPayloads';
import { createPayload, gate, system, withTransition } from './workflowPayloads';

const validate = (payload: unknown, validationOptions?: unknown) => {
  const site = testSite();
  const body = validationOptions === undefined ? { payload } : { payload, validationOptions };
  return site.send(site.admin, 'POST', '/workflows/create/validation', body);
};

test.each(FAULTS.map(([what, payloadOf, code, message = null]) => [what, payloadOf, code, message] as const))(
  '%s is an ERROR, and the write is refused with its message',
  async (_what, payloadOf, code, message) => {
    const payload = payloadOf();
    const answer = await validate(payload);
    expect(answer.status).toBe(200);
    const errors = Object.values(answer.body['errors'] ?? {}).filter((error) => text(error['code']) === code);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors[0]).toMatchObject({ level: 'ERROR' });
    if (message !== null) expect(errors[0]).toMatchObject({ message });

    const { jira, send, admin } = testSite();
    const before = [jira.site.workflows.size, jira.site.statuses.size];
    const write = await send(admin, 'POST', '/workflows/create', payload);
    expect(write.status).toBe(400);
    expect(Object.values(write.body['errorMessages'] ?? {})).toContain(text(errors[0]?.['message']));
    expect([jira.site.workflows.size, jira.site.statuses.size]).toEqual(before);
  },
);

test.each<[string, () => Payload, string | null]>([
  ['a good workflow', createPayload, null],
  [
    'an unknown custom field',
    () => validator('validate-field-value', { ruleType: 'fieldRequired', fieldsRequired: 'customfield_1' }),
    null,
  ],
  [
    'an unknown parameter',
    () => validator('check-permission-validator', { permissionKey: 'CREATE_ISSUES', colour: 'red' }),
    null,
  ],
  [
    'an unknown status in a rule',
    () => condition('separation-of-duties', { fromStatusId: '3', toStatusId: '77' }),
    'STATUS_NOT_FOUND',
  ],
  [
    'an unknown system field',
    () => validator('validate-field-value', { ruleType: 'fieldRequired', fieldsRequired: 'nothing' }),
    'FIELD_NOT_FOUND',
  ],
  [
    'a status that nothing leads to',
    () =>
      change(
        (payload) => void (first(payload).transitions = first(payload).transitions.filter(({ id }) => id !== '11')),
      ),
    'NO_INBOUND_TRANSITIONS_TO_STATUS',
  ],
])('%s is written, with no more than a warning', async (_what, payloadOf, code) => {
  const answer = await validate(payloadOf());
  const found = Object.values(answer.body['errors'] ?? {}).map((error) => [text(error['code']), text(error['level'])]);
  expect(found).toEqual(code === null ? [] : [[code, 'WARNING']]);
  expect((await validate(payloadOf(), { levels: ['ERROR'] })).body['errors']).toEqual([]);
  const { send, admin } = testSite();
  expect((await send(admin, 'POST', '/workflows/create', payloadOf())).status).toBe(200);
});

test('errors name the element', async () => {
  const answer = await validate(withTransition('21', { toStatusReference: randomUUID() }));
  expect(answer.body['errors']).toMatchObject([{ type: 'TRANSITION', elementReference: { transitionId: '21' } }]);
});

test.each<[string, unknown, number, unknown]>([
  [
    'no statuses at all',
    { payload: { ...createPayload(), statuses: [] } },
    400,
    messages('payload.statuses : must not be empty'),
  ],
  ['a payload without its envelope', createPayload(), 501, expect.anything() as unknown],
  [
    'a transition without an id',
    { payload: JSON.parse(JSON.stringify(createPayload()).replace('"id":"21",', '')) as unknown },
    400,
    messages("Missing required field 'payload.workflows.[0].transitions.[2].id'"),
  ],
  [
    'a scope of a project',
    { payload: { ...createPayload(), scope: { type: 'PROJECT' } } },
    501,
    expect.anything() as unknown,
  ],
  [
    'a parameter that is no string',
    { payload: withTransition('11', { validators: [gate({ disabled: false })] }) },
    400,
    { errorMessages: ['Invalid request payload. Refer to the REST API documentation and try again.'] },
  ],
  [
    'a rule that is not imitated',
    { payload: withTransition('11', { actions: [system('trigger-webhook', { webhookId: '1' })] }) },
    501,
    expect.anything() as unknown,
  ],
  [
    'a trigger',
    { payload: withTransition('11', { triggers: [system('development-triggers', { enabledTriggers: 'x' })] }) },
    501,
    expect.anything() as unknown,
  ],
])('%s', async (_what, body, status, expected) => {
  const { send, admin } = testSite();
  const answer = await send(admin, 'POST', '/workflows/create/validation', body);
  expect(answer.status).toBe(status);
  expect(answer.body).toEqual(expected);
});

test('without the app, its rules are refused', async () => {
  const { jira, send, admin } = testSite();
  jira.installApp({
    appId: 'other',
    accountId: 'app-account',
    displayName: 'Other',
    ruleModules: [],
    deliverPostFunction: () => undefined,
  });
  expect((await send(admin, 'POST', '/workflows/create', createPayload())).status).toBe(400);
});
