import { projectsWithScheme, workflowSchemeOf, type WorkflowScheme } from '../../jira/rest/workflowSchemes';
import { knownId, type Look } from '../look';
import type { PlanReason } from '../plan/plan';
import { planItem } from '../plan/standing';
import type { Part } from './part';
import { schemeOurs } from './writeWorkflowScheme';

export interface WorkflowSchemeSeen {
  /** The one that the project uses now. */
  readonly current: WorkflowScheme;
  /** How many other projects use the current one; it is copied, never changed. */
  readonly sharedWith: number;
}

const KEY = 'workflowScheme';

export async function seeWorkflowScheme(look: Look): Promise<WorkflowSchemeSeen> {
  const current = await workflowSchemeOf(look.client, look.installation.projectId);
  const isOurs = current.id !== undefined && String(current.id) === knownId(look, KEY);
  if (isOurs) return { current, sharedWith: 0 };
  const projects = current.id === undefined ? [] : await projectsWithScheme(look.client, String(current.id));
  return { current, sharedWith: Math.max(0, projects.length - 1) };
}

/** A copy of the project's workflow scheme in which our issue type follows our workflow, and the switch to it. */
export const workflowScheme: Part = {
  kind: 'workflowScheme',
  needs: ['workflow', 'issueType', 'issueTypeScheme', 'issueTypeScreenScheme'],
  plan: ({ workflowScheme: { current, sharedWith } }, differences, look) => {
    const isOurs = String(current.id) === knownId(look, KEY);
    const facts = { name: current.name, count: sharedWith };
    const impact: PlanReason[] = isOurs ? [] : [{ code: sharedWith > 0 ? 'copyOfShared' : 'copyOf', facts }];
    return [
      planItem(
        {
          kind: 'workflowScheme',
          key: KEY,
          name: look.names.workflowScheme,
          id: isOurs ? String(current.id) : undefined,
          // Jira finds schemes by no name, and there may be hundreds: a name that is taken shows when it is made.
          candidate: undefined,
          choices: [],
          impact,
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
