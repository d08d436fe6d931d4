import type { ConditionGroup, WorkflowRule } from '../../../src/jira/site/configuration';
import type { Person } from '../../../src/jira/site/people';
import type { Desk } from './desk';
import { all, createDesk, forgeRule, rule, step } from './desk';

let desk: Desk;
beforeEach(() => {
  desk = createDesk();
});

/** The people at the desk who see the transition 11. */
async function whoSees(key: string, transitionId = '11'): Promise<string[]> {
  const seen: string[] = [];
  for (const [name, person] of Object.entries(desk.people)) {
    const { body } = await desk.call(person, 'GET', `/issue/${key}/transitions`);
    const transitions = Reflect.get(Object(body), 'transitions') as { id: string }[];
    if (transitions.some(({ id }) => id === transitionId)) seen.push(name);
  }
  return seen;
}

const restrict = (parameters: Record<string, string>): WorkflowRule =>
  rule('system:restrict-issue-transition', parameters);

/** Puts a condition on the only transition of an issue. Ana reported the issue; Carl is its assignee and helper. */
async function withConditions(conditions: (desk: Desk) => ConditionGroup): Promise<string> {
  const { ana, carl } = desk.people;
  const issue = await desk.create(ana, {
    assignee: { accountId: carl.accountId },
    [desk.fields.helper]: { accountId: carl.accountId },
  });
  desk.transitions(step('11', desk.status.open, desk.status.doing, { conditions: conditions(desk) }));
  return issue.key;
}

describe('system:restrict-issue-transition', () => {
  const everyone = ['admin', 'ana', 'boss', 'carl'];
  test.each<[string, (desk: Desk) => Record<string, string>, string[]]>([
    ['a role', ({ roleId }) => ({ roleIds: String(roleId) }), ['boss']],
    ['a group', ({ jira }) => ({ groupIds: jira.site.administratorsGroupId }), ['admin']],
    ['a permission', () => ({ permissionKeys: 'ADMINISTER_PROJECTS' }), ['admin']],
    ['an account', ({ people }) => ({ accountIds: people.boss.accountId }), ['boss']],
    ['the assignee, the team-managed way', () => ({ accountIds: 'allow-assignee' }), ['carl']],
    ['the reporter, the team-managed way', () => ({ accountIds: 'allow-reporter' }), ['ana']],
    ['the reporter as a field', () => ({ allowUserCustomFields: 'reporter' }), ['ana']],
    ['a user field', ({ fields }) => ({ allowUserCustomFields: fields.helper }), ['carl']],
    [
      'any of several',
      ({ roleId }) => ({ roleIds: String(roleId), allowUserCustomFields: 'reporter,assignee' }),
      ['ana', 'boss', 'carl'],
    ],
    ['all but a user field', ({ fields }) => ({ denyUserCustomFields: fields.helper }), ['admin', 'ana', 'boss']],
    ['no criteria', () => ({ roleIds: '', accountIds: '' }), []],
    ['a disabled rule', () => ({ disabled: 'true' }), everyone],
  ])('%s', async (_name, parameters, expected) => {
    const key = await withConditions((made) => all(restrict(parameters(made))));
    expect(await whoSees(key)).toEqual(expected);
  });

  test('a group in a role counts, also after it was added', async () => {
    const key = await withConditions(({ roleId }) => all(restrict({ roleIds: String(roleId) })));
    desk.project.roleActors.get(desk.roleId)?.groupIds.add(desk.jira.site.administratorsGroupId);
    expect(await whoSees(key)).toEqual(['admin', 'boss']);
  });

  test('is enforced when the transition is made, by the same words as for one that is not there', async () => {
    const key = await withConditions(({ roleId }) => all(restrict({ roleIds: String(roleId) })));
    const answer = await desk.call(desk.people.ana, 'POST', `/issue/${key}/transitions`, { transition: { id: '11' } });
    expect(answer).toMatchObject({
      status: 400,
      body: { errorMessages: ["Transition id '11' is not valid for this issue."], errors: {} },
    });
    expect(desk.issue(key).statusId).toBe(desk.status.open);
  });
});

describe('groups of conditions', () => {
  const isAna = (made: Desk): WorkflowRule => restrict({ accountIds: made.people.ana.accountId });
  const isBoss = (made: Desk): WorkflowRule => restrict({ accountIds: made.people.boss.accountId });
  const mayBrowse = restrict({ permissionKeys: 'BROWSE_PROJECTS' });

  test.each<[string, (desk: Desk) => ConditionGroup, string[]]>([
    ['ALL', (made) => all(isAna(made), mayBrowse), ['ana']],
    ['ALL of what excludes each other', (made) => all(isAna(made), isBoss(made)), []],
    ['ANY', (made) => ({ ...all(isAna(made), isBoss(made)), operation: 'ANY' }), ['ana', 'boss']],
    ['an empty group', () => all(), ['admin', 'ana', 'boss', 'carl']],
    [
      'ANY inside ALL',
      (made) => ({
        operation: 'ALL',
        conditions: [mayBrowse],
        conditionGroups: [{ operation: 'ANY', conditions: [isAna(made), isBoss(made)], conditionGroups: [] }],
      }),
      ['ana', 'boss'],
    ],
    [
      'ALL inside ANY',
      (made) => ({
        operation: 'ANY',
        conditions: [isBoss(made)],
        conditionGroups: [{ operation: 'ALL', conditions: [isAna(made), mayBrowse], conditionGroups: [] }],
      }),
      ['ana', 'boss'],
    ],
  ])('%s', async (_name, conditions, expected) => {
    expect(await whoSees(await withConditions(conditions))).toEqual(expected);
  });
});

