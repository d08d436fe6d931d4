import { objectId } from '../../../src/install/model/siteIds';
import type { Drift } from './drift';
import { editRestriction, editTransition } from './liveSite';

/** Manual changes of who may make a transition. */
export const CONDITION_DRIFTS: readonly Drift[] = [
  {
    name: 'one more role may approve',
    by: (site) => {
      const roles = ['support', 'seniorAnalyst'].map((key) => objectId(site.installation, `role/${key}`));
      editTransition(site, 61, ({ conditions }) => ({
        conditions: editRestriction(conditions, { roleIds: roles.join(',') }),
      }));
    },
    finds: [
      {
        code: 'restrictionChanged',
        severity: 'gate',
        es: 'Alguien cambió quién puede hacer «Aprobar script»: ahora también Soporte de Sistemas',
        en: 'Somebody changed who may make “Approve script”: now also Soporte de Sistemas',
        detail: 'Puede hacerlo ahora: Soporte de Sistemas y Analista Senior.',
      },
    ],
  },
  {
    name: 'the requester may cancel no longer',
    by: (site) => {
      editTransition(site, 131, ({ conditions }) => ({
        conditions: editRestriction(conditions, { allowUserCustomFields: '' }),
      }));
    },
    finds: [
      {
        code: 'restrictionChanged',
        severity: 'flow',
        es: 'Alguien cambió quién puede hacer «Cancelar»: ya no Usuario Solicitante',
        en: 'Somebody changed who may make “Cancel”: no longer Requester',
        detail: 'Puede hacerlo ahora: Jefe de Sistemas.',
      },
    ],
  },
  {
    name: 'anybody may authorise',
    by: (site) => {
      editTransition(site, 81, () => ({ conditions: null }));
    },
    finds: [
      {
        code: 'ruleMissing',
        severity: 'gate',
        es: 'Alguien quitó la restricción de personas y roles en «Autorizar implementación»',
        en: 'Somebody removed the restriction of people and roles on “Authorise implementation”',
        detail: 'Cualquier persona que pueda mover la solicitud puede dar ese paso.',
      },
    ],
  },
  {
    name: 'any of two conditions will do',
    by: (site) => {
      editTransition(site, 61, ({ conditions }) => ({
        conditions: {
          operation: 'ANY',
          conditions: [
            ...(conditions?.conditions ?? []),
            { id: 'x', ruleKey: 'system:separation-of-duties', parameters: { fromStatusId: '1', toStatusId: '2' } },
          ],
          conditionGroups: [],
        },
      }));
    },
    finds: [
      {
        code: 'ruleAdded',
        severity: 'gate',
        es: 'Alguien agregó la condición de separación de funciones en «Aprobar script»',
        en: 'Somebody added the condition of separation of duties on “Approve script”',
      },
      {
        code: 'operationChanged',
        severity: 'gate',
        es: 'Alguien cambió las condiciones de «Aprobar script»: antes se exigían todas y ahora basta con una',
        en: 'Somebody changed the conditions of “Approve script”: all were required, now any of them will do',
        detail: 'Hoy hay 2 condiciones.',
      },
    ],
  },
  {
    name: 'a condition is one of two, further in',
    by: (site) => {
      editTransition(site, 61, ({ conditions }) => ({
        conditions: {
          operation: 'ALL',
          conditions: [],
          conditionGroups: [
            {
              operation: 'ANY',
              conditions: [
                ...(conditions?.conditions ?? []),
                { id: 'x', ruleKey: 'system:check-field-value', parameters: { fieldId: 'summary' } },
              ],
              conditionGroups: [],
            },
          ],
        },
      }));
    },
    finds: [
      {
        code: 'conditionOptional',
        severity: 'gate',
        es: 'Alguien hizo opcional la restricción de personas y roles en «Aprobar script»',
        en: 'Somebody made optional the restriction of people and roles on “Approve script”',
      },
      {
        code: 'ruleAdded',
        severity: 'flow',
        es: 'Alguien agregó la condición sobre un campo en «Aprobar script»',
        en: 'Somebody added the condition on a field on “Approve script”',
      },
    ],
  },
];
