import type { Desk } from './desk';
import { createDesk, doc, forgeRule, rule, step } from './desk';

let desk: Desk;
beforeEach(() => {
  desk = createDesk();
});

interface Case {
  /** Parameters of the rule. Field names are those of the desk. */
  readonly parameters: (desk: Desk) => Record<string, string>;
  readonly fields?: (desk: Desk) => Record<string, unknown>;
  readonly comment?: string;
  /** Absent if the transition passes. */
  readonly message?: string;
}

const required = (fieldId: string): Record<string, string> => ({ ruleType: 'fieldRequired', fieldsRequired: fieldId });

const CASES: Readonly<Record<string, Case>> = {
  'a required field that is filled on the screen': {
    parameters: ({ fields }) => required(fields.code),
    fields: ({ fields }) => ({ [fields.code]: 'x' }),
  },
  'a required field that is empty': {
    parameters: ({ fields }) => required(fields.code),
    message: 'Field Code is required.',
  },
  'a required field of blank rich text': {
    parameters: ({ fields }) => required(fields.notes),
    fields: ({ fields }) => ({ [fields.notes]: doc(' ') }),
    message: 'Field Notes is required.',
  },
  'a required system field': { parameters: () => required('assignee'), message: 'Field Assignee is required.' },
  'a required comment that is not written': {
    parameters: () => required('comment'),
    message: 'Field Comment is required.',
  },
  'a required comment that is written': { parameters: () => required('comment'), comment: 'Here it is.' },
  'a required attachment': { parameters: () => required('attachment'), message: 'Field Attachment is required.' },
  'one of two required fields': {
    parameters: ({ fields }) => required(`${fields.code},${fields.hours}`),
    fields: ({ fields }) => ({ [fields.code]: 'x' }),
    message: 'Field Hours is required.',
  },
  'a field that has to change': {
    parameters: ({ fields }) => ({ ruleType: 'fieldChanged', fieldKey: fields.code }),
    message: 'Field Code has not been modified during the transition.',
  },
  'a field that did change': {
    parameters: ({ fields }) => ({ ruleType: 'fieldChanged', fieldKey: fields.code }),
    fields: ({ fields }) => ({ [fields.code]: 'new' }),
  },
  'a field that need not change for a group': {
    parameters: ({ fields, people }) => ({
      ruleType: 'fieldChanged',
      fieldKey: fields.code,
      groupsExemptFromValidation: [...people.ana.groupIds].join(','),
    }),
  },
  'two values where one is wanted': {
    parameters: ({ fields }) => ({ ruleType: 'fieldHasSingleValue', fieldKey: fields.tags }),
    fields: ({ fields }) => ({ [fields.tags]: [{ value: 'Checked' }, { value: 'Tested' }] }),
    message: 'Field Checks must have a single value.',
  },
  'one value where one is wanted': {
    parameters: ({ fields }) => ({ ruleType: 'fieldHasSingleValue', fieldKey: fields.tags }),
    fields: ({ fields }) => ({ [fields.tags]: [{ value: 'Checked' }] }),
  },
  'a text that matches': {
    parameters: ({ fields }) => ({
      ruleType: 'fieldMatchesRegularExpression',
      fieldKey: fields.code,
      regexp: '[A-Z]-\\d+',
    }),
    fields: ({ fields }) => ({ [fields.code]: 'A-12' }),
  },
  'a text that matches in part': {
    parameters: ({ fields }) => ({
      ruleType: 'fieldMatchesRegularExpression',
      fieldKey: fields.code,
      regexp: '[A-Z]-\\d+',
      errorMessage: 'Like A-12, please.',
    }),
    fields: ({ fields }) => ({ [fields.code]: 'A-12b' }),
    message: 'Like A-12, please.',
  },
  'a date after another': {
    parameters: ({ fields }) => ({
      ruleType: 'dateFieldComparison',
      date1FieldKey: 'duedate',
      date2FieldKey: fields.deadline,
      conditionSelected: '<=',
      includeTime: 'false',
      errorMessage: 'Too late.',
    }),
    fields: ({ fields }) => ({ duedate: '2026-04-02', [fields.deadline]: '2026-04-01T10:00:00.000+0000' }),
    message: 'Too late.',
  },
  'a date on the same day': {
    parameters: ({ fields }) => ({
      ruleType: 'dateFieldComparison',
      date1FieldKey: 'duedate',
      date2FieldKey: fields.deadline,
      conditionSelected: '=',
      includeTime: 'false',
    }),
    fields: ({ fields }) => ({ duedate: '2026-04-01', [fields.deadline]: '2026-04-01T10:00:00.000+0000' }),
  },
  'a date outside a window after the creation': {
    parameters: () => ({
      ruleType: 'windowDateComparison',
      date1FieldKey: 'duedate',
      date2FieldKey: 'created',
      numberOfDays: '3',
      errorMessage: 'Within three days.',
    }),
    fields: () => ({ duedate: '2026-03-20' }),
    message: 'Within three days.',
  },
};

