import type { FieldModule } from '../../jira/installedApp';
import type { Identity } from '../runtime/identity';
import type { Translations } from '../translations/translations';
import type { Manifest } from './manifest';

/**
 * The app's custom fields for Jira, with texts in the app's default locale: REST answers do not follow the reader's
 * language here.
 * @throws Error if a text is missing in the default locale.
 */
export function fieldModules(manifest: Manifest, identity: Identity, translations: Translations): FieldModule[] {
  const text = (value: Parameters<Translations['text']>[0]) => translations.text(value, translations.defaultLocale);
  return manifest
    .of('jira:customField')
    .map(({ key, name, description, type, collection, readOnly, schema, view }) => ({
      moduleKey: key,
      ari: identity.extensionAri(key),
      name: text(name),
      description: text(description),
      type,
      collection,
      readOnly,
      ...(schema === undefined ? {} : { schema }),
      ...(view?.formatter === undefined ? {} : { formatter: view.formatter.expression }),
    }));
}
