import type { Route } from '@forge/api';
import { objectId } from '../../../src/install/siteIds';
import { ANYTHING } from '../../../src/jira/client';
import type { Json } from '../../../src/jira/json';
import { PUBLISHED_KEY } from '../../../src/jira/published';
import type { InstalledSite } from '../../rules/installedSite';
import type { Drift } from './drift';
import { administrator, workflowOn } from './liveSite';

const id = ({ installation }: InstalledSite, key: string): string => objectId(installation, key);

/** A REST address as it is: these have no part that would need escaping. */
const address = (value: string): Route => ({ value }) as Route;

const put = (site: InstalledSite, path: string, body: Json): Promise<unknown> =>
  administrator(site).put(address(`/rest/api/3${path}`), body, ANYTHING);

const post = (site: InstalledSite, path: string, body: Json): Promise<unknown> =>
  administrator(site).post(address(`/rest/api/3${path}`), body, ANYTHING);

const remove = async (site: InstalledSite, path: string): Promise<void> => {
  const { rosa } = site.staff.accountIds;
  const request = new Request(`http://localhost:4100/rest/api/3${path}`, { method: 'DELETE' });
  const { status } = await site.jira.call({ kind: 'user', accountId: rosa }, request);
  if (status >= 400) throw new Error(`DELETE ${path} answered ${status}`);
};

const context = ({ jira }: InstalledSite, fieldId: string): string =>
  jira.site.fields.get(fieldId)?.contexts[0]?.id ?? '';

const tab = ({ jira }: InstalledSite, screenId: string): string =>
  String(jira.site.screens.get(Number(screenId))?.tabs[0]?.id ?? '');

const project = (site: InstalledSite) => {
  const found = site.jira.site.projects.get(site.projectId);
  if (found === undefined) throw new Error('The project is gone');
  return found;
};

