import type { RuleModule } from '../../jira/installedApp';
import type { Translations } from '../translations/translations';
import type { Identity } from '../runtime/identity';
import type { Manifest } from './manifest';

/**
 * The app's workflow rules for Jira. Names and messages are in the app's default locale. Atlassian does not document
 * the language that Jira takes for the texts of a shared rule.
 * @throws Error if a text is missing in the default locale.
 */
export function ruleModules(manifest: Manifest, identity: Identity, translations: Translations): RuleModule[] {
  const text = (value: Parameters<Translations['text']>[0]) => translations.text(value, translations.defaultLocale);

  const expressions = (
    [
      ['jira:workflowValidator', 'validator'],
      ['jira:workflowCondition', 'condition'],
    ] as const
  ).flatMap(([type, kind]) =>
    manifest.of(type).map((rule): RuleModule => {
      const { errorMessage } = rule;
      return {
        moduleKey: rule.key,
        ari: identity.extensionAri(rule.key),
        kind,
        name: text(rule.name),
        description: text(rule.description),
        expression: rule.expression,
        // The form {expression} was refused during the reading of the manifest.
        ...(typeof errorMessage === 'string' || (errorMessage !== undefined && 'i18n' in errorMessage)
          ? { errorMessage: text(errorMessage) }
          : {}),
      };
    }),
  );

  const postFunctions = manifest.of('jira:workflowPostFunction').map((rule): RuleModule => ({
    moduleKey: rule.key,
    ari: identity.extensionAri(rule.key),
    kind: 'postFunction',
    name: text(rule.name),
    description: text(rule.description),
  }));

  return [...expressions, ...postFunctions];
}
