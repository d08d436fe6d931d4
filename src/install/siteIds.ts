import { CUSTOM_FIELD_KEYS, optionsOf, type ChoiceFieldKey, type CustomFieldKey } from '../procedure/fields';
import { PROJECT_ROLES } from '../procedure/roles';
import { STATUSES, type StatusKey } from '../procedure/statuses';
import { SCREENS } from '../jira/screens';
import type { SiteIds } from '../jira/site';
import type { Installation } from './installation';

/** An object that an earlier step should have left behind is not there. */
export class MissingObject extends Error {
  constructor(readonly key: string) {
    super(`Nothing is installed for ${key}`);
    this.name = 'MissingObject';
  }
}

export function objectId(installation: Pick<Installation, 'objects'>, key: string): string {
  const object = installation.objects[key];
  if (object === undefined) throw new MissingObject(key);
  return object.id;
}

const CHOICES: readonly ChoiceFieldKey[] = CUSTOM_FIELD_KEYS.filter(
  (key): key is ChoiceFieldKey => optionsOf(key).length > 0,
);

/** The ids that the procedure needs, gathered from what the steps have left; throws `MissingObject`. */
export function siteIds(installation: Pick<Installation, 'objects'>): SiteIds {
  const id = (key: string): string => objectId(installation, key);
  const table = <K extends string>(keys: readonly K[], key: (k: K) => string): Record<K, string> =>
    Object.fromEntries(keys.map((k) => [k, id(key(k))])) as Record<K, string>;
  return {
    issueType: id('issueType'),
    fields: table<CustomFieldKey>(CUSTOM_FIELD_KEYS, (field) => `field/${field}`),
    options: Object.fromEntries(
      CHOICES.map((field) => [field, table(optionsOf(field), (option) => `option/${field}/${option}`)]),
    ) as SiteIds['options'],
    roles: table(PROJECT_ROLES, (role) => `role/${role}`),
    statuses: table(Object.keys(STATUSES) as StatusKey[], (status) => `status/${status}`),
  };
}

/** Whether everything is there that the workflow and the published property name. */
export function isWhole(installation: Pick<Installation, 'objects'>): boolean {
  try {
    siteIds(installation);
    return SCREENS.every(({ key }) => installation.objects[`screen/${key}`] !== undefined);
  } catch (error) {
    if (error instanceof MissingObject) return false;
    throw error;
  }
}

/** Whether an installation has got to its end once: everything has an id, the schemes included. */
export function isComplete(installation: Pick<Installation, 'objects'>): boolean {
  const last = ['workflow', 'screenScheme', 'issueTypeScreenScheme', 'workflowScheme'];
  return isWhole(installation) && last.every((key) => installation.objects[key] !== undefined);
}
