import { APP_FIELD_KEYS, appFieldObject, type AppFieldKey } from '../../../jira/appField';
import { jiraType } from '../../../jira/fieldTypes';
import type { Json } from '../../../jira/json';
import { names } from '../../../jira/names';
import { SCREENS } from '../../../jira/workflow/screens';
import type { AppIdentity } from '../../../jira/appIdentity';
import { fieldId } from '../../../jira/site';
import type { WorkflowPayload } from '../../../jira/workflow/workflow';
import { CUSTOM_FIELD_KEYS, optionsOf, type ChoiceFieldKey, type CustomFieldKey } from '../../../procedure/fields';
import { WORDS } from '../../../procedure/languages';
import { PROJECT_ROLES, type ProjectRoleKey } from '../../../procedure/roles';
import type { Actors, Installation } from '../../model/installation';
import { knownHolders } from '../../model/knownHolders';
import { knownOr, siteIds } from '../../model/siteIds';
import type { Named } from '../difference';

/** The wanted state of a site, with the site's ids. */
export interface WantedSite {
  readonly app: AppIdentity;
  readonly projectKey: string;
  readonly issueType: Named;
  /** `filled`: the administrator named members. `known`: the known members; `null` if they are unknown. */
  readonly roles: Readonly<Record<ProjectRoleKey, Named & { readonly filled: boolean; readonly known: Actors | null }>>;
  readonly fields: Readonly<Record<CustomFieldKey, Named & { readonly type: string }>>;
  /** The app's own fields. The id is empty if an earlier version installed the procedure. */
  readonly appFields: Readonly<Record<AppFieldKey, Named>>;
  /** By choice field; `name` is the displayed value. */
  readonly options: Readonly<Record<ChoiceFieldKey, readonly Named[]>>;
  /** By screen key, with the ids of its fields. */
  readonly screens: Readonly<Record<string, Named & { readonly fields: readonly string[] }>>;
  /** `issueType` is `null` if the project's own issue type scheme already offered the type. */
  readonly schemes: Readonly<Record<'issueTypeScreen' | 'screen' | 'workflow', Named>> & {
    readonly issueType: Named | null;
  };
  readonly workflow: WorkflowPayload;
  /** The value of the project property. */
  readonly property: Json;
}

export interface WantedParts {
  readonly installation: Pick<Installation, 'objects' | 'request' | 'projectKey' | 'applied' | 'added'>;
  readonly app: AppIdentity;
  readonly workflow: WorkflowPayload;
  readonly property: Json;
}

/** The wanted state of an installation. Throws `MissingObject` if an object was never installed. */
export function wantedSite({ installation, app, workflow, property }: WantedParts): WantedSite {
  const { request, projectKey } = installation;
  const { settings, members } = request;
  const words = WORDS[settings.language];
  const called = names(words, projectKey);
  const ids = siteIds(installation);
  const options: Readonly<Record<string, Readonly<Record<string, string>>>> = words.options;
  const object = (key: string, name: string): Named => ({ id: knownOr(installation, key, ''), name });
  const filled = (role: ProjectRoleKey): boolean => {
    const { users = [], groupIds = [] } = members[role] ?? {};
    return users.length + groupIds.length > 0;
  };
  return {
    app,
    projectKey,
    workflow,
    property,
    issueType: object('issueType', called.issueType),
    roles: table(PROJECT_ROLES, (role) => ({
      ...object(`role/${role}`, words.roles[role]),
      ...{ filled: filled(role), known: knownHolders(installation, role) },
    })),
    fields: table(CUSTOM_FIELD_KEYS, (field) => ({
      ...object(`field/${field}`, words.fields[field]),
      type: jiraType(field).type,
    })),
    appFields: table(APP_FIELD_KEYS, (field) => object(appFieldObject(field), words.appFields[field].name)),
    options: table(Object.keys(ids.options) as ChoiceFieldKey[], (field) =>
      optionsOf(field).map((option) => object(`option/${field}/${option}`, options[field]?.[option] ?? option)),
    ),
    screens: table(
      SCREENS.map(({ key }) => key),
      (key) => ({
        ...object(`screen/${key}`, called.screen(key)),
        fields: SCREENS.flatMap((screen) => (screen.key === key ? screen.fields : [])).map((f) => fieldId(f, ids)),
      }),
    ),
    schemes: {
      issueType:
        installation.objects['issueTypeScheme'] === undefined
          ? null
          : object('issueTypeScheme', called.issueTypeScheme),
      issueTypeScreen: object('issueTypeScreenScheme', called.issueTypeScreenScheme),
      screen: object('screenScheme', called.screenScheme),
      workflow: object('workflowScheme', called.workflowScheme),
    },
  };
}

function table<K extends string, T>(keys: readonly K[], value: (key: K) => T): Readonly<Record<K, T>> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, T>;
}
