import { JiraFailure } from '../../../jira/client';
import { outcomeIsOpen } from '../../../jira/retryingClient';
import {
  addTab,
  addTabField,
  createScreen,
  removeTabField,
  searchScreens,
  tabFields,
  tabsOf,
  type ScreenTab,
} from '../../../jira/rest/screens';
import { SCREENS, type ScreenDefinition } from '../../../jira/workflow/screens';
import { fieldId, type SiteIds } from '../../../jira/site';
import { CUSTOM_FIELD_KEYS, isCustomField } from '../../../procedure/fields';
import { hasMark, knownId, named, type Candidate, type PlanningContext } from '../../model/planningContext';
import type { ScreenSeen, ScreensSeen } from '../../model/seen';
import { createOrAdopt } from '../../run/create';
import type { Run } from '../../run/run';
import type { Part } from '../part';
import { planItem } from '../planItem';

const keyOf = ({ key }: ScreenDefinition): string => `screen/${key}`;

export async function seeScreens(context: PlanningContext): Promise<ScreensSeen> {
  const known = SCREENS.flatMap((screen) => knownId(context, keyOf(screen)) ?? []);
  const tabs = known.length === 0 ? [] : await tabsOf(context.client, known);
  const isThere = (id: string | undefined): boolean => tabs.some(({ screenId }) => screenId === id);
  const lost = SCREENS.some((screen) => !isThere(knownId(context, keyOf(screen))));
  // The names of the app's screens share a prefix, so one search finds all screens of earlier runs.
  const present = lost ? await searchScreens(context.client, context.names.screen('')) : [];
  const see = async (screen: ScreenDefinition): Promise<ScreenSeen> => {
    const id = knownId(context, keyOf(screen));
    if (id === undefined || !isThere(id)) {
      return { id: undefined, candidate: named(present, context.names.screen(screen.key)), fields: undefined };
    }
    const fields = isRead(screen, context) ? await fieldsOn(context, id, tabs) : undefined;
    return { id, candidate: undefined, fields };
  };
  const seen = await Promise.all(SCREENS.map(async (screen) => [screen.key, await see(screen)] as const));
  return Object.fromEntries(seen);
}

/** System fields are on many screens. Jira's count of their screens therefore says nothing about the app's screens. */
const isRead = ({ fields }: ScreenDefinition, { depth }: PlanningContext): boolean =>
  depth === 'thorough' || fields.some((field) => !isCustomField(field));

async function fieldsOn(
  { client }: Pick<PlanningContext, 'client'>,
  id: string,
  tabs: readonly ScreenTab[],
): Promise<readonly string[]> {
  const own = tabs.filter(({ screenId }) => screenId === id);
  return (await Promise.all(own.map(({ tabId }) => tabFields(client, id, tabId)))).flat();
}

/** The screens with their fields: one to create with, one to edit and view with, and those of the transitions. */
export const screens: Part = {
  kind: 'screens',
  needs: ['fields'],
  plan: (site, differences, context) =>
    SCREENS.map((screen) => {
      const seen = site.screens[screen.key];
      const item = planItem(
        {
          kind: 'screens',
          key: keyOf(screen),
          name: context.names.screen(screen.key),
          id: seen?.id,
          candidate: seen?.candidate,
          choices: [],
        },
        differences,
        context,
      );
      const isFilled = knownId(context, filledKey(screen)) !== undefined;
      if (item.action !== 'leave' || isFilled) return item;
      return { ...item, action: 'change', reason: { code: 'unfinished' } };
    }),
  bring: async (run, items) => {
    const wanted = SCREENS.filter((screen) => items.some(({ key }) => key === keyOf(screen)));
    const made = new Set<string>();
    for (const screen of wanted) {
      const item = items.find(({ key }) => key === keyOf(screen));
      if (item === undefined || item.action === 'change') continue;
      const find = async (): Promise<Candidate | undefined> =>
        named(
          (await searchScreens(run.client, item.name)).filter((found) => hasMark(run, found)),
          item.name,
        );
      await createOrAdopt(run, item, () => createScreen(run.client, item.name, run.words.installed.description), find);
      if (item.action === 'create') made.add(screen.key);
    }
    if (wanted.length === 0) return;
    const tabs = await tabsOf(
      run.client,
      wanted.map((screen) => run.id(keyOf(screen))),
    );
    for (const screen of wanted) {
      await fill(run, screen, tabs, made.has(screen.key));
      await run.advance();
    }
  },
};

const filledKey = ({ key }: ScreenDefinition): string => `screenFields/${key}`;

/**
 * Adds the wanted fields to a screen and removes others. A field that decides something must not be on a wrong screen.
 */
async function fill(run: Run, screen: ScreenDefinition, tabs: readonly ScreenTab[], isNew: boolean): Promise<void> {
  const id = run.id(keyOf(screen));
  const own = tabs.filter(({ screenId }) => screenId === id);
  const first = own[0]?.tabId ?? (await addTab(run.client, id, 'Field Tab'));
  const ids = { fields: Object.fromEntries(CUSTOM_FIELD_KEYS.map((key) => [key, run.id(`field/${key}`)])) } as SiteIds;
  const wanted = screen.fields.map((field) => fieldId(field, ids));
  // A new screen has no fields.
  const present = isNew
    ? []
    : await Promise.all(own.map(async ({ tabId }) => ({ tabId, fields: await tabFields(run.client, id, tabId) })));
  for (const { tabId, fields } of present) {
    for (const field of fields.filter((one) => !wanted.includes(one)))
      await removeTabField(run.client, id, tabId, field);
  }
  const there = present.flatMap(({ fields }) => fields);
  for (const field of wanted.filter((one) => !there.includes(one))) await addField(run, id, first, field);
  await run.saveObjects({ [filledKey(screen)]: { id: String(first), adopted: false } });
}

/** Adds a field. Jira refuses a field that is already on the screen (400). After a lost answer, it reads the screen. */
async function addField(run: Run, screenId: string, tabId: number, field: string): Promise<void> {
  for (let again = false; ; again = true) {
    try {
      await addTabField(run.client, screenId, tabId, field);
      return;
    } catch (error) {
      const open = outcomeIsOpen(error);
      if (!open && !(error instanceof JiraFailure && error.status === 400)) throw error;
      if ((await tabFields(run.client, screenId, tabId)).includes(field)) return;
      if (!open || again) throw error;
    }
  }
}
