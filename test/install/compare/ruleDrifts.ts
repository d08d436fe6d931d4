import { APP } from '../../rules/installedSite';
import type { Drift } from './drift';
import { editRule, editTransition, isModule, workflowOn } from './liveSite';

const ari = (appId: string, environmentId: string, moduleKey: string): string =>
  `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${moduleKey}`;

/** Manual changes of whole rules: removed, disabled, repeated, added, or pointed to another module. */
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
