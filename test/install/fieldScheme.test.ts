import { createProject } from 'forge-sandbox/jira';
import { execute } from '../../src/install/apply/execute';
import { differencesOf } from '../../src/install/check/differencesOf';
import { seeSite } from '../../src/install/parts/seeSite';
import { planInstall } from '../../src/install/plan/planInstall';
import { JiraFailure, type JiraClient } from '../../src/jira/client';
import { addToFieldScheme } from '../../src/jira/rest/fieldSchemes';
import { preparedSite, type PreparedSite } from '../rules/installedSite';
import { checkOf, lookAt } from './lookAt';

/** A site of the 2026 model on which another project has the same field scheme. */
const sharedSite = (): PreparedSite => {
  const site = preparedSite({}, (jira) => {
    jira.site.fieldModel = 'schemes';
  });
  createProject(site.jira.site, { key: 'OTR', name: 'Otro', leadAccountId: site.staff.accountIds.carmen });
  return site;
};

const schemeOf = ({ jira, projectId }: PreparedSite) => {
  const scheme = jira.site.fieldSchemes.get(jira.site.projects.get(projectId)?.fieldSchemeId ?? -1);
  if (scheme === undefined) throw new Error('There is no field scheme');
  return scheme;
};

it('names the projects that have the same field scheme, and shows our fields in our issue type alone', async () => {
  const site = sharedSite();
  const context = lookAt(site, site.asked());
  const seen = await seeSite(context);
  const { items } = planInstall(seen, differencesOf(seen, context), context);
  const impact = items.find(({ kind }) => kind === 'visibility')?.impact;
  expect(impact).toEqual([{ code: 'sharedFieldScheme', facts: { count: 1, projects: 'Otro' } }]);
  const { objects, state } = await site.install();
  expect(state).toBe('installed');
  const field = objects['field/effortEstimate']?.id ?? '';
  expect(schemeOf(site).fields.get(field)).toEqual([objects['issueType']?.id]);
  expect((await checkOf(site)).differences).toEqual([]);
});

it('adds our issue type to what a field was shown in, and leaves one that is shown everywhere', async () => {
  const site = sharedSite();
  const { objects } = await site.install();
  const [one = '', other = ''] = ['field/effortEstimate', 'field/classification'].map((key) => objects[key]?.id);
  const type = [...site.jira.site.issueTypes.keys()].find((id) => id !== objects['issueType']?.id) ?? '';
  const { fields } = schemeOf(site);
  fields.set(one, [type]);
  fields.set(other, []);
  expect((await checkOf(site)).differences).not.toEqual([]);
  expect((await site.install()).state).toBe('installed');
  expect(fields.get(one)).toEqual([type, objects['issueType']?.id]);
  expect(fields.get(other)).toEqual([]);
});

it('fails with what Jira says of each field where it has done some of it only', async () => {
  const site = sharedSite();
  const { client } = site.setting;
  const { objects } = await site.install();
  const field = objects['field/effortEstimate']?.id ?? '';
  const types = [objects['issueType']?.id ?? ''];
  const sent = addToFieldScheme(client, schemeOf(site).id, { [field]: types, customfield_99999: types });
  await expect(sent).rejects.toMatchObject({
    status: 207,
    messages: ["customfield_99999: Field customfield_99999 doesn't exist"],
  });
});

describe('a site whose field schemes do not list the fields of the app', () => {
  it.each([
    ['takes', () => Promise.resolve()],
    ['refuses', () => Promise.reject(new JiraFailure('PUT', 'fields', 400, ['The field is locked']))],
  ])('is installed on where Jira %s them', async (_, answer) => {
    const site = sharedSite();
    const locked = [...site.jira.site.fields.values()].filter(({ provided }) => provided !== undefined);
    site.jira.context.intercept = (request) =>
      request.method === 'GET' && /fieldschemes\/\d+\/fields\?/.test(request.url)
        ? Response.json({ values: [], isLast: true, startAt: 0, maxResults: 100, total: 0 })
        : undefined;
    const put: string[][] = [];
    const { client } = site.setting;
    const asked: JiraClient = {
      ...client,
      put: async (route, body, shape) => {
        const isOurs = route.value.includes('/config/fieldschemes/fields');
        const ids = locked.map(({ id }) => id).filter((id) => isOurs && JSON.stringify(body).includes(`"${id}"`));
        if (ids.length === 0) return client.put(route, body, shape);
        put.push(ids);
        await answer();
        return shape.parse(null);
      },
    };
    await site.store.write(site.asked());
    const turn = await execute(site.projectId, site.store, { ...site.setting, client: asked });
    expect(turn?.installation).toMatchObject({ state: 'installed', problem: null });
    expect(put).toEqual([locked.map(({ id }) => id)]);
  });
});
