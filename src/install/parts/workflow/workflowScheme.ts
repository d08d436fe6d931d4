import { projectNames } from '../../../jira/rest/projects';
import { projectsWithScheme, workflowSchemeOf } from '../../../jira/rest/workflowSchemes';
import { hasMark, knownId, named, type Candidate, type PlanningContext } from '../../model/planningContext';
import type { WorkflowSchemeSeen } from '../../model/seenSchemes';
import { copyOf } from '../copyOf';
import type { Part } from '../part';
import { planItem } from '../planItem';
import { schemeOurs } from './writeWorkflowScheme';

const KEY = 'workflowScheme';

export async function seeWorkflowScheme(context: PlanningContext): Promise<WorkflowSchemeSeen> {
  const current = await workflowSchemeOf(context.client, context.installation.projectId);
  const isOurs = current.id !== undefined && String(current.id) === knownId(context, KEY);
  if (isOurs) return { current, sharedWith: [] };
  const projects = current.id === undefined ? [] : await projectsWithScheme(context.client, String(current.id));
  const others = projects.filter((id) => id !== context.installation.projectId);
  return { current, sharedWith: others.length === 0 ? [] : await projectNames(context.client, others) };
}

/**
 * The app's scheme after a removal. A project with requests that used the Default Workflow Scheme keeps it. The
 * installation does not know it any more. The run reuses it in place, because another scheme cannot have the same name.
 */
export function leftBehind(
  { current }: WorkflowSchemeSeen,
  context: Pick<PlanningContext, 'words' | 'names'>,
): Candidate | undefined {
  const { id, name, description } = current;
  if (id === undefined || named([current], context.names.workflowScheme) === undefined) return undefined;
  const candidate = { id: String(id), name, description };
  return hasMark(context, candidate) ? candidate : undefined;
}

/**
 * A copy of the project's workflow scheme, and the switch to it. In the copy, the procedure's issue type follows its
 * workflow.
 */
export const workflowScheme: Part = {
  kind: 'workflowScheme',
  needs: ['workflow', 'issueType', 'issueTypeScheme', 'issueTypeScreenScheme'],
  plan: ({ workflowScheme: seen }, differences, context) => {
    const { current, sharedWith } = seen;
    const isOurs = String(current.id) === knownId(context, KEY);
    const left = isOurs ? undefined : leftBehind(seen, context);
    return [
      planItem(
        {
          kind: 'workflowScheme',
          key: KEY,
          name: context.names.workflowScheme,
          id: isOurs ? String(current.id) : undefined,
          // Jira cannot search schemes by name, and there may be hundreds. The creation fails if the name is taken.
          candidate: left,
          ours: sharedWith.length === 0,
          choices: [],
          impact: isOurs || left !== undefined ? [] : [copyOf(current.name, sharedWith)],
        },
        differences,
        context,
      ),
    ];
  },
  bring: async (run, [item], site) => {
    if (item === undefined) return;
    await schemeOurs(run, item, site);
    await run.advance();
  },
};
