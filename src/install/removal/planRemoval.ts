import { APP_FIELD_KEYS, appFieldObject } from '../../jira/appField';
import { CUSTOM_FIELD_KEYS, type CustomFieldKey } from '../../procedure/fields';
import { PROJECT_ROLES } from '../../procedure/roles';
import { EDIT_SCREEN, REQUEST_SCREEN, SCREENS } from '../../jira/workflow/screens';
import type { PlanningContext } from '../model/planningContext';
import type { PartKind, Plan, PlanItem, PlanReason } from '../model/plan';
import type { Site } from '../model/site';
import { STATUS_KEYS } from '../parts/workflow/statuses';
import { optionsStay, stillShown } from './adoptedFields';
import type { RemovalState } from './removalState';
import type { RestoredScheme } from './previousSchemes';
import { hasAppRules } from './stripRules';

/** Treatment of fields that contain values. */
export type FieldsAfter = 'keep' | 'delete';

/**
 * The plan of a removal. The project returns to its earlier schemes. Of the things left without use, only those that an
 * installation created are deleted.
 */
export function planRemoval(site: Site, leaving: RemovalState, fields: FieldsAfter, context: PlanningContext): Plan {
  const { names, words } = context;
  const { objects, added } = context.installation;
  const inUse: PlanReason | null =
    leaving.requests === 0 ? null : { code: 'requestsStay', facts: { count: leaving.requests } };
  const named: PlanReason | null = leaving.workflowShared ? { code: 'namedByWorkflow' } : null;
  const { screenTypes, types, withoutPlace } = leaving.previous;
  const typesStay = inUse ?? placeless(withoutPlace) ?? goneScheme(types);
  const backTo = (key: string, kind: PartKind, back: RestoredScheme, stays: PlanReason | null): readonly PlanItem[] => {
    if (objects[key] === undefined || typeof back === 'string') return [];
    const item = { key: `${key}/back`, kind, name: back.name };
    return [
      stays === null
        ? { ...item, action: 'change', reason: { code: 'schemeBack' } }
        : { ...item, action: 'keep', reason: stays },
    ];
  };
  const gone = (key: string, kind: PartKind, name: string, stays: PlanReason | null = null): readonly PlanItem[] => {
    const object = objects[key];
    if (object === undefined) return [];
    const item = { key, kind, name, id: object.id };
    if (object.adopted) return [{ ...item, action: 'keep', reason: { code: 'notOurs' } }];
    if (leaving.usedElsewhere(key, object.id)) return [{ ...item, action: 'keep', reason: { code: 'otherProject' } }];
    if (stays !== null) return [{ ...item, action: 'keep', reason: stays }];
    return [{ ...item, action: 'delete', reason: { code: 'ours' } }];
  };
  const items: readonly PlanItem[] = [
    ...typesLose(leaving, names.workflowScheme),
    ...backTo('workflowScheme', 'workflowScheme', { name: leaving.scheme?.name ?? '' }, null),
    ...(site.property === undefined
      ? []
      : [
          {
            key: 'property',
            kind: 'property',
            name: 'support-procedure',
            action: 'delete',
            reason: { code: 'ours' },
          } as const,
        ]),
    ...backTo('issueTypeScreenScheme', 'issueTypeScreenScheme', screenTypes, null),
    ...backTo('issueTypeScheme', 'issueTypeScheme', types, inUse ?? placeless(withoutPlace)),
    ...gone('workflowScheme', 'workflowScheme', names.workflowScheme, schemeStays(leaving)),
    ...rulesOut(site, leaving, context),
    ...gone('workflow', 'workflow', names.workflow, leaving.workflowShared ? { code: 'otherSchemes' } : null),
    ...gone('issueTypeScreenScheme', 'issueTypeScreenScheme', names.issueTypeScreenScheme, goneScheme(screenTypes)),
    ...gone('screenScheme', 'screenScheme', names.screenScheme, inKept(screenTypes)),
    ...gone('issueTypeScheme', 'issueTypeScheme', names.issueTypeScheme, typesStay),
    ...SCREENS.flatMap(({ key }) => {
      const shown = key === EDIT_SCREEN || key === REQUEST_SCREEN ? inKept(screenTypes) : null;
      return gone(`screen/${key}`, 'screens', names.screen(key), named ?? shown);
    }),
    ...STATUS_KEYS.flatMap((key) => {
      const shared = leaving.sharedStatuses.includes(key) ? { code: 'otherWorkflows' } : null;
      return gone(`status/${key}`, 'statuses', words.statuses[key], named ?? shared);
    }),
    ...gone('issueType', 'issueType', names.issueType, issueTypeStays(leaving, inUse)),
    ...CUSTOM_FIELD_KEYS.flatMap((key) =>
      gone(`field/${key}`, 'fields', words.fields[key], named ?? fieldStays(key, site, leaving, fields, context)),
    ),
    ...appFieldsStay(leaving, context),
    ...stillShown(context),
    ...optionsStay(context),
    ...PROJECT_ROLES.flatMap((role): readonly PlanItem[] => {
      const object = objects[`role/${role}`];
      const mine = (added[role]?.users.length ?? 0) + (added[role]?.groupIds.length ?? 0);
      const members: PlanItem = {
        ...{ key: `members/${role}`, kind: 'members', name: words.roles[role] },
        ...{ action: 'change', reason: { code: 'membersOut', facts: { count: mine } } },
      };
      const role_ = gone(`role/${role}`, 'roles', words.roles[role], named);
      return object !== undefined && mine > 0 ? [members, ...role_] : role_;
    }),
  ];
  return { items, moves: leaving.moves };
}

