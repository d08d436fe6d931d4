import { APP_FIELD_KEYS, appFieldObject } from '../../../jira/appField';
import { absent, JiraFailure } from '../../../jira/client';
import {
  addToFieldScheme,
  associateFields,
  fieldSchemeOf,
  fieldsOfScheme,
  projectsOfFieldScheme,
} from '../../../jira/rest/fieldSchemes';
import { CUSTOM_FIELD_KEYS } from '../../../procedure/fields';
import { knownId, type PlanningContext } from '../../model/planningContext';
import type { PlanItem, PlanReason } from '../../model/plan';
import type { VisibilitySeen } from '../../model/seen';
import type { Run } from '../../run/run';
import type { Part } from '../part';

/** A 404 means that the site does not have the field schemes of 2026 yet. */
export async function seeVisibility(context: PlanningContext): Promise<VisibilitySeen> {
  const schemeId = (await fieldSchemeOf(context.client, context.installation.projectId).catch(absent)) ?? null;
  const sharedWith =
    schemeId === null || knownId(context, KEY) !== undefined ? [] : await otherProjects(context, schemeId);
  const ids = CUSTOM_FIELD_KEYS.flatMap((key) => knownId(context, `field/${key}`) ?? []);
  if (schemeId === null || ids.length === 0) return { schemeId, visible: null, sharedWith };
  const type = knownId(context, 'issueType');
  const present = Object.entries(await fieldsOfScheme(context.client, schemeId, ids));
  const visible = present.filter(([, types]) => types.length === 0 || type === undefined || types.includes(type));
  return { schemeId, visible: visible.map(([id]) => id), sharedWith };
}

async function otherProjects({ client, installation }: PlanningContext, schemeId: number): Promise<readonly string[]> {
  const projects = await projectsOfFieldScheme(client, schemeId);
  return projects.filter(({ id }) => id !== installation.projectId).map(({ name }) => name);
}

/** Maximum number of projects that are named. */
const NAMED = 5;

function shared(names: readonly string[]): readonly PlanReason[] {
  if (names.length === 0) return [];
  const projects = `${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ', …' : ''}`;
  return [{ code: 'sharedFieldScheme', facts: { count: names.length, projects } }];
}

const KEY = 'visibility';

/** Makes the fields visible in the project, in the model that the site uses. */
export const visibility: Part = {
  kind: 'visibility',
  needs: ['fields', 'appFields', 'issueType'],
  plan: (site, differences, context): readonly PlanItem[] => {
    const impact = shared(site.visibility.sharedWith);
    const name = context.installation.projectKey;
    const item = { key: KEY, kind: 'visibility' as const, name, ...(impact.length === 0 ? {} : { impact }) };
    const model = { code: site.visibility.schemeId === null ? 'associations' : 'fieldScheme' };
    const isNew = CUSTOM_FIELD_KEYS.some((key) => site.fields[key].id === undefined);
    if (isNew || knownId(context, KEY) === undefined) return [{ ...item, action: 'create', reason: model }];
    const changed = (differences.get(KEY) ?? []).length;
    if (changed === 0) return [{ ...item, action: 'leave', reason: { code: 'asWanted' } }];
    return [{ ...item, action: 'change', reason: { code: 'differs', facts: { count: changed } } }];
  },
  bring: async (run, items, site) => {
    if (items.length === 0) return;
    const ids = CUSTOM_FIELD_KEYS.map((key) => run.id(`field/${key}`));
    const { schemeId } = site.visibility;
    if (schemeId === null) await associateFields(run.client, run.installation().projectId, ids);
    else await showIn(run, schemeId, ids);
    await run.saveObjects({ [KEY]: { id: String(site.visibility.schemeId ?? ''), adopted: false } });
    await run.advance();
  },
};

/**
 * Adds fields to a scheme that other projects may share. The fields are for the procedure's issue type only. Existing
 * entries of other types stay.
 */
async function showIn(run: Run, schemeId: number, ids: readonly string[]): Promise<void> {
  const type = run.id('issueType');
  const asked = [...ids, ...APP_FIELD_KEYS.map((key) => run.id(appFieldObject(key)))];
  const present = await fieldsOfScheme(run.client, schemeId, asked);
  const wanted = ids.flatMap((id): readonly (readonly [string, readonly string[]])[] => {
    const types = present[id];
    if (types === undefined) return [[id, [type]]];
    return types.length === 0 || types.includes(type) ? [] : [[id, [...types, type]]];
  });
  if (wanted.length > 0) await addToFieldScheme(run.client, schemeId, Object.fromEntries(wanted));
  const own = APP_FIELD_KEYS.map((key) => run.id(appFieldObject(key))).filter((id) => present[id] === undefined);
  if (own.length > 0) await showLocked(run, schemeId, own);
}

/**
 * Fields of an app are locked: they cannot be configured (documented), so every scheme has them. If a scheme does not
 * list them, they are added. If Jira refuses that, they are not needed in it.
 */
async function showLocked({ client }: Run, schemeId: number, ids: readonly string[]): Promise<void> {
  try {
    await addToFieldScheme(client, schemeId, Object.fromEntries(ids.map((id) => [id, []])));
  } catch (error) {
    if (!(error instanceof JiraFailure && [207, 400].includes(error.status))) throw error;
  }
}
