import { createField, type } from './customField';
import { messages, testSite, text } from './sandboxSite';

test('a new field, and the global context it comes with', async () => {
  const site = testSite();
  const { send, admin } = site;
  const made = await send(admin, 'POST', '/field', {
    name: 'Severity',
    description: 'How bad',
    type: type('multicheckboxes'),
    searcherKey: type('multiselectsearcher'),
  });
  expect(made.status).toBe(201);
  const id = text(made.body['id']);
  expect(id).toMatch(/^customfield_\d+$/);
  const customId = Number(id.replace('customfield_', ''));
  expect(made.body).toMatchObject({
    key: id,
    custom: true,
    searchable: true,
    clauseNames: [`cf[${customId}]`, 'Severity'],
    schema: { type: 'array', items: 'option', custom: type('multicheckboxes'), customId },
  });
  const contexts = await send(admin, 'GET', `/field/${id}/context?isGlobalContext=true&isAnyIssueType=true`);
  expect(contexts.body).toMatchObject({ total: 1, values: [{ isGlobalContext: true, isAnyIssueType: true }] });
  const found = await send(
    admin,
    'GET',
    '/field/search?type=custom&query=sever&expand=searcherKey,contextsCount,screensCount',
  );
  expect(found.body['values']).toMatchObject([
    { id, searcherKey: type('multiselectsearcher'), contextsCount: 1, screensCount: 0 },
  ]);
});

test('names need not be unique', async () => {
  const site = testSite();
  expect(await createField(site, 'float')).not.toBe(await createField(site, 'float'));
});

test('without a searcher it says it is searchable all the same', async () => {
  const site = testSite();
  const id = await createField(site, 'float');
  expect(site.jira.site.fields.get(id)?.searcherKey).toBeNull();
  const all = await site.send(site.user, 'GET', '/field');
  expect(Object.values(all.body).find((field) => text(field['id']) === id)).toMatchObject({ searchable: true });
});

test.each<[string, unknown, number]>([
  ['a blank name', { name: '', type: type('float') }, 400],
  ['a name over 255 characters', { name: 'x'.repeat(256), type: type('float') }, 400],
  ['an unknown type', { name: 'x', type: 'float' }, 400],
  ['a searcher of another type', { name: 'x', type: type('float'), searcherKey: type('textsearcher') }, 400],
  ['a type that is not imitated', { name: 'x', type: type('cascadingselect') }, 501],
  ['no type', { name: 'x' }, 400],
])('creating with %s', async (_what, body, status) => {
  const { send, admin, jira } = testSite();
  const before = jira.site.fields.size;
  expect((await send(admin, 'POST', '/field', body)).status).toBe(status);
  expect(jira.site.fields.size).toBe(before);
});

test('only administrators may, and POST says so with 400', async () => {
  const site = testSite();
  const id = await createField(site, 'select');
  const answers = await Promise.all([
    site.send(site.lead, 'POST', '/field', { name: 'x', type: type('float') }),
    site.send(site.lead, 'PUT', `/field/${id}`, { name: 'x' }),
    site.send(site.lead, 'GET', `/field/${id}/context`),
    site.send(site.lead, 'POST', `/field/${id}/trash`),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([400, 403, 403, 403]);
});

test('a searcher is repaired afterwards', async () => {
  const site = testSite();
  const id = await createField(site, 'userpicker');
  const wrong = await site.send(site.admin, 'PUT', `/field/${id}`, { searcherKey: type('textsearcher') });
  expect(wrong.body).toEqual(messages('searcherKey is invalid for the field type.'));
  const right = await site.send(site.admin, 'PUT', `/field/${id}`, { searcherKey: type('userpickergroupsearcher') });
  expect(right.status).toBe(204);
  expect(site.jira.site.fields.get(id)?.searcherKey).toBe(type('userpickergroupsearcher'));
  const none = await site.send(site.admin, 'PUT', '/field/customfield_1', { name: 'x' });
  expect(none.body).toEqual(messages('The custom field was not found.'));
});
