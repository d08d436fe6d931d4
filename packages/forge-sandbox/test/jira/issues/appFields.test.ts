import type { FieldModule, Principal } from '../../../src/jira';
import type { Field } from '../../../src/jira/site/configuration';
import type { Issue } from '../../../src/jira/site/issues';
import { ari, createDesk, step, type Answer, type Desk } from '../engine/desk';

const APP: Principal = { kind: 'app', accountId: 'acc-app', scopes: new Set() };

const declared = (moduleKey: string, more: Partial<FieldModule> = {}): FieldModule => ({
  ...{ moduleKey, ari: ari(moduleKey), name: `Field ${moduleKey}`, description: 'Of the app' },
  ...{ type: 'object', collection: 'none', readOnly: true, ...more },
});

const MODULES = [
  declared('proof', {
    schema: { type: 'object', properties: { ids: { type: 'array', items: { type: 'number' } } }, required: ['ids'] },
  }),
  declared('note', { type: 'string', readOnly: false }),
  declared('score', { type: 'number' }),
  declared('words', { type: 'string', collection: 'list' }),
];

let desk: Desk;
let isInstalled: boolean;
beforeEach(() => {
  desk = createDesk();
  isInstalled = true;
  deploy(MODULES);
});

/** A new version of the app, with these fields. */
function deploy(fieldModules: readonly FieldModule[]): void {
  desk.jira.installApp({
    ...{ appId: 'app', accountId: 'acc-app', displayName: 'App', ruleModules: [], fieldModules },
    isInstalled: () => isInstalled,
    deliverPostFunction: () => undefined,
  });
}

const at = (value: unknown, ...path: (string | number)[]): unknown =>
  path.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key) as unknown, value);

const find = (moduleKey: string): Field | undefined =>
  [...desk.jira.site.fields.values()].find(({ schema }) => schema.custom === ari(moduleKey));

const idOf = (moduleKey: string): string => find(moduleKey)?.id ?? 'none';

const write = (who: Parameters<Desk['call']>[0], fieldId: string, issue: Issue, value: unknown, query = '') =>
  desk.call(who, 'PUT', `/app/field/${fieldId}/value${query}`, { updates: [{ issueIds: [Number(issue.id)], value }] });

const shown = async (issue: Issue, moduleKey: string): Promise<unknown> =>
  at((await desk.call(desk.people.ana, 'GET', `/issue/${issue.key}`)).body, 'fields', idOf(moduleKey));

describe('the fields of an installed app', () => {
  test('are listed with the module they come from, and locked', async () => {
    const id = idOf('proof');
    const { body } = await desk.call(desk.people.ana, 'GET', '/field');
    const listed = (body as readonly object[]).find((field) => at(field, 'id') === id);
    const schema = { type: 'object', custom: ari('proof'), customId: Number(id.split('_')[1]) };
    expect(listed).toMatchObject({ id, name: 'Field proof', custom: true, schema });
    const found = await desk.call(desk.people.admin, 'GET', `/field/search?id=${id}&expand=isLocked`);
    expect(at(found.body, 'values', 0)).toMatchObject({ id, description: 'Of the app', isLocked: true });
    expect(find('words')?.schema).toMatchObject({ type: 'array', items: 'string' });
  });

  test.each([
    ['PUT', '', { name: 'Mine' }],
    ['POST', '/trash', undefined],
    ['DELETE', '', undefined],
    ['POST', '/context', { name: 'Mine' }],
  ])('cannot be configured: %s %s', async (method, path, body) => {
    const answer = await desk.call(desk.people.admin, method, `/field/${idOf('proof')}${path}`, body);
    expect(answer).toMatchObject({ status: 400, body: { errorMessages: ['The custom field is locked.'] } });
  });

  test('are in every project, also where field schemes decide', async () => {
    const issue = await desk.create(desk.people.ana);
    desk.jira.site.fieldModel = 'schemes';
    await write(APP, idOf('score'), issue, 5);
    expect(await shown(issue, 'score')).toBe(5);
    const scheme = String([...desk.jira.site.fieldSchemes.keys()][0]);
    const listed = await desk.call(
      desk.people.admin,
      'GET',
      `/config/fieldschemes/${scheme}/fields?fieldId=${idOf('score')}`,
    );
    expect(at(listed.body, 'values')).toMatchObject([{ fieldId: idOf('score'), allowedOperations: [] }]);
    const out = { [idOf('score')]: { schemeIds: [Number(scheme)] } };
    expect((await desk.call(desk.people.admin, 'DELETE', '/config/fieldschemes/fields', out)).status).toBe(400);
  });

  test('go with the app, and come back with their values within 30 days', async () => {
    const issue = await desk.create(desk.people.ana);
    const id = idOf('score');
    await write(APP, id, issue, 5);
    isInstalled = false;
    expect(at((await desk.call(desk.people.ana, 'GET', `/issue/${issue.key}`)).body, 'fields')).not.toHaveProperty(id);
    expect(await write(APP, id, issue, 6)).toMatchObject({ status: 404 });
    isInstalled = true;
    expect(await shown(issue, 'score')).toBe(5);
    expect(idOf('score')).toBe(id);
    isInstalled = false;
    await desk.call(desk.people.ana, 'GET', '/field');
    desk.clock.set(new Date(desk.clock.now().getTime() + 31 * 86_400_000));
    isInstalled = true;
    expect(await shown(issue, 'score')).toBeNull();
    expect(idOf('score')).not.toBe(id);
  });

  test('follow what is deployed', () => {
    const id = idOf('score');
    deploy([declared('score', { type: 'number', name: 'Points' }), declared('more')]);
    expect(find('score')).toMatchObject({ id, name: 'Points' });
    expect(find('proof')).toBeUndefined();
    expect(find('more')).toBeDefined();
  });
});

