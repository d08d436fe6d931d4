import { objectId } from '../../../src/install/model/siteIds';
import { WORDS } from '../../../src/procedure/languages';
import type { Drift } from './drift';
import { editTransition, from, statusId, workflowOn } from './liveSite';

/** Manual changes of statuses, and of the workflow as a whole. */
export const STATUS_DRIFTS: readonly Drift[] = [
  {
    name: 'a status is renamed',
    by: ({ jira, installation }) => {
      const status = jira.site.statuses.get(objectId(installation, 'status/certifying'));
      if (status !== undefined) status.name = 'Certificación';
    },
    finds: [
      {
        code: 'statusRenamed',
        severity: 'form',
        es: 'El estado «Certificando en Producción» ahora se llama «Certificación»',
        en: 'The status “Certificando en Producción” is now called “Certificación”',
      },
    ],
  },
  {
    name: 'a status is of another category',
    by: ({ jira, installation }) => {
      const status = jira.site.statuses.get(objectId(installation, 'status/reporting'));
      if (status !== undefined) status.statusCategory = 'DONE';
    },
    finds: [
      {
        code: 'statusCategory',
        severity: 'flow',
        es: 'El estado «Comunicando resultado» pasó de la categoría «En curso» a «Listo»',
        en: 'The status “Comunicando resultado” went from the category “In progress” to “Done”',
      },
    ],
  },
  {
    name: 'a status is added, and one is taken out with its transitions',
    by: (site) => {
      const workflow = workflowOn(site);
      const gone = statusId(site, 'waitingForInformation');
      site.jira.site.statuses.set('9001', { id: '9001', name: 'En pausa', description: '', statusCategory: 'TODO' });
      workflow.statusIds = [...workflow.statusIds.filter((id) => id !== gone), '9001'];
      workflow.transitions = workflow.transitions.filter(({ id }) => id !== '31' && id !== '32');
      editTransition(site, 131, () => from(site, 'incomplete', 'toPrioritise', 'waitingForConfirmation'));
    },
    made: [{ id: '9001' }],
    finds: [
      {
        code: 'statusMissing',
        severity: 'flow',
        es: 'El estado «Esperando información» ya no está en el flujo de trabajo',
        en: 'The status “Esperando información” is no longer in the workflow',
      },
      {
        code: 'statusAdded',
        severity: 'flow',
        es: 'Alguien agregó el estado «En pausa» al flujo de trabajo',
        en: 'Somebody added the status “En pausa” to the workflow',
      },
      {
        code: 'transitionMissing',
        severity: 'flow',
        es: 'Alguien quitó la transición «Solicitar información»',
        en: 'Somebody removed the transition “Request information”',
      },
      {
        code: 'transitionMissing',
        severity: 'flow',
        es: 'Alguien quitó la transición «Responder»',
        en: 'Somebody removed the transition “Answer”',
      },
      {
        code: 'sourceRemoved',
        severity: 'flow',
        es: 'Alguien quitó «Cancelar» del estado «Esperando información»',
        en: 'Somebody removed “Cancel” from the status “Esperando información”',
      },
    ],
  },
  {
    name: 'the workflow is described otherwise',
    by: (site) => {
      workflowOn(site).description = 'Nuestro flujo';
    },
    finds: [
      {
        code: 'workflowDescription',
        severity: 'form',
        es: 'Alguien cambió la descripción del flujo de trabajo',
        en: 'Somebody changed the description of the workflow',
        detail: `Antes: «${WORDS.es.installed.workflowDescription}». Ahora: «Nuestro flujo».`,
      },
    ],
  },
  {
    name: 'the workflow is gone',
    by: (site) => {
      site.jira.site.workflows.delete(workflowOn(site).name);
    },
    finds: [
      {
        code: 'workflowMissing',
        severity: 'gate',
        es: 'El flujo de trabajo del procedimiento ya no existe',
        en: 'The workflow of the procedure is no longer there',
      },
    ],
  },
];