/** Jira removes the app's fields only with the app. The plan says so if requests may have values in them. */
function appFieldsStay({ requests }: RemovalState, { installation, words }: PlanningContext): readonly PlanItem[] {
  if (requests === 0) return [];
  return APP_FIELD_KEYS.filter((key) => installation.objects[appFieldObject(key)] !== undefined).map((key) => {
    const item = { key: appFieldObject(key), kind: 'appFields' as const, name: words.appFields[key].name };
    return { ...item, action: 'keep', reason: { code: 'goesWithApp' } };
  });
}

/**
 * If other projects keep the app's workflow, its rules are taken out. They would block, because the things they refer
 * to are deleted.
 */
function rulesOut(
  { workflow: { live } }: Site,
  leaving: RemovalState,
  { installation, app }: PlanningContext,
): readonly PlanItem[] {
  const object = installation.objects['workflow'];
  const applies = leaving.workflowShared && object?.adopted === false && !leaving.usedElsewhere('workflow', object.id);
  if (!applies || live === undefined || !hasAppRules(live, app)) return [];
  return [{ key: 'workflow/rules', kind: 'workflow', name: live.name, action: 'change', reason: { code: 'rulesOut' } }];
}

const goneScheme = (back: RestoredScheme): PlanReason | null => (back === 'gone' ? { code: 'schemeGone' } : null);

const inKept = (back: RestoredScheme): PlanReason | null => (back === 'gone' ? { code: 'inKeptScheme' } : null);

const placeless = (types: readonly string[]): PlanReason | null =>
  types.length === 0 ? null : { code: 'typesInUse', facts: { names: types.join(', ') } };

/** A conflict: issues of other types have no target, so Jira would refuse the way back halfway. */
function typesLose({ previous: { losing } }: RemovalState, name: string): readonly PlanItem[] {
  if (losing.length === 0) return [];
  const reason = { code: 'typesLose', facts: { names: losing.join(', ') } };
  return [{ key: 'workflowScheme/types', kind: 'workflowScheme', name, action: 'conflict', reason }];
}

/**
 * Reason to keep the app's scheme. A project with issues cannot switch to the default scheme, which has no id. The
 * app's scheme then has the same content.
 */
function schemeStays({ scheme, issues }: RemovalState): PlanReason | null {
  if (scheme === undefined) return { code: 'schemeGone' };
  return scheme === null && issues > 0 ? { code: 'defaultScheme' } : null;
}

function issueTypeStays({ elsewhere }: RemovalState, inUse: PlanReason | null): PlanReason | null {
  return elsewhere > 0 ? { code: 'requestsElsewhere', facts: { count: elsewhere } } : inUse;
}

function fieldStays(
  key: CustomFieldKey,
  site: Site,
  { written }: RemovalState,
  fields: FieldsAfter,
  { installation }: PlanningContext,
): PlanReason | null {
  // Values of a field in the trash cannot be counted, and a deletion is final.
  if (site.fields[key].trashed && fields === 'keep') return { code: 'inTrash' };
  const count = written[key];
  if (count > 0 && fields === 'keep') return { code: 'written', facts: { count } };
  const own = SCREENS.filter((screen) => screen.fields.includes(key)).length;
  const before = installation.applied?.screenCounts[key] ?? own;
  const elsewhere = (site.fields[key].field?.screensCount ?? own) - Math.min(own, before);
  return elsewhere > 0 ? { code: 'otherScreens', facts: { count: elsewhere } } : null;
}
