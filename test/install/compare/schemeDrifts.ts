import { PUBLISHED_KEY } from '../../../src/jira/published';
import type { Json } from '../../../src/jira/json';
import type { Drift } from './drift';
import { workflowOn } from './liveSite';
import { id, project, put, remove } from './siteEdits';

/** Manual changes of the project: its schemes, its issue type, and the property that the panel reads. */
export const SCHEME_DRIFTS: readonly Drift[] = [
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
        en: 'The project’s key went from SOP to SOPORTE',
      },
    ],
  },
];
