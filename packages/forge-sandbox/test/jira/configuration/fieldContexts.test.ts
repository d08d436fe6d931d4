import { contextOf, createField } from './customField';
import { messages, testSite, text } from './sandboxSite';

describe('options', () => {
  test('are created in order, changed, and disabled', async () => {
    const site = testSite();
    const { send, admin } = site;
    const id = await createField(site, 'select');
    const path = `/field/${id}/context/${await contextOf(site, id)}/option`;
    const made = await send(admin, 'POST', path, { options: [{ value: 'A' }, { value: 'B', disabled: true }] });
    expect(made.status).toBe(200);
    expect(made.body['options']).toMatchObject([
      { value: 'A', disabled: false },
      { value: 'B', disabled: true },
    ]);
    const [a, b] = [text(made.body['options']?.[0]?.['id']), text(made.body['options']?.[1]?.['id'])];
    const changes = {
      options: [
        { id: a, value: 'A' },
        { id: b, value: 'C' },
      ],
    };
    expect((await send(admin, 'PUT', path, changes)).body).toEqual({
      options: [{ id: b, value: 'C', disabled: true }],
    });
    const missing = await send(admin, 'PUT', path, {
      options: [
        { id: a, value: 'Z' },
        { id: '1', value: 'Y' },
      ],
    });
    expect(missing.status).toBe(404);
    expect((await send(admin, 'GET', path)).body['values']).toMatchObject([{ value: 'A' }, { value: 'C' }]);
  });

  test.each<[string, unknown[]]>([
    ['a value that is there', [{ value: 'New' }, { value: 'a' }]],
    ['a value twice', [{ value: 'X' }, { value: 'X' }]],
    ['a blank value', [{ value: ' ' }]],
    ['a value that is too long', [{ value: 'x'.repeat(256) }]],
    ['no option', []],
    ['too many', Array.from({ length: 1001 }, (_, index) => ({ value: `v${index}` }))],
  ])('are refused with %s', async (_what, options) => {
    const site = testSite();
    const id = await createField(site, 'select');
    const path = `/field/${id}/context/${await contextOf(site, id)}/option`;
    await site.send(site.admin, 'POST', path, { options: [{ value: 'A' }] });
    expect((await site.send(site.admin, 'POST', path, { options })).status).toBe(400);
    expect((await site.send(site.admin, 'GET', path)).body).toMatchObject({ total: 1 });
  });

  test('are for fields that have them', async () => {
    const site = testSite();
    const id = await createField(site, 'float');
    const path = `/field/${id}/context/${await contextOf(site, id)}/option`;
    const answer = await site.send(site.admin, 'POST', path, { options: [{ value: 'A' }] });
    expect(answer.body).toEqual(messages("The custom field doesn't support options."));
    expect((await site.send(site.admin, 'GET', '/field/customfield_1/context/1/option')).status).toBe(404);
  });
});

test('a default value is an option of the context', async () => {
  const site = testSite();
  const { send, admin } = site;
  const id = await createField(site, 'radiobuttons');
  const contextId = await contextOf(site, id);
  const made = await send(admin, 'POST', `/field/${id}/context/${contextId}/option`, { options: [{ value: 'A' }] });
  const optionId = text(made.body['options']?.[0]?.['id']);
  const path = `/field/${id}/context/defaultValue`;
  const put = (value: unknown) => send(admin, 'PUT', path, { defaultValues: [value] });
  expect((await put({ type: 'option.single', contextId, optionId: '1' })).status).toBe(404);
  expect((await put({ type: 'option.multiple', contextId, optionIds: [optionId] })).status).toBe(400);
  expect((await put({ type: 'option.single', contextId: '1', optionId })).status).toBe(404);
  expect((await send(admin, 'GET', path)).body).toMatchObject({ total: 0 });
  expect((await put({ type: 'option.single', contextId, optionId })).status).toBe(204);
  expect((await send(admin, 'GET', path)).body['values']).toEqual([{ type: 'option.single', contextId, optionId }]);
});

test('a context of its own for a project, and no second global one', async () => {
  const site = testSite();
  const { send, admin, project } = site;
  const id = await createField(site, 'select');
  const path = `/field/${id}/context`;
  expect((await send(admin, 'POST', path, { name: 'Everywhere' })).status).toBe(400);
  expect((await send(admin, 'POST', path, { name: 'x', projectIds: ['1'] })).status).toBe(404);
  expect((await send(admin, 'POST', path, { name: 'x', projectIds: [project.id], issueTypeIds: ['1'] })).status).toBe(
    404,
  );
  const made = await send(admin, 'POST', path, { name: 'Support', projectIds: [project.id] });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ name: 'Support', projectIds: [project.id], issueTypeIds: [] });
  expect((await send(admin, 'POST', path, { name: 'Again', projectIds: [project.id] })).status).toBe(400);
  expect((await send(admin, 'GET', path)).body).toMatchObject({ total: 2 });
});