describe('history', () => {
  const move = async (who: Person, key: string, id: string): Promise<void> => {
    const { status } = await desk.call(who, 'POST', `/issue/${key}/transitions`, { transition: { id } });
    expect(status).toBe(204);
  };

  test('system:separation-of-duties keeps out who made the earlier transition, however long ago', async () => {
    const { ana, carl, boss } = desk.people;
    const { open, doing, done } = desk.status;
    desk.transitions(
      step('11', open, doing),
      step('12', doing, open),
      step('21', doing, done, {
        conditions: all(rule('system:separation-of-duties', { fromStatusId: open, toStatusId: doing })),
      }),
    );
    const { key } = await desk.create(ana);
    await move(ana, key, '11');
    await move(boss, key, '12');
    await move(carl, key, '11');
    expect(await whoSees(key, '21')).toEqual(['admin', 'boss']);
  });

  test.each<[string, Record<string, string>, boolean]>([
    ['ever', {}, true],
    ['most recently', { mostRecentStatusOnly: 'true' }, false],
    ['never', { not: 'true' }, false],
  ])('system:previous-status-condition: was %s open', async (_name, parameters, expected) => {
    const { ana } = desk.people;
    const { open, doing, done } = desk.status;
    desk.transitions(
      step('11', open, doing),
      step('21', doing, done),
      step('31', done, doing, {
        conditions: all(rule('system:previous-status-condition', { previousStatusIds: open, ...parameters })),
      }),
    );
    const { key } = await desk.create(ana);
    await move(ana, key, '11');
    await move(ana, key, '21');
    expect((await whoSees(key, '31')).includes('ana')).toBe(expected);
  });

  test('system:previous-status-condition may count the present status', async () => {
    const { open, doing } = desk.status;
    const condition = { previousStatusIds: open, includeCurrentStatus: 'true' };
    desk.transitions(step('11', open, doing, { conditions: all(rule('system:previous-status-condition', condition)) }));
    const { key } = await desk.create(desk.people.ana);
    expect(await whoSees(key)).toHaveLength(4);
  });
});

describe('system:check-field-value', () => {
  const check = (made: Desk, field: keyof Desk['fields'], rest: Record<string, string>): ConditionGroup =>
    all(rule('system:check-field-value', { fieldId: made.fields[field], ...rest }));

  test.each<[string, keyof Desk['fields'], Record<string, string>, boolean]>([
    ['a number above', 'hours', { fieldValue: '["4"]', comparator: '>', comparisonType: 'NUMBER' }, true],
    ['a number not above', 'hours', { fieldValue: '["5"]', comparator: '>', comparisonType: 'NUMBER' }, false],
    ['a text', 'code', { fieldValue: '["A","B"]', comparator: '=', comparisonType: 'STRING' }, true],
    ['another text', 'code', { fieldValue: '["A"]', comparator: '!=', comparisonType: 'STRING' }, true],
    ['one of the options', 'tags', { fieldValue: '["Tested"]', comparator: '=', comparisonType: 'STRING' }, true],
    [
      'a date before',
      'deadline',
      { fieldValue: '["2026-04-01"]', comparator: '<', comparisonType: 'DATE_WITHOUT_TIME' },
      true,
    ],
    ['unset', 'helper', { fieldValue: '[]', comparator: '=', comparisonType: 'STRING' }, true],
    ['unset and more than', 'helper', { fieldValue: '["1"]', comparator: '>', comparisonType: 'NUMBER' }, false],
  ])('%s', async (_name, field, parameters, expected) => {
    const issue = await desk.create(desk.people.ana, {
      [desk.fields.hours]: 5,
      [desk.fields.code]: 'B',
      [desk.fields.tags]: [{ value: 'Checked' }, { value: 'Tested' }],
      [desk.fields.deadline]: '2026-03-31T22:00:00.000+0000',
    });
    desk.transitions(step('11', desk.status.open, desk.status.doing, { conditions: check(desk, field, parameters) }));
    expect(await whoSees(issue.key)).toHaveLength(expected ? 4 : 0);
  });

  test('compares options by id', async () => {
    const issue = await desk.create(desk.people.ana, { [desk.fields.kind]: { value: 'Report' } });
    const id = issue.custom.get(desk.fields.kind);
    const rest = { fieldValue: JSON.stringify([id]), comparator: '=', comparisonType: 'OPTIONID' };
    desk.transitions(step('11', desk.status.open, desk.status.doing, { conditions: check(desk, 'kind', rest) }));
    expect(await whoSees(issue.key)).toHaveLength(4);
  });
});

describe('forge:expression-condition', () => {
  test.each<[string, string, string[]]>([
    ['true for some', 'user.accountId == config.who', ['ana']],
    ['a truthy value', 'user.displayName', []],
    ['an error', 'issue.nothing.at.all', []],
    ['what is stored, not the screen', "issue.summary == 'Printer on fire'", ['admin', 'ana', 'boss', 'carl']],
    ['the group operator', "groupOperator == 'AND'", ['admin', 'ana', 'boss', 'carl']],
    ['no original issue to tell apart', 'issue.summary == originalIssue.summary', []],
  ])('%s', async (_name, expression, expected) => {
    desk.modules.push({
      moduleKey: 'who',
      ari: 'ari:cloud:ecosystem::extension/app/env/static/who',
      kind: 'condition',
      name: 'Who',
      description: '',
      expression,
    });
    const key = await withConditions(({ people }) =>
      all(forgeRule('expression-condition', 'who', { who: people.ana.accountId })),
    );
    expect(await whoSees(key)).toEqual(expected);
  });

  test('of an app that is gone hides the transition', async () => {
    const key = await withConditions(() => all(forgeRule('expression-condition', 'gone')));
    expect(await whoSees(key)).toEqual([]);
  });
});