describe('their values', () => {
  test('are written by the app, and the history records it', async () => {
    const issue = await desk.create(desk.people.ana);
    expect(await write(APP, idOf('proof'), issue, { ids: [7] })).toMatchObject({ status: 204, body: null });
    expect(await shown(issue, 'proof')).toEqual({ ids: [7] });
    expect(issue.changelog).toMatchObject([
      {
        authorAccountId: 'acc-app',
        items: [
          { field: 'Field proof', fieldId: idOf('proof'), fieldtype: 'custom', from: null, fromString: null, to: null },
        ],
      },
    ]);
    expect(issue.changelog[0]?.items[0]?.toString).toBe('{"ids":[7]}');
    await write(APP, idOf('proof'), issue, { ids: [7] });
    await write(APP, idOf('proof'), issue, { ids: [8] }, '?generateChangelog=false');
    expect(issue.changelog).toHaveLength(1);
    await write(APP, idOf('proof'), issue, null);
    expect(await shown(issue, 'proof')).toBeNull();
    expect(issue.changelog[1]?.items[0]).toMatchObject({ fromString: '{"ids":[8]}', to: null });
  });

  test('of several fields and issues are written at once, with one entry for each issue', async () => {
    const [one, two] = [await desk.create(desk.people.ana), await desk.create(desk.people.ana)];
    const both = [Number(one.id), Number(two.id)];
    const answer = await desk.call(APP, 'POST', '/app/field/value', {
      updates: [
        { customField: idOf('score'), issueIds: both, value: 3 },
        { customField: idOf('words'), issueIds: [Number(one.id)], value: ['a', 'b'] },
      ],
    });
    expect(answer.status).toBe(204);
    expect([await shown(one, 'score'), await shown(two, 'score'), await shown(one, 'words')]).toEqual([
      3,
      3,
      ['a', 'b'],
    ]);
    expect(one.changelog.map(({ items }) => items.length)).toEqual([2]);
  });

  test('are what expressions read', async () => {
    const issue = await desk.create(desk.people.ana);
    await write(APP, idOf('proof'), issue, { ids: [7, 8], by: { id: 'a' } });
    const evaluate = (expression: string): Promise<Answer> =>
      desk.call(desk.people.ana, 'POST', '/expression/evaluate', {
        expression,
        context: { issue: { key: issue.key } },
      });
    const id = idOf('proof');
    expect(at((await evaluate(`typeof issue.${id}`)).body, 'value')).toBe('Map');
    expect(at((await evaluate(`issue['${id}'].ids.includes(8)`)).body, 'value')).toBe(true);
    expect(at((await evaluate(`issue?.${id}?.by?.id`)).body, 'value')).toBe('a');
    expect(at((await evaluate(`issue?.${idOf('score')} == null`)).body, 'value')).toBe(true);
  });

  test.each([
    ['a person', () => desk.people.admin, 403],
    ['a person through the app', (): Principal => ({ kind: 'user', accountId: 'acc-admin', scopes: new Set() }), 403],
    ['nobody', () => null, 401],
  ])('are not written by %s', async (_name, who, status) => {
    const issue = await desk.create(desk.people.ana);
    expect(await write(who(), idOf('score'), issue, 1)).toMatchObject({ status });
    expect(await shown(issue, 'score')).toBeNull();
  });

  test('are refused where they do not fit', async () => {
    const issue = await desk.create(desk.people.ana);
    const status = async (fieldId: string, value: unknown): Promise<number> =>
      (await write(APP, fieldId, issue, value)).status;
    expect(await status(idOf('score'), '1')).toBe(400);
    expect(await status(idOf('proof'), [1])).toBe(400);
    expect(await status(idOf('proof'), { ids: ['1'] })).toBe(400);
    expect(await status(idOf('words'), 'a')).toBe(400);
    expect(await status('customfield_99999', 1)).toBe(404);
    expect(await status(desk.fields.hours, 1)).toBe(403);
    const missing = { updates: [{ issueIds: [99_999], value: 1 }] };
    expect((await desk.call(APP, 'PUT', `/app/field/${idOf('score')}/value`, missing)).status).toBe(400);
    const update = { customField: idOf('score'), issueIds: [Number(issue.id)], value: 1 };
    expect((await desk.call(APP, 'POST', '/app/field/value', { updates: [update, update] })).status).toBe(400);
    expect(await shown(issue, 'score')).toBeNull();
  });
});

