import type { AppIdentity } from './appIdentity';

/** A custom field that comes with the app (module `jira:customField`). Only the app can write it. */
export type AppFieldKey = 'evidence' | 'exception';

export const APP_FIELD_KEYS = ['evidence', 'exception'] as const satisfies readonly AppFieldKey[];

/** The key of each field's module in the manifest. */
export const APP_FIELD_MODULES: Readonly<Record<AppFieldKey, string>> = {
  evidence: 'procedure-evidence',
  exception: 'procedure-exception',
};

/** `schema.custom` of the field. Its type is the ARI of its module in this environment (documented). */
export function appFieldType(key: AppFieldKey, { appId, environmentId }: AppIdentity): string {
  return `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${APP_FIELD_MODULES[key]}`;
}

/** The field's key among the objects of an installation. */
export const appFieldObject = (key: AppFieldKey): string => `appField/${key}`;
