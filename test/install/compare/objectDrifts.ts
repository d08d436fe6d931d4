import type { Drift } from './drift';
import { context, id, post, put, remove, tab } from './siteEdits';

/** Manual changes of roles, fields and screens. */
export const OBJECT_DRIFTS: readonly Drift[] = [
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
    name: 'somebody gives themselves a role, and a group another',
    by: async (site) => {
      const { carmen } = site.staff.accountIds;
      await post(site, `/project/${site.projectId}/role/${id(site, 'role/generalManagement')}`, { user: [carmen] });
      await post(site, `/project/${site.projectId}/role/${id(site, 'role/support')}`, {
        group: ['dpto-infraestructura'],
      });
    },
    finds: [
      {
        code: 'roleMemberAdded',
        severity: 'gate',
        es: 'Alguien agregó el grupo «dpto-infraestructura» al rol «Soporte de Sistemas»',
        en: 'Somebody added the group “dpto-infraestructura” to the role “Systems Support”',
      },
      {
        code: 'roleMemberAdded',
        severity: 'gate',
        es: 'Alguien agregó a Carmen Villalba al rol «Gerencia General»',
        en: 'Somebody added Carmen Villalba to the role “General Management”',
      },
    ],
  },
  {
    name: 'somebody is taken out of a role',
    by: (site) =>
      remove(
        site,
        `/project/${site.projectId}/role/${id(site, 'role/infrastructure')}?user=${site.staff.accountIds.hugo}`,
      ).then(() => undefined),
    finds: [
      {
        code: 'roleMemberRemoved',
        severity: 'flow',
        es: 'Alguien quitó a Hugo Ramírez del rol «Dpto. Infraestructura»',
        en: 'Somebody removed Hugo Ramírez from the role “Infrastructure Department”',
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
    by: (site) => remove(site, `/role/${id(site, 'role/executiveCommittee')}`),
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
    by: (site) => remove(site, `/field/${id(site, 'field/priorityBacking')}`),
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
    name: 'a field of the app has another id, as after the app was installed anew',
    by: ({ jira: { site }, installation }) => {
      const field = site.fields.get(installation.objects['appField/evidence']?.id ?? '');
      if (field === undefined) throw new Error('The field is gone');
      const customId = site.nextId();
      site.fields.delete(field.id);
      const again = { ...field, id: `customfield_${String(customId)}`, schema: { ...field.schema, customId } };
      site.fields.set(again.id, again);
    },
    finds: [
      {
        code: 'appFieldReplaced',
        severity: 'gate',
        es: 'El campo de la aplicación «Evidencia del procedimiento» tiene otro número en Jira',
        en: 'The field “Evidence of the procedure” of the app has another number in Jira',
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
];
