import { APP_FIELD_KEYS, appFieldObject, appFieldType, type AppFieldKey } from '../../../jira/appField';
import { appFieldsAmong } from '../../../jira/rest/appFields';
import { listFields } from '../../../jira/rest/fields';
import type { InstalledObject } from '../../model/installation';
import { knownId, type PlanningContext } from '../../model/planningContext';
import type { PlanItem } from '../../model/plan';
import type { AppFieldsSeen } from '../../model/seen';
import { NotListedYet } from '../../run/faults';
import type { Run } from '../../run/run';
import type { FieldReads } from './fieldReads';
import type { Part } from '../part';

export async function seeAppFields(context: PlanningContext, reads: FieldReads): Promise<AppFieldsSeen> {
  const isThere = (key: AppFieldKey): boolean => {
    const field = reads.described.find(({ id }) => id === knownId(context, appFieldObject(key)));
    return field?.schema?.custom === appFieldType(key, context.app);
  };
  if (!APP_FIELD_KEYS.every(isThere)) return appFieldsAmong(await reads.listed(), context.app);
  return Object.fromEntries(APP_FIELD_KEYS.map((key) => [key, knownId(context, appFieldObject(key))]));
}

/** Milliseconds to wait in a run before each look for fields that Jira does not list yet. */
const WAITS = [1000, 4000, 15_000];
/** Length of a pause after that, and the time since the start of the run after which it ends; milliseconds. */
const PAUSE = 60_000;
const PATIENCE = 30 * 60_000;

/** The app's own fields. Jira creates and removes them with the app, so the run only finds their ids. */
export const appFields: Part = {
  kind: 'appFields',
  needs: [],
  plan: (site, _differences, context) => APP_FIELD_KEYS.flatMap((key) => planField(key, site.appFields[key], context)),
  bring: async (run, items, site) => {
    const keys = APP_FIELD_KEYS.filter((key) => items.some((item) => item.key === appFieldObject(key)));
    if (keys.length === 0) return;
    const found = await listed(run, keys, site.appFields);
    const entries = Object.entries(found).map(([key, id]): [string, InstalledObject] => [key, { id, adopted: false }]);
    await run.saveObjects(Object.fromEntries(entries));
    await run.advance(keys.length);
  },
};

/**
 * The agreement does not cover whether Jira already lists a field. Jira may list it between plan and run, and the run
 * waits for it. A field with a known id needs no item.
 */
function planField(key: AppFieldKey, id: string | undefined, context: PlanningContext): readonly PlanItem[] {
  const known = knownId(context, appFieldObject(key));
  if (id !== undefined && id === known) return [];
  const item = { key: appFieldObject(key), kind: 'appFields' as const, name: context.words.appFields[key].name };
  const reason = { code: known === undefined ? 'comesWithApp' : 'comesAnew' };
  const impact = id === undefined ? { impact: [{ code: 'notListedYet' }] } : {};
  return [{ ...item, action: 'adopt', reason, ...impact }];
}

/**
 * Returns the ids by object key.
 * @throws NotListedYet while Jira does not list them all
 */
async function listed(
  run: Run,
  keys: readonly AppFieldKey[],
  seen: AppFieldsSeen,
): Promise<Readonly<Record<string, string>>> {
  for (let found = seen, tries = 0; ; tries += 1) {
    const ids = keys.flatMap((key) => {
      const id = found[key];
      return id === undefined ? [] : [[appFieldObject(key), id] as const];
    });
    if (ids.length === keys.length) return Object.fromEntries(ids);
    const wait = WAITS[tries];
    if (wait === undefined) throw notListed(run, keys, found);
    await run.pause(wait);
    found = appFieldsAmong(await listFields(run.client), run.app);
  }
}

function notListed(run: Run, keys: readonly AppFieldKey[], found: AppFieldsSeen): NotListedYet {
  const names = keys.filter((key) => found[key] === undefined).map((key) => run.words.appFields[key].name);
  const now = run.now().getTime();
  const isPatient = now - Date.parse(run.installation().startedAt) < PATIENCE;
  return new NotListedYet(names, isPatient ? now + PAUSE : null);
}
