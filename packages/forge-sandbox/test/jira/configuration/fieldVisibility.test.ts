import { hasField } from '../../../src/jira/site/lookup';
import { createField } from './customField';
import type { TestSite } from './sandboxSite';
import { BASE_URL, testSite } from './sandboxSite';

describe('projects of a field', () => {
  const visible = ({ jira, project }: TestSite, id: string): boolean => {
    const field = jira.site.fields.get(id);
    const [typeId = ''] = jira.site.issueTypes.keys();
    return field !== undefined && hasField(jira.site, project, typeId, field);
  };

  test('the old model: contexts, and associations are accepted', async () => {
    const site = testSite();
    const id = await createField(site, 'float');
    expect(visible(site, id)).toBe(true);
    const probe = await site.send(site.admin, 'GET', `/config/fieldschemes/projects?projectId=${site.project.id}`);
    expect(probe.status).toBe(404);
    const associate = (identifier: unknown, fields: string[]) =>
      site.send(site.admin, 'PUT', '/field/association', {
        associationContexts: [{ type: 'PROJECT_ID', identifier }],
        fields: fields.map((field) => ({ type: 'FIELD_ID', identifier: field })),
      });
    await expect(associate(Number(site.project.id), ['customfield_1'])).resolves.toMatchObject({ status: 404 });
    await expect(associate(1, [id])).resolves.toMatchObject({ status: 404 });
    await expect(
      associate(
        Number(site.project.id),
        Array.from({ length: 51 }, () => id),
      ),
    ).resolves.toMatchObject({ status: 400 });
    expect(site.project.fieldIds.size).toBe(0);
    // The document declares identifiers as objects, but no client sends objects. This call avoids the check against it.
    const body = {
      associationContexts: [{ type: 'PROJECT_ID', identifier: Number(site.project.id) }],
      fields: [{ type: 'FIELD_ID', identifier: id }],
    };
    const request = new Request(`${BASE_URL}/rest/api/3/field/association`, {
      method: 'PUT',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    expect((await site.jira.call(site.admin, request)).status).toBe(204);
    expect(site.project.fieldIds).toEqual(new Set([id]));
  });

  test('the 2026 model: the field scheme of the project', async () => {
    const site = testSite();
    const { jira, send, admin, project } = site;
    jira.site.fieldModel = 'schemes';
    const id = await createField(site, 'float');
    expect(visible(site, id)).toBe(false);
    const probe = await send(admin, 'GET', `/config/fieldschemes/projects?projectId=${project.id}`);
    expect(probe.body['values']).toEqual([{ projectId: Number(project.id), schemeId: project.fieldSchemeId }]);
    const schemeIds = [Number(project.fieldSchemeId)];
    const [taskId = '', bugId = ''] = jira.site.issueTypes.keys();
    const put = (body: unknown) => send(admin, 'PUT', '/config/fieldschemes/fields', body);
    const restricted = await put({ [id]: [{ schemeIds, restrictedToWorkTypes: [Number(bugId)] }] });
    expect(restricted.status).toBe(200);
    expect(visible(site, id)).toBe(false);
    // The new value replaces the old one.
    await put({ [id]: [{ schemeIds, restrictedToWorkTypes: [Number(taskId)] }] });
    expect(visible(site, id)).toBe(true);
    const fields = await send(admin, 'GET', `/config/fieldschemes/${String(schemeIds[0])}/fields`);
    expect(fields.body['values']).toMatchObject([{ fieldId: id, restrictedToWorkTypes: [taskId] }]);
    const partial = await put({ [id]: [{ schemeIds: [...schemeIds, 1] }] });
    expect(partial.status).toBe(207);
    expect(partial.body['results']).toMatchObject([
      { success: true },
      { success: false, error: "Scheme 1 doesn't exist" },
    ]);
    const failed = await put({ nothing: [{ schemeIds }] });
    expect(failed.status).toBe(400);
    expect(failed.body['results']).toMatchObject([{ fieldId: 'nothing', success: false }]);
    expect((await send(site.lead, 'GET', '/config/fieldschemes/projects')).status).toBe(403);
  });
});
