import { CUSTOM_FIELD_KEYS, optionsOf, type ChoiceFieldKey, type CustomFieldKey } from '../../procedure/fields';
import { PROJECT_ROLES } from '../../procedure/roles';
import { STATUSES, type StatusKey } from '../../procedure/statuses';
import { APP_FIELD_KEYS, appFieldObject } from '../../jira/appField';
import { SCREENS } from '../../jira/workflow/screens';
import type { SiteIds } from '../../jira/site';
import type { Installation } from './installation';

/** An object of an earlier step is missing. */
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

/** Objects that earlier versions of the app did not install. Their installations work without them until an update. */
const ADDED_LATER: readonly RegExp[] = [/^appField\//, /^field\/(scriptsKept|newRequester)$/, /^option\/scriptsKept\//];

const wasAddedLater = (key: string): boolean => ADDED_LATER.some((pattern) => pattern.test(key));

/**
 * All ids of an installation. Ids of objects that an earlier version did not install are empty. Throws `MissingObject`
 * for any other missing object.
 */
export function siteIds(installation: Pick<Installation, 'objects'>): SiteIds {
  return gathered((key) => knownOr(installation, key, ''));
}

/** All ids of an installation. Returns null if nothing is installed, or the installation is incomplete. */
export function knownSiteIds(installation: Pick<Installation, 'objects'> | undefined): SiteIds | null {
  try {
    return installation === undefined ? null : siteIds(installation);
  } catch (error) {
    if (error instanceof MissingObject) return null;
    throw error;
  }
}

/** The id of an object, or `otherwise` if an earlier version did not install it. Throws `MissingObject`. */
export function knownOr(installation: Pick<Installation, 'objects'>, key: string, otherwise: string): string {
  return wasAddedLater(key) ? (installation.objects[key]?.id ?? otherwise) : objectId(installation, key);
}

function gathered(id: (key: string) => string): SiteIds {
  const table = <K extends string>(keys: readonly K[], key: (k: K) => string): Record<K, string> =>
    Object.fromEntries(keys.map((k) => [k, id(key(k))])) as Record<K, string>;
  return {
    issueType: id('issueType'),
    fields: table<CustomFieldKey>(CUSTOM_FIELD_KEYS, (field) => `field/${field}`),
    appFields: table(APP_FIELD_KEYS, appFieldObject),
    options: Object.fromEntries(
      CHOICES.map((field) => [field, table(optionsOf(field), (option) => `option/${field}/${option}`)]),
    ) as SiteIds['options'],
    roles: table(PROJECT_ROLES, (role) => `role/${role}`),
    statuses: table(Object.keys(STATUSES) as StatusKey[], (status) => `status/${status}`),
  };
}

/** True if every object exists that the workflow and the published property refer to. */
export function isWhole(installation: Pick<Installation, 'objects'>): boolean {
  return hasAll(installation, (key) => objectId(installation, key));
}

/** True if an installation was completed once. Every object of its version has an id, schemes included. */
export function isComplete(installation: Pick<Installation, 'objects'>): boolean {
  const last = ['workflow', 'screenScheme', 'issueTypeScreenScheme', 'workflowScheme'];
  const isThere = hasAll(installation, (key) => knownOr(installation, key, ''));
  return isThere && last.every((key) => installation.objects[key] !== undefined);
}

function hasAll(installation: Pick<Installation, 'objects'>, id: (key: string) => string): boolean {
  try {
    gathered(id);
    return SCREENS.every(({ key }) => installation.objects[`screen/${key}`] !== undefined);
  } catch (error) {
    if (error instanceof MissingObject) return false;
    throw error;
  }
}
