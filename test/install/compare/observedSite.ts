import type { Observed } from '../../../src/install/compare/site/observed';
import { wantedSite, type WantedSite } from '../../../src/install/compare/site/wanted';
import { objectId, siteIds } from '../../../src/install/model/siteIds';
import { APP_FIELD_KEYS, appFieldType } from '../../../src/jira/appField';
import { PUBLISHED_KEY, published } from '../../../src/jira/published';
import { readWorkflow } from '../../../src/jira/rest/workflows';
import { ruleSettings } from '../../../src/jira/workflow/ruleSettings';
import { SCREENS } from '../../../src/jira/workflow/screens';
import { CUSTOM_FIELD_KEYS, type CustomFieldKey } from '../../../src/procedure/fields';
import { PROJECT_ROLES } from '../../../src/procedure/roles';
import { APP, type InstalledSite } from '../../rules/installedSite';
import { administrator, wantedOn } from './liveSite';

/** The state that the installation of a site promises. */
export function promisedOn(site: InstalledSite): WantedSite {
  const { installation, clock } = site;
  const { settings } = installation.request;
  const property = published(siteIds(installation), settings, ruleSettings(settings, clock.now()));
  return wantedSite({ installation, app: APP, workflow: wantedOn(site), property });
}

/** Returns the value. @throws Error if it is missing: these tests only remove objects that they know. */
function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The site has no such thing');
  return value;
}

/** The state of a site, read from its data. Only the workflow comes from REST. */
export async function observedOn(installed: InstalledSite): Promise<Observed> {
  const { installation, jira, projectId } = installed;
  const { site } = jira;
  const id = (key: string): string => objectId(installation, key);
  const project = required(site.projects.get(projectId));
  const issueTypeScheme = required(site.issueTypeSchemes.get(project.issueTypeSchemeId));
  const issueTypeScreenScheme = required(site.issueTypeScreenSchemes.get(project.issueTypeScreenSchemeId));
  const workflowScheme = required(site.workflowSchemes.get(project.workflowSchemeId));
  const screenScheme = site.screenSchemes.get(Number(id('screenScheme')));
  const fieldScheme = site.fieldSchemes.get(project.fieldSchemeId ?? -1);
  return {
    project: {
      id: project.id,
      key: project.key,
      name: project.name,
      style: project.style,
      issueTypes: issueTypeScheme.issueTypeIds.flatMap((type) => {
        const { name } = required(site.issueTypes.get(type));
        return [{ id: type, name }];
      }),
    },
    roles: Object.fromEntries(
      PROJECT_ROLES.map((key) => {
        const role = site.roles.get(Number(id(`role/${key}`)));
        if (role === undefined) return [key, null];
        const actors = project.roleActors.get(role.id);
        const users = [...(actors?.users ?? [])];
        const groupIds = [...(actors?.groupIds ?? [])];
        const people = [...site.people.values()].filter(
          ({ accountId, groupIds: own }) => users.includes(accountId) || groupIds.some((id) => own.has(id)),
        );
        const names = Object.fromEntries([
          ...[...site.people.values()].map(({ accountId, displayName }) => [accountId, displayName]),
          ...[...site.groups.values()].map(({ groupId, name }) => [groupId, name]),
        ]) as Readonly<Record<string, string>>;
        const held = people.some(({ active }) => active);
        return [key, { id: String(role.id), name: role.name, users, groupIds, held, names }];
      }),
    ) as Observed['roles'],
    fields: Object.fromEntries(CUSTOM_FIELD_KEYS.map((key) => [key, field(installed, key)])) as Observed['fields'],
    appFields: Object.fromEntries(
      APP_FIELD_KEYS.map((key) => [
        key,
        [...site.fields.values()].find(({ schema }) => schema.custom === appFieldType(key, APP))?.id ?? null,
      ]),
    ) as Observed['appFields'],
    options: Object.fromEntries(
      CUSTOM_FIELD_KEYS.map((key) => [
        key,
        (site.fields.get(id(`field/${key}`))?.contexts ?? []).flatMap(({ options }) => options),
      ]),
    ),
    screens: Object.fromEntries(
      SCREENS.map(({ key }) => [
        key,
        site.screens.get(Number(id(`screen/${key}`)))?.tabs.flatMap(({ fieldIds }) => fieldIds) ?? null,
      ]),
    ),
    visibleFields: site.fieldModel === 'schemes' ? [...required(fieldScheme).fields.keys()] : null,
    schemes: {
      issueType: { id: issueTypeScheme.id, name: issueTypeScheme.name },
      issueTypeScreen: {
        id: issueTypeScreenScheme.id,
        mapping: [...issueTypeScreenScheme.mappings].map(([issueTypeId, scheme]) => ({
          issueTypeId,
          screenSchemeId: String(scheme),
        })),
      },
      screen:
        screenScheme === undefined
          ? null
          : {
              id: String(screenScheme.id),
              screens: Object.fromEntries(
                Object.entries(screenScheme.screens).map(([use, screen]) => [use, String(screen)]),
              ),
            },
      workflow: {
        id: String(workflowScheme.id),
        name: workflowScheme.name,
        defaultWorkflow: workflowScheme.defaultWorkflow,
        issueTypeMappings: Object.fromEntries(workflowScheme.issueTypeMappings),
      },
    },
    workflow: (await readWorkflow(administrator(installed), id('workflow'))) ?? null,
    property: project.properties.get(PUBLISHED_KEY) ?? null,
  };
}

function field({ installation, jira }: InstalledSite, key: CustomFieldKey): Observed['fields'][CustomFieldKey] {
  const found = jira.site.fields.get(objectId(installation, `field/${key}`));
  if (found === undefined) return null;
  const { id, name, schema, trashed } = found;
  return { id, name, type: schema.custom ?? '', screens: null, ...(trashed === true ? { trashed } : {}) };
}
