import { isList } from '../../../src/install/compare/normal/canonical';
import type { Drift } from './drift';
import { editConfig, editRule, editTransition, statusId } from './liveSite';

/** Manual changes of the configuration of rules. */
export const CONFIG_DRIFTS: readonly Drift[] = [
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
          const entries = Object.entries(JSON.parse(config) as Record<string, string>);
          return { config: JSON.stringify(Object.fromEntries(entries.filter(([key]) => key !== 'scriptAuthor'))) };
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
        validators: editConfig(validators, 'second-person', () => ({ from: statusId(site, 'finished') })),
      }));
    },
    finds: [
      {
        code: 'ruleChanged',
        severity: 'gate',
        es: 'Alguien cambió el estado que se controla de «Preparando script» a «Finalizado» en «Aprobar script»',
        en: 'Somebody changed the status that is checked from “Preparando script” to “Finalizado” on “Approve script”',
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
        detail:
          'missing: de «Indique la estimación del esfuerzo en horas, mayor que cero; por encima de 4 horas hace falta la confirmación del Jefe de Sistemas.» a «Falta la estimación.».',
      },
    ],
  },
  {
    name: 'the sentences of a rule with open places are reworded',
    by: (site) => {
      editTransition(site, 61, ({ validators }) => ({
        validators: editConfig(validators, 'script-unchanged', ({ added }) => ({
          pending: 'Espere.',
          added: isList(added) ? ['El archivo «', ...added.slice(1)] : [],
        })),
      }));
    },
    finds: [
      {
        code: 'ruleChanged',
        severity: 'form',
        es: 'Alguien cambió los textos de la regla de archivos sin cambios en «Aprobar script»',
        en: 'Somebody changed the texts of the rule of unchanged files on “Approve script”',
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
];
