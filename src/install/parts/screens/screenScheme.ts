import {
  createScreenScheme,
  readScreenScheme,
  searchScreenSchemes,
  updateScreenScheme,
} from '../../../jira/rest/screens';
import { EDIT_SCREEN, REQUEST_SCREEN } from '../../../jira/workflow/screens';
import { hasMark, knownId, marked, named, type Candidate, type PlanningContext } from '../../model/planningContext';
import type { ScreenSchemeSeen } from '../../model/seenSchemes';
import { createOrAdopt } from '../../run/create';
import type { Part } from '../part';
import { planItem } from '../planItem';

const KEY = 'screenScheme';

export async function seeScreenScheme(context: PlanningContext): Promise<ScreenSchemeSeen> {
  const id = knownId(context, KEY);
  const scheme = id === undefined ? undefined : await readScreenScheme(context.client, id);
  if (scheme !== undefined) return { scheme, candidate: undefined };
  const { screenScheme: name } = context.names;
  return { scheme: undefined, candidate: named(await searchScreenSchemes(context.client, name), name) };
}

/** The screen scheme: one screen to create with, and one for everything else. */
export const screenScheme: Part = {
  kind: 'screenScheme',
  needs: ['screens'],
  plan: ({ screenScheme: { scheme, candidate } }, differences, context) => [
    planItem(
      { kind: 'screenScheme', key: KEY, name: context.names.screenScheme, id: scheme?.id, candidate, choices: [] },
      differences,
      context,
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
      await createOrAdopt(run, item, () => createScreenScheme(run.client, name, marked(run), screens), find);
    }
    // The scheme of an earlier run may refer to deleted screens.
    if (item.action !== 'create') {
      await updateScreenScheme(run.client, run.id(KEY), { default: forAll, create: toCreate, edit: null, view: null });
    }
    await run.advance();
  },
};
