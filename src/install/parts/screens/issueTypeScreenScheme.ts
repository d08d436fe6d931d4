import {
  assignIssueTypeScreenScheme,
  createIssueTypeScreenScheme,
  issueTypeScreenSchemeOf,
  projectsOfScreenTypes,
  screenMappings,
  searchIssueTypeScreenSchemes,
} from '../../../jira/rest/issueTypes';
import { hasMark, knownId, marked, named, type Candidate, type PlanningContext } from '../../model/planningContext';
import type { IssueTypeScreenSchemeSeen } from '../../model/seenSchemes';
import { createOrAdopt } from '../../run/create';
import { copyOf } from '../copyOf';
import { mapScreens } from './mapScreens';
import type { Part } from '../part';
import { planItem } from '../planItem';

const KEY = 'issueTypeScreenScheme';

/** @param project the project's name */
export async function seeIssueTypeScreenScheme(
  context: PlanningContext,
  project: string,
): Promise<IssueTypeScreenSchemeSeen> {
  const current = await issueTypeScreenSchemeOf(context.client, context.installation.projectId);
  const mappings = await screenMappings(context.client, current.id);
  if (current.id === knownId(context, KEY)) return { current, mappings, candidate: undefined, sharedWith: [] };
  const name = context.names.issueTypeScreenScheme;
  const candidate = named(await searchIssueTypeScreenSchemes(context.client, name), name);
  const sharedWith = (await projectsOfScreenTypes(context.client, current.id)).filter((one) => one !== project);
  return { current, mappings, candidate, sharedWith };
}

/**
 * A copy of the project's mapping in which the procedure's issue type uses its screens. Other projects may use the
 * original.
 */
export const issueTypeScreenScheme: Part = {
  kind: 'issueTypeScreenScheme',
  needs: ['issueType', 'screenScheme'],
  plan: ({ issueTypeScreenScheme: { current, candidate, sharedWith } }, differences, context) => {
    const isOurs = current.id === knownId(context, KEY);
    const item = planItem(
      {
        kind: 'issueTypeScreenScheme',
        key: KEY,
        name: context.names.issueTypeScreenScheme,
        id: isOurs ? current.id : undefined,
        candidate,
        choices: [],
        impact: isOurs ? [] : [copyOf(current.name, sharedWith)],
      },
      differences,
      context,
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
      await createOrAdopt(
        run,
        item,
        () => createIssueTypeScreenScheme(run.client, { name, description, issueTypeMappings }),
        find,
      );
    }
    const id = run.id(KEY);
    if (isCurrent) await mapScreens(run, id, [ours], 'keep');
    // The scheme of an earlier run may contain outdated mappings of the project.
    else if (item.action !== 'create') await mapScreens(run, id, issueTypeMappings, 'remove');
    if (!isCurrent) await assignIssueTypeScreenScheme(run.client, projectId, id);
    await run.advance();
  },
};
