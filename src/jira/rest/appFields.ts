import { route } from '@forge/api';
import { APP_FIELD_KEYS, appFieldType, type AppFieldKey } from '../appField';
import { ANYTHING, type JiraClient } from '../client';
import type { Json } from '../json';
import type { AppIdentity } from '../appIdentity';
import type { ListedField } from './fields';

/**
 * Ids of the app's own fields among Jira's fields. A missing field may still appear. Jira creates them some time after
 * an installation or deployment (documented).
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
 * Writes the value of one of the app's own fields, regardless of screens and permissions. `null` empties it. The
 * history records every change of the value. It may be repeated with the same result.
 * @param client Jira as the app; others get 403 (documented)
 * @throws JiraFailure 404 if the field is missing, for example after a new installation of the app; 400 if the issue is
 * missing
 */
export async function setAppField(client: JiraClient, fieldId: string, issueId: string, value: Json): Promise<void> {
  const body = { updates: [{ issueIds: [Number(issueId)], value }] };
  await client.put(route`/rest/api/3/app/field/${fieldId}/value`, body, ANYTHING);
}
