import {
  assignIssueTypeScreenScheme,
  createIssueTypeScreenScheme,
  issueTypeScreenSchemeOf,
  screenMappings,
  searchIssueTypeScreenSchemes,
} from '../../jira/rest/issueTypes';
import {
  addTabField,
  createScreen,
  createScreenScheme,
  firstTab,
  searchScreens,
  searchScreenSchemes,
  tabFields,
  type NamedScreen,
} from '../../jira/rest/screens';
import { EDIT_SCREEN, REQUEST_SCREEN, SCREENS, type ScreenDefinition } from '../../jira/screens';
import { fieldId } from '../../jira/site';
import { ensure, marked, named } from '../ensure';
import type { Run, Step } from '../run';
import { siteIdsOfFields } from './fieldIds';

/** The screens with their fields: one to create with, one to edit and view with, and those of the transitions. */
export const screens: Step = {
  key: 'screens',
  run: async (run) => {
    const open = SCREENS.filter(({ key }) => run.installation().objects[filledKey(key)] === undefined);
    if (open.length === 0) return;
    // All of ours begin with the same words: one search finds whatever an earlier run has left.
    const present = await searchScreens(run.client, run.names.screen(''));
    for (const screen of open) await ensureScreen(run, screen, present);
  },
};

const filledKey = (key: string): string => `screenFields/${key}`;

async function ensureScreen(run: Run, screen: ScreenDefinition, present: readonly NamedScreen[]): Promise<void> {
  const name = run.names.screen(screen.key);
  const found = named(present, name);
  const id = await ensure(run, {
    key: `screen/${screen.key}`,
    name,
    adopt: 'ours',
    find: () => Promise.resolve(found),
    create: () => createScreen(run.client, name, marked(run)),
  });
  const ids = siteIdsOfFields(run);
  const tab = await firstTab(run.client, id);
  // A screen that was made just now has no field yet.
  const filled = found === undefined ? [] : await tabFields(run.client, id, tab);
  for (const field of screen.fields) {
    const wanted = fieldId(field, { fields: ids });
    if (!filled.includes(wanted)) await addTabField(run.client, id, tab, wanted);
  }
  await run.saveObjects({ [filledKey(screen.key)]: { id: String(tab), adopted: false } });
}

/** Which screen is for what, and a copy of the project's own mapping in which our issue type uses ours. */
export const screenSchemes: Step = {
  key: 'screenSchemes',
  run: async (run) => {
    const { projectId, previous } = run.installation();
    const current = await issueTypeScreenSchemeOf(run.client, projectId);
    if (current === run.installation().objects['issueTypeScreenScheme']?.id) return;
    const screenSchemeId = await ensureScreenScheme(run);
    await run.save({ previous: { ...previous, issueTypeScreenScheme: current } });
    const ours = run.id('issueType');
    const name = run.names.issueTypeScreenScheme;
    const scheme = await ensure(run, {
      key: 'issueTypeScreenScheme',
      name,
      adopt: 'ours',
      find: async () => named(await searchIssueTypeScreenSchemes(run.client, name), name),
      create: async () => {
        const present = await screenMappings(run.client, current);
        const issueTypeMappings = [
          ...present.filter(({ issueTypeId }) => issueTypeId !== ours),
          { issueTypeId: ours, screenSchemeId },
        ].map(({ issueTypeId, screenSchemeId: id }) => ({ issueTypeId, screenSchemeId: id }));
        return createIssueTypeScreenScheme(run.client, { name, description: marked(run), issueTypeMappings });
      },
    });
    await assignIssueTypeScreenScheme(run.client, projectId, scheme);
  },
};

function ensureScreenScheme(run: Run): Promise<string> {
  const name = run.names.screenScheme;
  return ensure(run, {
    key: 'screenScheme',
    name,
    adopt: 'ours',
    find: async () => named(await searchScreenSchemes(run.client, name), name),
    create: () =>
      createScreenScheme(run.client, name, marked(run), {
        default: Number(run.id(`screen/${EDIT_SCREEN}`)),
        create: Number(run.id(`screen/${REQUEST_SCREEN}`)),
      }),
  });
}
