import { APP_FIELD_KEYS } from '../../jira/appField';
import type { Json } from '../../jira/json';
import { SCREENS } from '../../jira/workflow/screens';
import { CUSTOM_FIELD_KEYS, type CustomFieldKey } from '../../procedure/fields';
import { PROJECT_ROLES, type ProjectRoleKey } from '../../procedure/roles';
import type { Observed, ObservedField, ObservedRole } from '../compare/site/observed';
import type { WantedSite } from '../compare/site/wanted';
import type { Site } from '../model/site';
import { CHOICE_FIELDS } from '../parts/fields/options';

/** The state of a site in the form used for comparison. A screen that was not read counts as wanted. */
export function observedOf(site: Site, wanted: WantedSite): Observed {
  const { project, roles, fields, appFields, options, screens, workflow, property } = site;
  return {
    project: { ...project, style: project.style ?? '', issueTypes: project.issueTypes ?? [] },
    roles: table(PROJECT_ROLES, (role) => observedRole(roles[role])),
    fields: table(CUSTOM_FIELD_KEYS, (key) => observedField(key, fields[key], wanted)),
    appFields: table(APP_FIELD_KEYS, (key) => appFields[key] ?? null),
    options: table(CHOICE_FIELDS, (field) =>
      (options[field] ?? []).map(({ id, value, disabled }) => ({ id, value, disabled: disabled === true })),
    ),
    screens: table(
      SCREENS.map(({ key }) => key),
      (key) => {
        const seen = screens[key];
        return seen?.id === undefined ? null : (seen.fields ?? wanted.screens[key]?.fields ?? null);
      },
    ),
    visibleFields: site.visibility.visible,
    schemes: observedSchemes(site),
    workflow: workflow.live ?? null,
    property: (property ?? null) as Json | null,
  };
}

function observedRole({ id, actors, held, names }: Site['roles'][ProjectRoleKey]): ObservedRole | null {
  if (id === undefined || actors === undefined) return null;
  const { name, users, groupIds } = actors;
  return { id, name, users, groupIds, held, names };
}

function observedField(
  key: CustomFieldKey,
  { id, field, trashed }: Site['fields'][CustomFieldKey],
  wanted: WantedSite,
): ObservedField | null {
  if (id === undefined) return null;
  const { name, type } = wanted.fields[key];
  if (field === undefined) return trashed ? { id, name, type, screens: null, trashed } : null;
  return { id, name: field.name, type: field.schema?.custom ?? '', screens: field.screensCount ?? null };
}

function observedSchemes({
  issueTypeScheme,
  issueTypeScreenScheme,
  screenScheme,
  workflowScheme,
}: Site): Observed['schemes'] {
  const { scheme } = screenScheme;
  const { id, name, defaultWorkflow = 'jira', issueTypeMappings = {} } = workflowScheme.current;
  const byUse = Object.entries(scheme?.screens ?? {}).map(([use, screen]) => [use, String(screen)] as const);
  return {
    issueType: { id: issueTypeScheme.current.id, name: issueTypeScheme.current.name },
    issueTypeScreen: { id: issueTypeScreenScheme.current.id, mapping: issueTypeScreenScheme.mappings },
    screen: scheme === undefined ? null : { id: scheme.id, screens: Object.fromEntries(byUse) },
    workflow: { id: id === undefined ? null : String(id), name, defaultWorkflow, issueTypeMappings },
  };
}

function table<K extends string, T>(keys: readonly K[], value: (key: K) => T): Readonly<Record<K, T>> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, T>;
}
