import {
  assignIssueTypeScreenScheme,
  createIssueTypeScreenScheme,
  issueTypeScreenSchemeOf,
  mapScreens,
  screenMappings,
  searchIssueTypeScreenSchemes,
  type ScreenMapping,
} from '../../jira/rest/issueTypes';
import { bring } from '../apply/create';
import { hasMark, knownId, marked, named, type Candidate, type Look } from '../look';
import { planItem } from '../plan/standing';
import type { Part } from './part';

export interface IssueTypeScreenSchemeSeen {
  /** The one that the project uses now. */
  readonly current: { readonly id: string; readonly name: string };
  readonly mappings: readonly ScreenMapping[];
  readonly candidate: Candidate | undefined;
}

const KEY = 'issueTypeScreenScheme';

export async function seeIssueTypeScreenScheme(look: Look): Promise<IssueTypeScreenSchemeSeen> {
  const current = await issueTypeScreenSchemeOf(look.client, look.installation.projectId);
  const mappings = await screenMappings(look.client, current.id);
  const name = look.names.issueTypeScreenScheme;
  const candidate =
    current.id === knownId(look, KEY) ? undefined : named(await searchIssueTypeScreenSchemes(look.client, name), name);
  return { current, mappings, candidate };
}

/** A copy of the project's own mapping in which our issue type uses our screens: the one it has may be others' too. */
export const issueTypeScreenScheme: Part = {
  kind: 'issueTypeScreenScheme',
  needs: ['issueType', 'screenScheme'],
  plan: ({ issueTypeScreenScheme: { current, candidate } }, differences, look) => {
    const isOurs = current.id === knownId(look, KEY);
    const copied = { code: 'copyOf', facts: { name: current.name } };
    const item = planItem(
      {
        kind: 'issueTypeScreenScheme',
        key: KEY,
        name: look.names.issueTypeScreenScheme,
        id: isOurs ? current.id : undefined,
        candidate,
        choices: [],
        impact: isOurs ? [] : [copied],
      },
      differences,
      look,
    );
    return [item];
  },
  bring: async (run, [item], site) => {
    if (item === undefined) return;
    const { projectId, previous } = run.installation();
    const ours = { issueTypeId: run.id('issueType'), screenSchemeId: run.id('screenScheme') };
    const { current, mappings } = site.issueTypeScreenScheme;
    const isCurrent = current.id === item.id;
    if (!isCurrent) await run.save({ previous: { ...previous, issueTypeScreenScheme: current.id } });
    const issueTypeMappings = [
      ...mappings
        .filter(({ issueTypeId }) => issueTypeId !== ours.issueTypeId)
        .map(({ issueTypeId, screenSchemeId }) => ({ issueTypeId, screenSchemeId })),
      ours,
    ];
    const { name } = item;
    if (item.action !== 'change') {
      const find = async (): Promise<Candidate | undefined> =>
        named(
          (await searchIssueTypeScreenSchemes(run.client, name)).filter((one) => hasMark(run, one)),
          name,
        );
      const description = marked(run);
      await bring(
        run,
        item,
        () => createIssueTypeScreenScheme(run.client, { name, description, issueTypeMappings }),
        find,
      );
    }
    const id = run.id(KEY);
    if (item.action !== 'create') await mapScreens(run.client, id, isCurrent ? [ours] : issueTypeMappings);
    if (!isCurrent) await assignIssueTypeScreenScheme(run.client, projectId, id);
    await run.advance();
  },
};
