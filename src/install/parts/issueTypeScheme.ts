import {
  addIssueTypes,
  assignIssueTypeScheme,
  createIssueTypeScheme,
  issueTypeSchemeOf,
  issueTypesIn,
  projectsOfIssueTypeScheme,
  searchIssueTypeSchemes,
} from '../../jira/rest/issueTypes';
import { hasMark, knownId, marked, named, type Candidate, type PlanningContext } from '../model/planningContext';
import type { PlanItem } from '../model/plan';
import type { IssueTypeSchemeSeen } from '../model/seenSchemes';
import { createOrAdopt } from '../run/create';
import { copyOf } from './copyOf';
import type { Part } from './part';
import { planItem } from './planItem';

const KEY = 'issueTypeScheme';

/**
 * @param issueTypeIds issue types of the project's scheme, already read with the project
 * @param project the project's name
 */
export async function seeIssueTypeScheme(
  context: PlanningContext,
  issueTypeIds: readonly string[],
  project: string,
): Promise<IssueTypeSchemeSeen> {
  const current = await issueTypeSchemeOf(context.client, context.installation.projectId);
  if (current.id === knownId(context, KEY)) return { current, issueTypeIds, candidate: undefined, sharedWith: [] };
  const name = context.names.issueTypeScheme;
  const candidate = named(await searchIssueTypeSchemes(context.client, name), name);
  const sharedWith = (await projectsOfIssueTypeScheme(context.client, current.id)).filter((one) => one !== project);
  return { current, issueTypeIds, candidate, sharedWith };
}

/** A copy of the project's issue type scheme with the procedure's issue type. Other projects may use the original. */
export const issueTypeScheme: Part = {
  kind: 'issueTypeScheme',
  needs: ['issueType'],
  plan: (site, differences, context): readonly PlanItem[] => {
    const { current, issueTypeIds, candidate, sharedWith } = site.issueTypeScheme;
    const isOurs = current.id === knownId(context, KEY);
    const own = context.installation.objects['issueType']?.id ?? site.issueType.candidate?.id;
    const offered = own !== undefined && issueTypeIds.includes(own);
    // Jira adds every new type to the default scheme. Its presence there therefore proves nothing, for example after an
    // interrupted run.
    const ownAlone = current.isDefault !== true && sharedWith.length === 0;
    if (offered && ownAlone && !isOurs) {
      // The project's present scheme already offers the procedure's issue type.
      const item = { key: KEY, kind: 'issueTypeScheme' as const, name: current.name };
      return [{ ...item, action: 'leave', reason: { code: 'offered' } }];
    }
    return [
      planItem(
        {
          kind: 'issueTypeScheme',
          key: KEY,
          name: context.names.issueTypeScheme,
          id: isOurs ? current.id : undefined,
          candidate,
          choices: [],
          impact: isOurs ? [] : [copyOf(current.name, sharedWith)],
        },
        differences,
        context,
      ),
    ];
  },
  bring: async (run, [item], site) => {
    if (item === undefined) return;
    const { projectId, previous } = run.installation();
    const { current, issueTypeIds: present } = site.issueTypeScheme;
    const isCurrent = current.id === item.id;
    if (!isCurrent) await run.save({ previous: { ...previous, issueTypeScheme: current.id } });
    const ours = run.id('issueType');
    const { name } = item;
    const issueTypeIds = [ours, ...present.filter((id) => id !== ours)];
    if (item.action !== 'change') {
      const find = async (): Promise<Candidate | undefined> =>
        named(
          (await searchIssueTypeSchemes(run.client, name)).filter((one) => hasMark(run, one)),
          name,
        );
      const description = marked(run);
      // Keeps the default type of the scheme.
      const { defaultIssueTypeId } = current;
      const kept = defaultIssueTypeId !== undefined && issueTypeIds.includes(defaultIssueTypeId);
      const scheme = { name, description, issueTypeIds, ...(kept ? { defaultIssueTypeId } : {}) };
      await createOrAdopt(run, item, () => createIssueTypeScheme(run.client, scheme), find);
    }
    const id = run.id(KEY);
    if (item.action !== 'create') {
      const there = await issueTypesIn(run.client, id);
      const missing = issueTypeIds.filter((type) => !there.includes(type));
      if (missing.length > 0) await addIssueTypes(run.client, id, missing);
    }
    if (!isCurrent) await assignIssueTypeScheme(run.client, projectId, id);
    await run.advance();
  },
};
