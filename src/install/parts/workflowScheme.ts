import { projectNames } from '../../jira/rest/projects';
import { projectsWithScheme, workflowSchemeOf } from '../../jira/rest/workflowSchemes';
import { hasMark, knownId, named, type Candidate, type Look } from '../model/look';
import type { WorkflowSchemeSeen } from '../model/seenSchemes';
import { copyOf } from './copyOf';
import type { Part } from './part';
import { planItem } from './standing';
import { schemeOurs } from './writeWorkflowScheme';

const KEY = 'workflowScheme';

export async function seeWorkflowScheme(look: Look): Promise<WorkflowSchemeSeen> {
  const current = await workflowSchemeOf(look.client, look.installation.projectId);
  const isOurs = current.id !== undefined && String(current.id) === knownId(look, KEY);
  if (isOurs) return { current, sharedWith: [] };
  const projects = current.id === undefined ? [] : await projectsWithScheme(look.client, String(current.id));
  const others = projects.filter((id) => id !== look.installation.projectId);
  return { current, sharedWith: others.length === 0 ? [] : await projectNames(look.client, others) };
}

/**
 * The app's scheme after a removal. A project with requests that used the Default Workflow Scheme keeps it. The
 * installation does not know it any more. The run reuses it in place, because another scheme cannot have the same name.
 */
export function leftBehind(
  { current }: WorkflowSchemeSeen,
  look: Pick<Look, 'words' | 'names'>,
): Candidate | undefined {
  const { id, name, description } = current;
  if (id === undefined || named([current], look.names.workflowScheme) === undefined) return undefined;
  const candidate = { id: String(id), name, description };
  return hasMark(look, candidate) ? candidate : undefined;
}

/**
 * A copy of the project's workflow scheme, and the switch to it. In the copy, the procedure's issue type follows its
 * workflow.
 */
export const workflowScheme: Part = {
  kind: 'workflowScheme',
  needs: ['workflow', 'issueType', 'issueTypeScheme', 'issueTypeScreenScheme'],
  plan: ({ workflowScheme: seen }, differences, look) => {
    const { current, sharedWith } = seen;
    const isOurs = String(current.id) === knownId(look, KEY);
    const left = isOurs ? undefined : leftBehind(seen, look);
    return [
      planItem(
        {
          kind: 'workflowScheme',
          key: KEY,
          name: look.names.workflowScheme,
          id: isOurs ? String(current.id) : undefined,
          // Jira cannot search schemes by name, and there may be hundreds. The creation fails if the name is taken.
          candidate: left,
          ours: sharedWith.length === 0,
          choices: [],
          impact: isOurs || left !== undefined ? [] : [copyOf(current.name, sharedWith)],
        },
        differences,
        look,
      ),
    ];
  },
  bring: async (run, [item], site) => {
    if (item === undefined) return;
    await schemeOurs(run, item, site);
    await run.advance();
  },
};
