import { hasField } from '../../../src/jira/site/lookup';
import { createProject } from '../../../src/jira/site/create';
import { createField } from './customField';
import { BASE_URL, messages, testSite, text, type TestSite } from './sandboxSite';

/** A site where the project OTH shares all schemes of SUP. */
function shared() {
  const site = testSite();
  const { jira, project, accountIds } = site;
  const other = createProject(jira.site, {
    key: 'OTH',
    name: 'Other',
    leadAccountId: accountIds.lead,
    schemes: project,
  });
  return { ...site, other, get: (path: string) => site.send(site.admin, 'GET', path) };
}

describe('users of a shared scheme', () => {
  test.each([
    ['/issuetypescheme', 'issueTypeSchemeId'],
    ['/issuetypescreenscheme', 'issueTypeScreenSchemeId'],
  ] as const)('%s', async (path, key) => {
    const { get, project } = shared();
    const { body } = await get(`${path}?id=${project[key]}&expand=projects`);
    const [scheme] = Object.values(body['values'] ?? {});
    expect(scheme?.['projects']).toMatchObject({ total: 2, isLast: true, values: [{ key: 'SUP' }, { key: 'OTH' }] });
    const plain = await get(`${path}?id=${project[key]}`);
    expect(plain.body['values']?.[0]).not.toHaveProperty('projects');
    expect((await get(`${path}?expand=issueTypes`)).status).toBe(501);
  });

  test('screen schemes by issue type screen schemes', async () => {
    const { get, jira, project } = shared();
    const [schemeId] = jira.site.issueTypeScreenSchemes.get(project.issueTypeScreenSchemeId)?.mappings.values() ?? [];
    const { body } = await get(`/screenscheme?id=${schemeId ?? 0}&expand=issueTypeScreenSchemes`);
    expect(body['values']?.[0]?.['issueTypeScreenSchemes']).toMatchObject({
      total: 1,
      values: [{ id: project.issueTypeScreenSchemeId, name: 'SUP: Kanban Issue Type Screen Scheme' }],
    });
  });

  test('workflow schemes by project', async () => {
    const { get, project, other } = shared();
    const usages = await get(`/workflowscheme/${project.workflowSchemeId}/projectUsages`);
    expect(usages.body['projects']?.['values']).toEqual([{ id: project.id }, { id: other.id }]);
  });
});

describe('where a field is', () => {
  test('on screens, with the tab when asked', async () => {
    const { get } = shared();
    const { body } = await get('/field/summary/screens?expand=tab');
    expect(Object.values(body['values'] ?? {}).map((screen) => screen['name'])).toEqual([
      'Default Screen',
      'SUP: Kanban Default Issue Screen',
    ]);
    expect(body['values']?.[0]?.['tab']).toMatchObject({ name: 'Field Tab' });
    expect((await get('/field/summary/screens')).body['values']?.[0]).not.toHaveProperty('tab');
    expect((await get('/field/customfield_1/screens')).body['values']).toEqual([]);
  });

  test('in contexts, by numbers', async () => {
    const site = shared();
    const id = await createField(site, 'float');
    const { body } = await site.get(`/field/${id}/contexts`);
    const newer = await site.get(`/field/${id}/context`);
    expect(text(body['values']?.[0]?.['id'])).toBe(newer.body['values']?.[0]?.['id']);
    expect((await site.get('/field/customfield_1/contexts')).body['values']).toEqual([]);
  });

  test('is for administrators', async () => {
    const { send, user } = shared();
    expect(await send(user, 'GET', '/field/summary/screens')).toMatchObject({
      status: 403,
      body: messages('Only Jira administrators can manage screens.'),
    });
    expect((await send(user, 'GET', '/field/summary/contexts')).status).toBe(403);
  });
});

describe('taking fields out again', () => {
  test('of projects', async () => {
    const site = testSite();
    const id = await createField(site, 'float');
    // The document declares identifiers as objects, but no client sends objects. This call avoids the check against it.
    const call = (method: string, identifier: string) =>
      site.jira.call(
        site.admin,
        new Request(`${BASE_URL}/rest/api/3/field/association`, {
          method,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            associationContexts: [{ type: 'PROJECT_ID', identifier: Number(site.project.id) }],
            fields: [{ type: 'FIELD_ID', identifier }],
          }),
        }),
      );
    await call('PUT', id);
    expect(site.project.fieldIds).toEqual(new Set([id]));
    expect((await call('DELETE', 'customfield_1')).status).toBe(404);
    expect((await call('DELETE', id)).status).toBe(204);
    expect(site.project.fieldIds.size).toBe(0);
    site.jira.site.fieldModel = 'schemes';
    expect((await call('DELETE', id)).status).toBe(501);
  });

  test('of field schemes: all, some or none', async () => {
    const site = testSite();
    const { jira, send, admin, project } = site;
    jira.site.fieldModel = 'schemes';
    const id = await createField(site, 'float');
    const scheme = Number(project.fieldSchemeId);
    const visible = ({ jira: { site: all } }: TestSite): boolean => {
      const field = all.fields.get(id);
      return field !== undefined && hasField(all, project, [...all.issueTypes.keys()][0] ?? '', field);
    };
    await send(admin, 'PUT', '/config/fieldschemes/fields', { [id]: [{ schemeIds: [scheme] }] });
    expect(visible(site)).toBe(true);
    const remove = (body: unknown) => send(admin, 'DELETE', '/config/fieldschemes/fields', body);
    const some = await remove({ [id]: { schemeIds: [scheme, 1] } });
    expect([some.status, some.body['results']]).toEqual([
      207,
      [
        { fieldId: id, schemeId: scheme, success: true },
        { fieldId: id, schemeId: 1, success: false, error: "Scheme 1 doesn't exist" },
      ],
    ]);
    expect(visible(site)).toBe(false);
    expect((await remove({ [id]: { schemeIds: [scheme] } })).status).toBe(200);
    const none = await remove({ nothing: { schemeIds: [scheme] } });
    expect([none.status, none.body['results']?.[0]?.['error']]).toEqual([400, "Field nothing doesn't exist"]);
    jira.site.fieldModel = 'association';
    const off = new Request(`${BASE_URL}/rest/api/3/config/fieldschemes/fields`, {
      method: 'DELETE',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ [id]: { schemeIds: [scheme] } }),
    });
    expect((await jira.call(admin, off)).status).toBe(404);
  });
});
