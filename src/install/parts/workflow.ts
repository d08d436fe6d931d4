import { deployedRules, readWorkflow, searchWorkflows } from '../../jira/rest/workflows';
import { RULE_MODULES } from '../../rules/kinds';
import { EFFECTS_MODULE } from '../../rules/procedure-effects/config';
import type { Differences } from '../model/differences';
import { knownId, named, type Look } from '../model/look';
import type { PlanItem } from '../model/plan';
import type { WorkflowSeen } from '../model/seenSchemes';
import { isWhole } from '../model/siteIds';
import type { Part } from './part';
import { planItem } from './standing';
import { createOurs, replaceOurs } from './writeWorkflow';

const KEY = 'workflow';

/** @param issueTypeId any issue type of the project. Jira lists rules only for an issue type. */
export async function seeWorkflow(look: Look, issueTypeId: string | undefined): Promise<WorkflowSeen> {
  const id = knownId(look, KEY);
  const live = id === undefined ? undefined : await readWorkflow(look.client, id);
  if (live !== undefined) return { live, candidate: undefined, deployed: null };
  const candidate = named(await searchWorkflows(look.client, look.names.workflow), look.names.workflow);
  const { projectId } = look.installation;
  const deployed = issueTypeId === undefined ? [] : await deployedRules(look.client, projectId, issueTypeId);
  return { live: undefined, candidate, deployed };
}

/** The workflow with all its rules: created, or replaced as a whole. */
export const workflow: Part = {
  kind: 'workflow',
  needs: ['appFields', 'issueType', 'roles', 'fields', 'options', 'screens', 'statuses'],
  plan: (site, differences, look) => {
    const item = planWorkflow(site.workflow, differences, look);
    const missing = undeployed(site.workflow.deployed, look);
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

function planWorkflow({ live, candidate }: WorkflowSeen, differences: Differences, look: Look): PlanItem {
  // After a lost answer, the app finds the workflow by the description that `createOurs` writes.
  const ours = candidate?.description === look.words.installed.workflowDescription;
  const item = planItem(
    { kind: 'workflow', key: KEY, name: look.names.workflow, id: live?.id, candidate, ours, choices: [] },
    differences,
    look,
  );
  // An object that the workflow refers to is still missing, so the workflow must be written again.
  const open = item.action === 'leave' && !isWhole(look.installation);
  return open ? { ...item, action: 'change', reason: { code: 'rebuilt' } } : item;
}

/** The modules of the manifest that the site does not know in this environment. */
function undeployed(deployed: readonly string[] | null, { app }: Look): readonly string[] {
  if (deployed === null) return [];
  const prefix = `ari:cloud:ecosystem::extension/${app.appId}/${app.environmentId}/static/`;
  return [...Object.values(RULE_MODULES), EFFECTS_MODULE].filter((key) => !deployed.includes(`${prefix}${key}`));
}
