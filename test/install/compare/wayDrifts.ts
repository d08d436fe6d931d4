import { objectId } from '../../../src/install/model/siteIds';
import type { InstalledSite } from '../../rules/installedSite';
import type { WorkflowTransition } from 'forge-sandbox/jira';
import type { Drift } from './drift';
import { editTransition, from, statusId, workflowOn } from './liveSite';

/** Adds a transition: a copy of the one with this id, with some properties changed. */
function added(site: InstalledSite, like: number, change: Partial<WorkflowTransition>): void {
  const workflow = workflowOn(site);
  const model = workflow.transitions.find(({ id }) => id === String(like));
  if (model === undefined) throw new Error(`No transition ${like}`);
  workflow.transitions = [...workflow.transitions, { ...model, ...change }];
}

/** Manual changes of transitions: their sources and targets, their screens and properties. */
export const WAY_DRIFTS: readonly Drift[] = [
  {
    name: 'a transition past all gates is added',
    by: (site) => {
      added(site, 121, {
        id: '501',
        name: 'Cerrar rápido',
        ...from(site, 'toPrioritise'),
        conditions: null,
        validators: [],
        actions: [],
      });
    },
    finds: [
      {
        code: 'transitionAdded',
        severity: 'gate',
        es: 'Alguien agregó la transición «Cerrar rápido», de «Por priorizar» a «Finalizado»',
        en: 'Somebody added the transition “Cerrar rápido”, from “Por priorizar” to “Finalizado”',
        detail: 'Por ese camino no se aplican los controles del procedimiento.',
      },
    ],
  },
  {
    name: 'a transition with the same controls is added',
    by: (site) => {
      added(site, 61, { id: '502', name: 'Aprobar' });
    },
    finds: [
      {
        code: 'transitionAdded',
        severity: 'flow',
        es: 'Alguien agregó la transición «Aprobar», de «Verificando script» a «Solicitando autorización»',
        en: 'Somebody added the transition “Aprobar”, from “Verificando script” to “Solicitando autorización”',
        detail: 'Aplica los mismos controles que el procedimiento, pero no es parte de él.',
      },
    ],
  },
  {
    name: 'a transition from everywhere is added',
    by: (site) => {
      added(site, 131, { id: '503', name: 'Anular', type: 'GLOBAL', fromStatusIds: [], links: [] });
    },
    finds: [
      {
        code: 'transitionAdded',
        severity: 'gate',
        es: 'Alguien agregó la transición «Anular», de cualquier estado a «Cancelado»',
        en: 'Somebody added the transition “Anular”, from any status to “Cancelado”',
      },
    ],
  },
  {
    name: 'a transition is removed',
    by: (site) => {
      const workflow = workflowOn(site);
      workflow.transitions = workflow.transitions.filter(({ id }) => id !== '73');
    },
    finds: [
      {
        code: 'transitionMissing',
        severity: 'flow',
        es: 'Alguien quitó la transición «Solicitar excepción de horario (desde Por autorizar)»',
        en: 'Somebody removed the transition “Request cut-off exception (from To authorise)”',
      },
    ],
  },
  {
    name: 'a transition is renamed',
    by: (site) => {
      editTransition(site, 81, () => ({ name: 'Autorizar' }));
    },
    finds: [
      {
        code: 'transitionRenamed',
        severity: 'form',
        es: 'La transición «Autorizar implementación» ahora se llama «Autorizar»',
        en: 'The transition “Autorizar implementación” is now called “Autorizar”',
      },
    ],
  },
  {
    name: 'a transition starts from one more status, and from one less',
    by: (site) => {
      editTransition(site, 131, () =>
        from(site, 'incomplete', 'toPrioritise', 'waitingForInformation', 'implementing'),
      );
    },
    finds: [
      {
        code: 'sourceAdded',
        severity: 'gate',
        es: 'Alguien permitió «Cancelar» también desde «Implementando en Producción»',
        en: 'Somebody allowed “Cancel” from “Implementando en Producción” too',
      },
      {
        code: 'sourceRemoved',
        severity: 'flow',
        es: 'Alguien quitó «Cancelar» del estado «Esperando confirmación»',
        en: 'Somebody removed “Cancel” from the status “Esperando confirmación”',
      },
    ],
  },
  {
    name: 'a transition can be made from everywhere',
    by: (site) => {
      editTransition(site, 91, () => ({ type: 'GLOBAL', fromStatusIds: [], links: [] }));
    },
    finds: [
      {
        code: 'transitionType',
        severity: 'gate',
        es: 'Alguien permitió «Implementado» desde cualquier estado',
        en: 'Somebody allowed “Implemented” from any status',
      },
    ],
  },
  {
    name: 'a transition leads elsewhere',
    by: (site) => {
      editTransition(site, 51, () => ({ toStatusId: statusId(site, 'implementing') }));
    },
    finds: [
      {
        code: 'targetChanged',
        severity: 'gate',
        es: 'Alguien cambió adónde lleva «Enviar a verificación»: de «Verificando script» a «Implementando en Producción»',
        en: 'Somebody changed where “Send to verification” leads: from “Verificando script” to “Implementando en Producción”',
      },
    ],
  },
  {
    name: 'a screen is removed',
    by: (site) => {
      editTransition(site, 71, () => ({ screenId: null }));
    },
    finds: [
      {
        code: 'screenRemoved',
        severity: 'flow',
        es: 'Alguien quitó la pantalla de «Solicitar autorización»',
        en: 'Somebody removed the screen of “Request authorisation”',
        detail:
          'Ya no se puede completar ahí lo que la pantalla «Soporte SOP – Solicitar autorización» pedía, ni escribir un comentario.',
      },
    ],
  },
  {
    name: 'the requester sees the screen on which an exception is authorised',
    by: (site) => {
      editTransition(site, 72, () => ({ screenId: objectId(site.installation, 'screen/exceptionValidUntil') }));
    },
    finds: [
      {
        code: 'screenChanged',
        severity: 'gate',
        es: 'Alguien cambió la pantalla de «Solicitar excepción de horario (desde Solicitando autorización)»',
        en: 'Somebody changed the screen of “Request cut-off exception (from Requesting authorisation)”',
        detail:
          'Antes: «Soporte SOP – Solicitar excepción de horario». Ahora: «Soporte SOP – Autorizar excepción de horario».',
      },
    ],
  },
  {
    name: 'a screen is put where there is none',
    by: (site) => {
      editTransition(site, 81, () => ({ screenId: '1' }));
    },
    finds: [
      {
        code: 'screenAdded',
        severity: 'gate',
        es: 'Alguien puso una pantalla en «Autorizar implementación»',
        en: 'Somebody put a screen on “Authorise implementation”',
        detail: 'Pantalla: «1». El procedimiento no muestra ninguna ahí.',
      },
    ],
  },
  {
    name: 'properties are added to a transition and to a status',
    by: (site) => {
      editTransition(site, 61, () => ({ properties: { 'opsbar-sequence': '10' } }));
      workflowOn(site).statusProperties = new Map([[statusId(site, 'testing'), { 'jira.issue.editable': 'false' }]]);
    },
    finds: [
      {
        code: 'statusProperty',
        severity: 'flow',
        es: 'Alguien agregó la propiedad «jira.issue.editable» al estado «Probando en Producción»',
        en: 'Somebody added the property “jira.issue.editable” to the status “Probando en Producción”',
        detail: 'Valor: «false».',
      },
      {
        code: 'transitionProperty',
        severity: 'form',
        es: 'Alguien agregó la propiedad «opsbar-sequence» a «Aprobar script»',
        en: 'Somebody added the property “opsbar-sequence” to “Approve script”',
      },
    ],
  },
  {
    name: 'a transition fires another event',
    by: (site) => {
      editTransition(site, 61, () => ({ customIssueEventId: '10042' }));
    },
    finds: [
      {
        code: 'eventChanged',
        severity: 'flow',
        es: 'Alguien cambió el evento que emite «Aprobar script»',
        en: 'Somebody changed the event that “Approve script” fires',
        detail: 'Antes: el genérico. Ahora: 10042.',
      },
    ],
  },
];
