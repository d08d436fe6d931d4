import { absent } from '../../jira/client';
import { associateFields, fieldSchemeOf, fieldsOfScheme } from '../../jira/rest/fields';
import { CUSTOM_FIELD_KEYS } from '../../procedure/fields';
import { knownId, type Look } from '../look';
import type { PlanItem } from '../plan/plan';
import type { Part } from './part';

/** Which of our fields the project shows. `null`: the site has no field schemes, and the older association cannot be read. */
export interface VisibilitySeen {
  readonly schemeId: number | null;
  readonly visible: readonly string[] | null;
}

/** A 404 to the probe means that the site has not been moved to the field schemes of 2026. */
export async function seeVisibility(look: Look): Promise<VisibilitySeen> {
  const schemeId = (await fieldSchemeOf(look.client, look.installation.projectId).catch(absent)) ?? null;
  const ids = CUSTOM_FIELD_KEYS.flatMap((key) => knownId(look, `field/${key}`) ?? []);
  if (schemeId === null || ids.length === 0) return { schemeId, visible: null };
  return { schemeId, visible: await fieldsOfScheme(look.client, schemeId, ids) };
}

const KEY = 'visibility';

/** The fields made visible in the project, in whichever of the two models the site has. */
export const visibility: Part = {
  kind: 'visibility',
  needs: ['fields'],
  plan: (site, differences, look): readonly PlanItem[] => {
    const item = { key: KEY, kind: 'visibility' as const, name: look.installation.projectKey };
    const model = { code: site.visibility.schemeId === null ? 'associations' : 'fieldScheme' };
    const isNew = CUSTOM_FIELD_KEYS.some((key) => site.fields[key].id === undefined);
    if (isNew || knownId(look, KEY) === undefined) return [{ ...item, action: 'create', reason: model }];
    const changed = (differences.get(KEY) ?? []).length;
    if (changed === 0) return [{ ...item, action: 'leave', reason: { code: 'asWanted' } }];
    return [{ ...item, action: 'change', reason: { code: 'differs', facts: { count: changed } } }];
  },
  bring: async (run, items, site) => {
    if (items.length === 0) return;
    const ids = CUSTOM_FIELD_KEYS.map((key) => run.id(`field/${key}`));
    await associateFields(run.client, run.installation().projectId, ids, site.visibility.schemeId);
    await run.saveObjects({ [KEY]: { id: String(site.visibility.schemeId ?? ''), adopted: false } });
    await run.advance();
  },
};
