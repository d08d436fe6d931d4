import { route } from '@forge/api';
import { APP_FIELD_KEYS, appFieldType, type AppFieldKey } from '../appField';
import { ANYTHING, type JiraClient } from '../client';
import type { Json } from '../json';
import type { AppIdentity } from '../site';
import type { ListedField } from './fields';

/**
 * The ids of the fields that came with the app, of those that Jira lists. A field that is missing may still come: Jira
 * makes them after the app was installed or deployed (documented), and not at once.
 */
export function appFieldsAmong(
  fields: readonly ListedField[],
  app: AppIdentity,
): Readonly<Partial<Record<AppFieldKey, string>>> {
  return Object.fromEntries(
    APP_FIELD_KEYS.flatMap((key) => {
      const found = fields.find(({ schema }) => schema?.custom === appFieldType(key, app));
      return found === undefined ? [] : [[key, found.id]];
    }),
  );
}

/**
 * Writes the value of one of the app's own fields, whatever the screens and permissions say; `null` empties it. The
 * history records it unless the value is the same. It may be repeated: the value is what it is set to.
 * @param client Jira as the app: nobody else may (403, documented)
 * @throws JiraFailure 404 where the field is gone, as after the app was installed anew; 400 for an issue that is gone
 */
export async function setAppField(client: JiraClient, fieldId: string, issueId: string, value: Json): Promise<void> {
  const body = { updates: [{ issueIds: [Number(issueId)], value }] };
  await client.put(route`/rest/api/3/app/field/${fieldId}/value`, body, ANYTHING);
}
