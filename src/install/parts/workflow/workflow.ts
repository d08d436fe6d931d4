import { deployedRules, readWorkflow, searchWorkflows } from '../../../jira/rest/workflows';
import { RULE_MODULES } from '../../../rules/kinds';
import { EFFECTS_MODULE } from '../../../rules/procedure-effects/config';
import type { Differences } from '../../model/differences';
import { knownId, named, type PlanningContext } from '../../model/planningContext';
import type { PlanItem } from '../../model/plan';
import type { WorkflowSeen } from '../../model/seenSchemes';
import { isWhole } from '../../model/siteIds';
import type { Part } from '../part';
import { planItem } from '../planItem';
import { createOurs, replaceOurs } from './writeWorkflow';

const KEY = 'workflow';

/** @param issueTypeId any issue type of the project. Jira lists rules only for an issue type. */
export async function seeWorkflow(context: PlanningContext, issueTypeId: string | undefined): Promise<WorkflowSeen> {
  const id = knownId(context, KEY);
  const live = id === undefined ? undefined : await readWorkflow(context.client, id);
  if (live !== undefined) return { live, candidate: undefined, deployed: null };
  const candidate = named(await searchWorkflows(context.client, context.names.workflow), context.names.workflow);
  const { projectId } = context.installation;
  const deployed = issueTypeId === undefined ? [] : await deployedRules(context.client, projectId, issueTypeId);
  return { live: undefined, candidate, deployed };
}

/** The workflow with all its rules: created, or replaced as a whole. */
export const workflow: Part = {
  kind: 'workflow',
  needs: ['appFields', 'issueType', 'roles', 'fields', 'options', 'screens', 'statuses'],
  plan: (site, differences, context) => {
    const item = planWorkflow(site.workflow, differences, context);
    const missing = undeployed(site.workflow.deployed, context);
    if (missing.length === 0 || item.action === 'conflict') return [item];
    return [{ ...item, action: 'conflict', reason: { code: 'notDeployed', facts: { names: missing.join(', ') } } }];
  },
  bring: async (run, items, site) => {
    const [item] = items;
    if (item === undefined) return;
    if (item.action === 'create') await createOurs(run);
    else await replaceOurs(run, item.id ?? '', site);
    await run.advance();
  },
};

function planWorkflow({ live, candidate }: WorkflowSeen, differences: Differences, context: PlanningContext): PlanItem {
  // After a lost answer, the app finds the workflow by the description that `createOurs` writes.
  const ours = candidate?.description === context.words.installed.workflowDescription;
  const item = planItem(
    { kind: 'workflow', key: KEY, name: context.names.workflow, id: live?.id, candidate, ours, choices: [] },
    differences,
    context,
  );
  // An object that the workflow refers to is still missing, so the workflow must be written again.
  const open = item.action === 'leave' && !isWhole(context.installation);
  return open ? { ...item, action: 'change', reason: { code: 'rebuilt' } } : item;
}

/** The modules of the manifest that the site does not know in this environment. */
function undeployed(deployed: readonly string[] | null, { app }: PlanningContext): readonly string[] {
  if (deployed === null) return [];
  const prefix = `ari:cloud:ecosystem::extension/${app.appId}/${app.environmentId}/static/`;
  return [...Object.values(RULE_MODULES), EFFECTS_MODULE].filter((key) => !deployed.includes(`${prefix}${key}`));
}
