import { createScreenScheme, readScreenScheme, searchScreenSchemes, updateScreenScheme } from '../../jira/rest/screens';
import { EDIT_SCREEN, REQUEST_SCREEN } from '../../jira/screens';
import { hasMark, knownId, marked, named, type Candidate, type Look } from '../model/look';
import type { ScreenSchemeSeen } from '../model/seenSchemes';
import { bring } from '../run/create';
import type { Part } from './part';
import { planItem } from './standing';

const KEY = 'screenScheme';

export async function seeScreenScheme(look: Look): Promise<ScreenSchemeSeen> {
  const id = knownId(look, KEY);
  const scheme = id === undefined ? undefined : await readScreenScheme(look.client, id);
  if (scheme !== undefined) return { scheme, candidate: undefined };
  const { screenScheme: name } = look.names;
  return { scheme: undefined, candidate: named(await searchScreenSchemes(look.client, name), name) };
}

/** The screen scheme: one screen to create with, and one for everything else. */
export const screenScheme: Part = {
  kind: 'screenScheme',
  needs: ['screens'],
  plan: ({ screenScheme: { scheme, candidate } }, differences, look) => [
    planItem(
      { kind: 'screenScheme', key: KEY, name: look.names.screenScheme, id: scheme?.id, candidate, choices: [] },
      differences,
      look,
    ),
  ],
  bring: async (run, [item]) => {
    if (item === undefined) return;
    const [forAll, toCreate] = [run.id(`screen/${EDIT_SCREEN}`), run.id(`screen/${REQUEST_SCREEN}`)];
    const screens = { default: Number(forAll), create: Number(toCreate) };
    const { name } = item;
    if (item.action !== 'change') {
      const find = async (): Promise<Candidate | undefined> =>
        named(
          (await searchScreenSchemes(run.client, name)).filter((one) => hasMark(run, one)),
          name,
        );
      await bring(run, item, () => createScreenScheme(run.client, name, marked(run), screens), find);
    }
    // The scheme of an earlier run may refer to deleted screens.
    if (item.action !== 'create') {
      await updateScreenScheme(run.client, run.id(KEY), { default: forAll, create: toCreate, edit: null, view: null });
    }
    await run.advance();
  },
};
