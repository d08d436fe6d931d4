import { APP } from '../../rules/installedSite';
import type { Drift } from './drift';
import { editConfig, editRestriction, editRule, editTransition, isModule, statusId, workflowOn } from './liveSite';
import { objectId } from '../../../src/install/siteIds';

const ari = (appId: string, environmentId: string, moduleKey: string): string =>
  `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${moduleKey}`;

/** What was done to rules that block: taken away, switched off, repeated, weakened, pointed elsewhere. */
export const RULE_DRIFTS: readonly Drift[] = [
  {
    name: 'a rule is removed',
    by: (site) => {
      editTransition(site, 61, ({ validators }) => ({
        validators: validators.filter((rule) => !isModule('second-person')(rule)),
      }));
    },
    finds: [
      {
        code: 'ruleMissing',
        severity: 'gate',
        es: 'Alguien quitó la regla de segunda persona en «Aprobar script»',
        en: 'Somebody removed the second person rule on “Approve script”',
        detail: 'Ese control ya no se aplica.',
      },
    ],
  },
  {
    name: 'the effort limit is raised',
    by: (site) => {
      editTransition(site, 33, ({ validators }) => ({
        validators: editConfig(validators, 'effort-gate', () => ({ threshold: 40 })),
      }));
    },
    finds: [
      {
        code: 'ruleChanged',
        severity: 'gate',
        es: 'Alguien cambió el límite de esfuerzo de 4 a 40 horas en «Iniciar soporte»',
        en: 'Somebody changed the effort limit from 4 to 40 hours on “Start support”',
        detail: 'el límite de esfuerzo: de 4 a 40 horas.',
      },
    ],
  },
  {
    name: 'the effort limit is lowered',
    by: (site) => {
      editTransition(site, 33, ({ validators }) => ({
        validators: editConfig(validators, 'effort-gate', () => ({ threshold: 1 })),
      }));
    },
    finds: [
      {
        code: 'ruleChanged',
        severity: 'flow',
        es: 'Alguien cambió el límite de esfuerzo de 4 a 1 hora en «Iniciar soporte»',
        en: 'Somebody changed the effort limit from 4 to 1 hour on “Start support”',
      },
    ],
  },
  {
    name: 'a comment of one character will do',
    by: (site) => {
      editTransition(site, 111, ({ validators }) => ({
        validators: editConfig(validators, 'note-in-transition', () => ({ minimum: 1 })),
      }));
    },
    finds: [
      {
        code: 'ruleChanged',
        severity: 'gate',
        es: 'Alguien cambió la longitud mínima de 10 a 1 carácter en «Certificar»',
        en: 'Somebody changed the minimum length from 10 to 1 character on “Certify”',
      },
    ],
  },
  {
    name: 'the cut-off is later',
    by: (site) => {
      editTransition(site, 81, ({ validators }) => ({
        validators: editConfig(validators, 'production-window', () => ({ cutOffMinutes: 1290 })),
      }));
    },
    finds: [
      {
        code: 'ruleChanged',
        severity: 'gate',
        es: 'Alguien cambió la hora límite de 17:00 a 21:30 en «Autorizar implementación»',
        en: 'Somebody changed the cut-off time from 17:00 to 21:30 on “Authorise implementation”',
      },
    ],
  },
  {
    name: 'Saturday is a working day',
    by: (site) => {
      editTransition(site, 81, ({ validators }) => ({
        validators: editConfig(validators, 'production-window', () => ({ workingDays: [1, 2, 3, 4, 5, 6] })),
      }));
    },
    finds: [
      {
        code: 'ruleChanged',
        severity: 'gate',
        es: 'Alguien agregó el sábado a los días hábiles en «Autorizar implementación»',
        en: 'Somebody added Saturday to the working days on “Authorise implementation”',
      },
    ],
  },
  {
    name: 'one holiday is taken away and the table of offsets is false',
    by: (site) => {
      editTransition(site, 81, ({ validators }) => ({
        validators: editConfig(validators, 'production-window', () => ({
          holidays: [],
          offsets: [{ since: 0, minutes: -600 }],
        })),
      }));
    },
    finds: [
      {
        code: 'ruleChanged',
        severity: 'gate',
        es: 'Alguien cambió los feriados y la tabla de la zona horaria en «Autorizar implementación»',
        en: 'Somebody changed the holidays and the time zone table on “Authorise implementation”',
        detail: 'los feriados: se quitó 2026-12-25; la tabla de la zona horaria: otro valor.',
      },
    ],
  },
  {
    name: 'a field is required no longer',
    by: (site) => {
      editTransition(site, 71, ({ validators }) => ({
        validators: editConfig(validators, 'required-fields', ({ fields }) => ({
          fields: Array.isArray(fields) ? fields.slice(0, 2) : [],
        })),
      }));
    },
    finds: [
      {
        code: 'ruleChanged',
        severity: 'gate',
        es: 'Alguien quitó «Resultado de las pruebas en Test» de los campos exigidos en «Solicitar autorización»',
        en: 'Somebody removed “Resultado de las pruebas en Test” from the required fields on “Request authorisation”',
      },
    ],
  },
  {
    name: 'who attached the script may approve it',
    by: (site) => {
      editTransition(site, 61, ({ validators }) => ({
        validators: editRule(validators, 'second-person', ({ config = '{}' }) => {
          const { scriptAuthor: _, ...others } = JSON.parse(config) as Record<string, string>;
          return { config: JSON.stringify(others) };
        }),
      }));
    },
    finds: [
      {
        code: 'ruleChanged',
        severity: 'gate',
        es: 'Alguien quitó el impedimento para quien adjuntó los archivos en «Aprobar script»',
        en: 'Somebody removed the bar on whoever attached the files on “Approve script”',
      },
    ],
  },
  {
    name: 'a rule looks at another status',
    by: (site) => {
      editTransition(site, 61, ({ validators }) => ({
        validators: editConfig(validators, 'second-person', () => ({ workedIn: statusId(site, 'finished') })),
      }));
    },
    finds: [
      {
        code: 'ruleChanged',
        severity: 'gate',
        es: 'Alguien cambió el estado que se controla de «En soporte» a «Finalizado» en «Aprobar script»',
        en: 'Somebody changed the status that is checked from “En soporte” to “Finalizado” on “Approve script”',
      },
    ],
  },
  {
    name: 'the message of a rule is reworded',
    by: (site) => {
      editTransition(site, 33, ({ validators }) => ({
        validators: editConfig(validators, 'effort-gate', () => ({ missing: 'Falta la estimación.' })),
      }));
    },
    finds: [
      {
        code: 'ruleChanged',
        severity: 'form',
        es: 'Alguien cambió los textos de la regla del límite de esfuerzo en «Iniciar soporte»',
        en: 'Somebody changed the texts of the rule of the effort limit on “Start support”',
        detail: 'missing: de «Indique la estimación del esfuerzo en horas, mayor que cero.» a «Falta la estimación.».',
      },
    ],
  },
  {
    name: 'an expression of its own takes the place of the rule',
    by: (site) => {
      editTransition(site, 61, ({ validators }) => ({
        validators: editConfig(validators, 'second-person', () => ({ expression: 'true' })),
      }));
    },
    finds: [
      {
        code: 'ruleChanged',
        severity: 'gate',
        es: 'Alguien puso otra expresión en lugar de la regla de segunda persona en «Aprobar script»',
        en: 'Somebody put another expression in place of the second person rule on “Approve script”',
        detail: 'la expresión: se agregó «true».',
      },
    ],
  },
  {
    name: 'the configuration of a rule cannot be read',
    by: (site) => {
      editTransition(site, 51, ({ validators }) => ({
        validators: editRule(validators, 'script-attached', () => ({ config: '{' })),
      }));
    },
    finds: [
      {
        code: 'ruleChanged',
        severity: 'gate',
        es: 'No se puede leer la configuración de la regla del script adjunto en «Enviar a verificación»',
        en: 'Nothing can be read of the configuration of the rule of the attached script on “Send to verification”',
      },
    ],
  },
  {
    name: 'a rule is disabled',
    by: (site) => {
      editTransition(site, 81, ({ validators }) => ({
        validators: editRule(validators, 'production-window', () => ({ disabled: 'true' })),
      }));
    },
    finds: [
      {
        code: 'ruleDisabled',
        severity: 'gate',
        es: 'Alguien desactivó la regla del horario de Producción en «Autorizar implementación»',
        en: 'Somebody disabled the rule of Production hours on “Authorise implementation”',
      },
    ],
  },
  {
    name: 'a rule is there twice',
    by: (site) => {
      editTransition(site, 51, ({ validators }) => ({
        validators: [...validators, ...validators.map((rule) => ({ ...rule, id: 'another' }))],
      }));
    },
    finds: [
      {
        code: 'ruleDuplicated',
        severity: 'form',
        es: 'Alguien agregó la regla del script adjunto por segunda vez en «Enviar a verificación»',
        en: 'Somebody added the rule of the attached script a second time on “Send to verification”',
      },
    ],
  },
  {
    name: 'a rule of Jira is added',
    by: (site) => {
      editTransition(site, 111, ({ validators }) => ({
        validators: [
          ...validators,
          { id: 'x', ruleKey: 'system:previous-status-validator', parameters: { previousStatusIds: '3' } },
        ],
      }));
    },
    finds: [
      {
        code: 'ruleAdded',
        severity: 'flow',
        es: 'Alguien agregó la validación del estado anterior en «Certificar»',
        en: 'Somebody added the validator of the previous status on “Certify”',
        detail: 'Dice: previousStatusIds: 3',
      },
    ],
  },
  {
    name: 'the rules of one transition point to another environment',
    by: (site) => {
      const moved = (key: string) => ({ key: ari(APP.appId, 'development', key) });
      editTransition(site, 111, ({ validators, actions }) => ({
        validators: editRule(validators, 'note-in-transition', () => moved('note-in-transition')),
        actions: editRule(actions, 'procedure-effects', () => moved('procedure-effects')),
      }));
    },
    finds: [
      {
        code: 'rulesElsewhere',
        severity: 'gate',
        es: 'Las reglas de «Certificar» apuntan a otro entorno de la aplicación',
        en: 'The rules of “Certify” point to another environment of the app',
        detail: 'Destino: entorno development. Reglas: la regla del comentario y la función de efectos.',
      },
    ],
  },
  {
    name: 'a rule points to another app',
    by: (site) => {
      editTransition(site, 61, ({ validators }) => ({
        validators: editRule(validators, 'second-person', () => ({ key: ari('other', 'production', 'second-person') })),
      }));
    },
    finds: [
      {
        code: 'rulesElsewhere',
        severity: 'gate',
        es: 'Una regla de «Aprobar script» apunta a otra aplicación',
        en: 'A rule of “Approve script” points to another app',
      },
    ],
  },
  {
    name: 'all rules point to another environment',
    by: (site) => {
      const workflow = workflowOn(site);
      const moved = JSON.stringify(workflow.transitions).replaceAll(
        `/${APP.environmentId}/static/`,
        '/staging/static/',
      );
      workflow.transitions = JSON.parse(moved) as typeof workflow.transitions;
    },
    finds: [
      {
        code: 'rulesElsewhere',
        severity: 'gate',
        es: 'Todas las reglas del flujo de trabajo apuntan a otro entorno de la aplicación',
        en: 'All the rules of the workflow point to another environment of the app',
      },
    ],
  },
  {
    name: 'the effects of a transition are removed',
    by: (site) => {
      editTransition(site, 21, () => ({ actions: [] }));
    },
    finds: [
      {
        code: 'ruleMissing',
        severity: 'flow',
        es: 'Alguien quitó la función de efectos en «Priorizar y asignar»',
        en: 'Somebody removed the function of effects on “Prioritise and assign”',
        detail: 'Los efectos de ese paso ya no se producen.',
      },
    ],
  },
  {
    name: 'the effects are told another transition, and a webhook is added',
    by: (site) => {
      editTransition(site, 21, ({ actions }) => ({
        actions: [
          { id: 'x', ruleKey: 'system:trigger-webhook', parameters: { webhookId: '7' } },
          ...editConfig(actions, 'procedure-effects', () => ({ transition: 'cancel' })),
        ],
      }));
    },
    finds: [
      {
        code: 'ruleChanged',
        severity: 'flow',
        es: 'Alguien cambió los datos de los efectos de «prioritise» a «cancel» en «Priorizar y asignar»',
        en: 'Somebody changed the data of the effects from “prioritise” to “cancel” on “Prioritise and assign”',
      },
      {
        code: 'ruleAdded',
        severity: 'flow',
        es: 'Alguien agregó la función que llama a un webhook en «Priorizar y asignar»',
        en: 'Somebody added the function that calls a webhook on “Prioritise and assign”',
      },
    ],
  },
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
  {
    name: 'the transition triggers itself',
    by: (site) => {
      editTransition(site, 91, () => ({
        triggers: [
          { ruleKey: 'system:development-triggers', parameters: { enabledTriggers: 'commit-created-trigger' } },
        ],
      }));
    },
    finds: [
      {
        code: 'ruleAdded',
        severity: 'gate',
        es: 'Alguien agregó un disparador automático en «Implementado»',
        en: 'Somebody added an automatic trigger on “Implemented”',
      },
    ],
  },
];