/** What was done to roles, fields, screens and schemes, and to what the panel reads. */
export const SITE_DRIFTS: readonly Drift[] = [
  {
    name: 'a role is emptied',
    by: (site) =>
      put(site, `/project/${site.projectId}/role/${id(site, 'role/seniorAnalyst')}`, {
        categorisedActors: { 'atlassian-user-role-actor': [] },
      }).then(() => undefined),
    finds: [
      {
        code: 'roleEmptied',
        severity: 'flow',
        es: 'Nadie tiene el rol «Analista Senior» en el proyecto',
        en: 'Nobody has the role “Senior Analyst” in the project',
        detail: 'Al instalar se indicó quién lo tiene. Nadie puede dar los pasos que le corresponden.',
      },
    ],
  },
  {
    name: 'a role is renamed',
    by: (site) => {
      const role = site.jira.site.roles.get(Number(id(site, 'role/support')));
      if (role !== undefined) role.name = 'Mesa de ayuda';
    },
    finds: [
      {
        code: 'roleRenamed',
        severity: 'form',
        es: 'El rol «Soporte de Sistemas» ahora se llama «Mesa de ayuda»',
        en: 'The role “Soporte de Sistemas” is now called “Mesa de ayuda”',
      },
    ],
  },
  {
    name: 'a role is gone',
    by: (site) => {
      site.jira.site.roles.delete(Number(id(site, 'role/executiveCommittee')));
    },
    finds: [
      {
        code: 'roleMissing',
        severity: 'flow',
        es: 'El rol «Comité Ejecutivo» ya no existe',
        en: 'The role “Executive Committee” is no longer there',
      },
    ],
  },
  {
    name: 'a field is in the trash',
    by: (site) => post(site, `/field/${id(site, 'field/timeSpent')}/trash`, {}).then(() => undefined),
    finds: [
      {
        code: 'fieldTrashed',
        severity: 'flow',
        es: 'El campo «Tiempo dedicado (horas)» está en la papelera',
        en: 'The field “Time spent (hours)” is in the trash',
      },
    ],
  },
  {
    name: 'a field is gone',
    by: (site) => {
      site.jira.site.fields.delete(id(site, 'field/priorityBacking'));
    },
    finds: [
      {
        code: 'fieldMissing',
        severity: 'flow',
        es: 'El campo «Respaldo de la prioridad» ya no existe',
        en: 'The field “Backing of the priority” is no longer there',
      },
    ],
  },
  {
    name: 'a field is renamed',
    by: (site) => put(site, `/field/${id(site, 'field/effortEstimate')}`, { name: 'Horas' }).then(() => undefined),
    finds: [
      {
        code: 'fieldRenamed',
        severity: 'form',
        es: 'El campo «Estimación del esfuerzo (horas)» ahora se llama «Horas»',
        en: 'The field “Estimación del esfuerzo (horas)” is now called “Horas”',
      },
    ],
  },
  {
    name: 'an option is disabled, one is renamed and one is added',
    by: async (site) => {
      const field = id(site, 'field/classification');
      const options = `/field/${field}/context/${context(site, field)}/option`;
      await put(site, options, {
        options: [
          { id: id(site, 'option/classification/report'), disabled: true },
          { id: id(site, 'option/classification/problem'), value: 'Incidente' },
        ],
      });
      await post(site, options, { options: [{ value: 'Otro', disabled: false }] });
    },
    finds: [
      {
        code: 'optionDisabled',
        severity: 'flow',
        es: 'La opción «Pedido de reporte» de «Clasificación» está desactivada',
        en: 'The option “Pedido de reporte” of “Classification” is disabled',
      },
      {
        code: 'optionRenamed',
        severity: 'form',
        es: 'La opción «Revisión de problema» de «Clasificación» ahora se llama «Incidente»',
        en: 'The option “Revisión de problema” of “Classification” is now called “Incidente”',
      },
      {
        code: 'optionAdded',
        severity: 'form',
        es: 'Alguien agregó la opción «Otro» a «Clasificación»',
        en: 'Somebody added the option “Otro” to “Classification”',
      },
    ],
  },
  {
    name: 'a field is taken off a screen',
    by: (site) => {
      const screen = id(site, 'screen/effortEstimate');
      return remove(site, `/screens/${screen}/tabs/${tab(site, screen)}/fields/${id(site, 'field/effortEstimate')}`);
    },
    finds: [
      {
        code: 'screenFieldRemoved',
        severity: 'flow',
        es: 'Alguien quitó el campo «Estimación del esfuerzo (horas)» de la pantalla «Soporte SOP – Iniciar soporte»',
        en: 'Somebody removed the field “Estimación del esfuerzo (horas)” from the screen “Soporte SOP – Iniciar soporte”',
      },
    ],
  },
  {
    name: 'a field that decides is put on the screen to edit with',
    by: (site) => {
      const screen = id(site, 'screen/edit');
      return post(site, `/screens/${screen}/tabs/${tab(site, screen)}/fields`, {
        fieldId: id(site, 'field/exceptionValidUntil'),
      }).then(() => undefined);
    },
    finds: [
      {
        code: 'screenFieldAdded',
        severity: 'gate',
        es: 'Alguien puso el campo «Excepción de horario válida hasta» en la pantalla «Soporte SOP – Editar y ver»',
        en: 'Somebody put the field “Excepción de horario válida hasta” on the screen “Soporte SOP – Editar y ver”',
        detail: 'Ese campo decide un control y solo se completa en su propio paso: ahí puede hacerlo otra persona.',
      },
    ],
  },
  {
    name: 'a screen is gone',
    by: (site) => {
      site.jira.site.screens.delete(Number(id(site, 'screen/timeSpent')));
    },
    finds: [
      {
        code: 'screenMissing',
        severity: 'flow',
        es: 'La pantalla «Soporte SOP – Finalizar con acción en Producción» ya no existe',
        en: 'The screen “Soporte SOP – Finalizar con acción en Producción” is no longer there',
      },
    ],
  },
  {
    name: 'the workflow scheme is switched away',
    by: (site) => {
      project(site).workflowSchemeId = Number(site.installation.previous.workflowScheme);
    },
    finds: [
      {
        code: 'schemeSwitched',
        severity: 'gate',
        es: 'El proyecto usa ahora otro esquema de flujos de trabajo: «SOP: Software Simplified Workflow Scheme»',
        en: 'The project now uses another workflow scheme: “SOP: Software Simplified Workflow Scheme”',
        detail:
          'Antes usaba «Procedimiento de Soporte – SOP». Con el nuevo, las solicitudes no siguen el procedimiento y no se aplica ninguna de sus reglas.',
      },
    ],
  },
  {
    name: 'the issue type follows another workflow',
    by: (site) => {
      site.jira.site.workflowSchemes
        .get(Number(id(site, 'workflowScheme')))
        ?.issueTypeMappings.set(id(site, 'issueType'), 'jira');
    },
    finds: [
      {
        code: 'workflowMapping',
        severity: 'gate',
        es: 'El tipo de incidencia «Solicitud de soporte» sigue ahora otro flujo de trabajo: «jira»',
        en: 'The issue type “Solicitud de soporte” now follows another workflow: “jira”',
      },
    ],
  },
  {
    name: 'the issue type scheme is switched away',
    by: (site) => {
      project(site).issueTypeSchemeId = site.installation.previous.issueTypeScheme ?? '';
    },
    finds: [
      {
        code: 'schemeSwitched',
        severity: 'flow',
        es: 'El proyecto usa ahora otro esquema de tipos de incidencia: «SOP: Kanban Issue Type Scheme»',
        en: 'The project now uses another issue type scheme: “SOP: Kanban Issue Type Scheme”',
      },
    ],
  },
  {
    name: 'the issue type is taken out of its scheme',
    by: (site) => {
      const scheme = site.jira.site.issueTypeSchemes.get(id(site, 'issueTypeScheme'));
      if (scheme !== undefined) {
        scheme.issueTypeIds = scheme.issueTypeIds.filter((type) => type !== id(site, 'issueType'));
      }
    },
    finds: [
      {
        code: 'issueTypeMissing',
        severity: 'flow',
        es: 'El tipo de incidencia «Solicitud de soporte» ya no está en el proyecto',
        en: 'The issue type “Solicitud de soporte” is no longer in the project',
      },
    ],
  },
  {
    name: 'the issue type is renamed',
    by: (site) => put(site, `/issuetype/${id(site, 'issueType')}`, { name: 'Pedido' }).then(() => undefined),
    finds: [
      {
        code: 'issueTypeRenamed',
        severity: 'form',
        es: 'El tipo de incidencia «Solicitud de soporte» ahora se llama «Pedido»',
        en: 'The issue type “Solicitud de soporte” is now called “Pedido”',
      },
    ],
  },
  {
    name: 'the issue type screen scheme is switched away',
    by: (site) => {
      project(site).issueTypeScreenSchemeId = site.installation.previous.issueTypeScreenScheme ?? '';
    },
    finds: [
      {
        code: 'schemeSwitched',
        severity: 'gate',
        es: 'El proyecto usa ahora otro esquema de pantallas por tipo de incidencia',
        en: 'The project now uses another issue type screen scheme',
      },
    ],
  },
  {
    name: 'the issue type uses another screen scheme',
    by: (site) => {
      const scheme = site.jira.site.issueTypeScreenSchemes.get(id(site, 'issueTypeScreenScheme'));
      scheme?.mappings.set(id(site, 'issueType'), 1);
    },
    finds: [
      {
        code: 'issueTypeScreenMapping',
        severity: 'gate',
        es: 'El tipo de incidencia «Solicitud de soporte» usa ahora otro esquema de pantallas',
        en: 'The issue type “Solicitud de soporte” now uses another screen scheme',
      },
    ],
  },
  {
    name: 'to edit, the screen to create with is shown',
    by: (site) =>
      put(site, `/screenscheme/${id(site, 'screenScheme')}`, {
        screens: { edit: id(site, 'screen/request') },
      }).then(() => undefined),
    finds: [
      {
        code: 'screenSchemeChanged',
        severity: 'gate',
        es: 'El esquema de pantallas muestra «Soporte SOP – Solicitud» en lugar de «Soporte SOP – Editar y ver» (editar)',
        en: 'The screen scheme shows “Soporte SOP – Solicitud” in place of “Soporte SOP – Editar y ver” (editing)',
      },
    ],
  },
  {
    name: 'the screen scheme is gone',
    by: (site) => {
      site.jira.site.screenSchemes.delete(Number(id(site, 'screenScheme')));
    },
    finds: [
      {
        code: 'screenSchemeMissing',
        severity: 'flow',
        es: 'El esquema de pantallas «Procedimiento de Soporte – SOP» ya no existe',
        en: 'The screen scheme “Procedimiento de Soporte – SOP” is no longer there',
      },
    ],
  },
  {
    name: 'what the panel reads is changed',
    by: (site) => {
      const { properties } = project(site);
      const value = JSON.stringify(properties.get(PUBLISHED_KEY)).replace(
        '"effortThresholdHours":4',
        '"effortThresholdHours":8',
      );
      properties.set(PUBLISHED_KEY, JSON.parse(value) as Json);
    },
    finds: [
      {
        code: 'propertyChanged',
        severity: 'flow',
        es: 'Los datos que lee el panel de las solicitudes no son los instalados',
        en: 'The data that the panel of the requests reads is not what was installed',
        detail: 'el valor «settings.effortThresholdHours»: de 4 a 8.',
      },
    ],
  },
  {
    name: 'what the panel reads is gone',
    by: (site) => remove(site, `/project/${site.projectId}/properties/${PUBLISHED_KEY}`),
    finds: [
      {
        code: 'propertyMissing',
        severity: 'flow',
        es: 'Faltan los datos que lee el panel de las solicitudes',
        en: 'The data that the panel of the requests reads is missing',
      },
    ],
  },
  {
    name: 'the key of the project is changed, and its workflow is renamed',
    by: (site) => {
      const { projects, workflows } = site.jira.site;
      projects.set(site.projectId, { ...project(site), key: 'SOPORTE' });
      const workflow = workflowOn(site);
      workflows.delete(workflow.name);
      workflows.set('Flujo', { ...workflow, name: 'Flujo' });
      const scheme = site.jira.site.workflowSchemes.get(Number(id(site, 'workflowScheme')));
      scheme?.issueTypeMappings.set(id(site, 'issueType'), 'Flujo');
    },
    finds: [
      {
        code: 'workflowRenamed',
        severity: 'form',
        es: 'El flujo de trabajo ahora se llama «Flujo»',
        en: 'The workflow is now called “Flujo”',
      },
      {
        code: 'projectKeyChanged',
        severity: 'form',
        es: 'La clave del proyecto pasó de SOP a SOPORTE',
        en: "The project's key went from SOP to SOPORTE",
      },
    ],
  },
];