test.each(Object.entries(CASES))('system:validate-field-value: %s', async (_name, one) => {
  const { ana } = desk.people;
  const issue = await desk.create(ana);
  desk.transitions(
    step('11', desk.status.open, desk.status.doing, {
      screenId: desk.screenId,
      validators: [rule('system:validate-field-value', one.parameters(desk))],
    }),
  );
  const answer = await desk.call(ana, 'POST', `/issue/${issue.key}/transitions`, {
    transition: { id: '11' },
    fields: one.fields?.(desk) ?? {},
    ...(one.comment === undefined ? {} : { update: { comment: [{ add: { body: doc(one.comment) } }] } }),
  });
  expect(answer).toMatchObject(
    one.message === undefined ? { status: 204 } : { status: 400, body: { errorMessages: [one.message], errors: {} } },
  );
  expect(issue.statusId).toBe(one.message === undefined ? desk.status.doing : desk.status.open);
});

test('a required field that the issue type lacks is asked for unless the context is ignored', async () => {
  const { ana } = desk.people;
  const field = desk.jira.site.fields.get(desk.fields.code);
  const issue = await desk.create(ana);
  for (const one of field?.contexts ?? []) one.issueTypeIds.push('99999');
  const outcomes: number[] = [];
  for (const ignoreContext of ['false', 'true']) {
    desk.transitions(
      step('11', desk.status.open, desk.status.doing, {
        validators: [rule('system:validate-field-value', { ...required(desk.fields.code), ignoreContext })],
      }),
    );
    outcomes.push(
      (await desk.call(ana, 'POST', `/issue/${issue.key}/transitions`, { transition: { id: '11' } })).status,
    );
  }
  expect(outcomes).toEqual([400, 204]);
});

test('system:check-permission-validator and system:previous-status-validator', async () => {
  const { ana, admin } = desk.people;
  const { open, doing, done } = desk.status;
  desk.transitions(
    step('11', open, done, {
      validators: [
        rule('system:check-permission-validator', { permissionKey: 'ADMINISTER_PROJECTS' }),
        rule('system:previous-status-validator', { previousStatusIds: doing }),
      ],
    }),
    step('21', open, doing),
    step('31', doing, open),
  );
  const issue = await desk.create(ana);
  const go = (who: typeof ana, id: string): ReturnType<Desk['call']> =>
    desk.call(who, 'POST', `/issue/${issue.key}/transitions`, { transition: { id } });
  expect((await go(ana, '11')).body).toEqual({
    errorMessages: [
      'User does not have the permission Administer Projects.',
      'The issue never transitioned through the desired status: In Progress',
    ],
    errors: {},
  });
  await go(ana, '21');
  await go(ana, '31');
  expect((await go(admin, '11')).status).toBe(204);
});

describe('forge:expression-validator', () => {
  beforeEach(() => {
    desk.modules.push(
      ...(['plain', 'worded'] as const).map((moduleKey) => ({
        moduleKey,
        ari: `ari:cloud:ecosystem::extension/app/env/static/${moduleKey}`,
        kind: 'validator' as const,
        name: `The ${moduleKey} one`,
        description: '',
        expression: 'issue.labels.length >= config.least',
        ...(moduleKey === 'worded' ? { errorMessage: 'More labels, please.' } : {}),
      })),
    );
  });

  test.each<[string, string, Record<string, string | number>, string | null]>([
    ['true', 'plain', { least: 0 }, null],
    ["false with the module's message", 'worded', { least: 1 }, 'More labels, please.'],
    ['false without one', 'plain', { least: 1 }, 'The workflow validator "The plain one" failed.'],
    ['an expression of its own', 'worded', { least: 9, expression: 'true' }, null],
    ['a String', 'worded', { expression: "'Because ' + issue.key" }, 'Because HELP-1'],
    ['a String that looks true', 'worded', { expression: "'true'" }, 'true'],
    ['an error', 'worded', { expression: 'issue.labels.nope' }, 'More labels, please.'],
    ['no expression at all', 'worded', { expression: 'issue..labels' }, 'More labels, please.'],
    ['null', 'worded', { expression: 'null' }, 'More labels, please.'],
    [
      'too much work',
      'worded',
      {
        expression:
          '[1,2,3,4,5,6,7,8,9,10].flatMap(a => [1,2,3,4,5,6,7,8,9,10].flatMap(b => [1,2,3,4,5,6,7,8,9,10].flatMap(c => [1,2,3,4,5,6,7,8,9,10].map(d => d)))).length == 10000',
      },
      'More labels, please.',
    ],
    ['an app that is gone', 'gone', {}, 'A workflow validator failed.'],
  ])('%s', async (_name, moduleKey, config, message) => {
    const { ana } = desk.people;
    const issue = await desk.create(ana);
    desk.transitions(
      step('11', desk.status.open, desk.status.doing, {
        validators: [forgeRule('expression-validator', moduleKey, config)],
      }),
    );
    const answer = await desk.call(ana, 'POST', `/issue/${issue.key}/transitions`, { transition: { id: '11' } });
    expect(answer.body).toEqual(message === null ? null : { errorMessages: [message], errors: {} });
    expect(answer.status).toBe(message === null ? 204 : 400);
  });

  test('each evaluation is counted', async () => {
    const { ana } = desk.people;
    const issue = await desk.create(ana);
    desk.transitions(
      step('11', desk.status.open, desk.status.doing, {
        validators: [1, 2, 3].map((least) => forgeRule('expression-validator', 'worded', { least })),
      }),
    );
    const before = desk.jira.metrics.expressionEvaluations;
    await desk.call(ana, 'POST', `/issue/${issue.key}/transitions`, { transition: { id: '11' } });
    expect(desk.jira.metrics.expressionEvaluations - before).toBe(3);
  });
});