describe('a read-only field', () => {
  const refusal = (id: string) => ({
    [id]: `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`,
  });

  test('cannot be set by anybody in an edit, though it is on the screen', async () => {
    const { ana, admin } = desk.people;
    const id = idOf('score');
    const issue = await desk.create(ana);
    for (const screen of desk.jira.site.screens.values()) screen.tabs[0]?.fieldIds.push(id);
    const set = { fields: { [id]: 9 } };
    const asAdmin = { kind: 'user', accountId: admin.accountId, scopes: new Set(['write:jira-work']) } as const;
    for (const who of [ana, admin]) {
      expect(await desk.call(who, 'PUT', `/issue/${issue.key}`, set)).toMatchObject({
        status: 400,
        body: { errors: refusal(id) },
      });
    }
    const forced = await desk.call(asAdmin, 'PUT', `/issue/${issue.key}?overrideScreenSecurity=true`, set);
    expect(forced).toMatchObject({ status: 400, body: { errors: refusal(id) } });
    const { body } = await desk.call(ana, 'GET', `/issue/${issue.key}/editmeta`);
    expect(at(body, 'fields')).not.toHaveProperty(id);
  });

  test('cannot be set in a transition or a creation', async () => {
    const { ana } = desk.people;
    const id = idOf('score');
    desk.transitions(step('11', null, desk.status.doing, { screenId: desk.screenId }));
    const issue = await desk.create(ana);
    for (const screen of desk.jira.site.screens.values()) screen.tabs[0]?.fieldIds.push(id);
    const moved = await desk.call(ana, 'POST', `/issue/${issue.key}/transitions`, {
      transition: { id: '11' },
      fields: { [id]: 9 },
    });
    expect(moved).toMatchObject({ status: 400, body: { errors: refusal(id) } });
    const made = await desk.call(ana, 'POST', '/issue', {
      fields: { project: { key: 'HELP' }, issuetype: { id: desk.taskTypeId }, summary: 'Forged', [id]: 9 },
    });
    expect(made).toMatchObject({ status: 400, body: { errors: refusal(id) } });
    const { body } = await desk.call(ana, 'GET', `/issue/${issue.key}/transitions?expand=transitions.fields`);
    expect(at(body, 'transitions', 0, 'fields')).not.toHaveProperty(id);
  });

  test('is no target of a post function of Jira’s', async () => {
    const { ana } = desk.people;
    const update = { id: 'u', ruleKey: 'system:update-field', parameters: { field: idOf('score'), value: '9' } };
    desk.transitions(step('11', null, desk.status.doing, { actions: [update] }));
    const issue = await desk.create(ana);
    const moved = await desk.call(ana, 'POST', `/issue/${issue.key}/transitions`, { transition: { id: '11' } });
    expect(moved.status).toBe(501);
  });

  test('that is an object cannot be searched here; other fields of the app can', async () => {
    const { ana } = desk.people;
    const issue = await desk.create(ana);
    await write(APP, idOf('score'), issue, 4);
    const search = (jql: string): Promise<Answer> =>
      desk.call(ana, 'GET', `/search/jql?jql=${encodeURIComponent(`project = HELP AND ${jql}`)}&fields=key`);
    expect((await search('"Field proof" ~ "7"')).status).toBe(501);
    expect(at((await search('"Field score" = 4')).body, 'issues')).toHaveLength(1);
  });
});

test('a field that is not read-only can be edited', async () => {
  const { ana } = desk.people;
  const id = idOf('note');
  const issue = await desk.create(ana);
  for (const screen of desk.jira.site.screens.values()) screen.tabs[0]?.fieldIds.push(id);
  expect((await desk.call(ana, 'PUT', `/issue/${issue.key}`, { fields: { [id]: 'x' } })).status).toBe(204);
  expect(await shown(issue, 'note')).toBe('x');
});
