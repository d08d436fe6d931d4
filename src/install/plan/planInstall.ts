import type { Differences } from '../model/differences';
import type { PlanningContext } from '../model/planningContext';
import type { PartKind, Plan, PlanItem } from '../model/plan';
import type { Site } from '../model/site';
import { ORDERED } from '../parts/workflow/graph';
import { withRewrites } from './rewrites';
import { whyRewritten } from './workflowDrift';

/** Maximum lengths of names in Jira (contract: 60 characters for an issue type, 255 for all else here). */
const LONGEST = { issueType: 60, other: 255 } as const;

/** The plan of an installation, an upgrade or a repair, in the order of its execution. */
export function planInstall(site: Site, differences: Differences, context: PlanningContext): Plan {
  const items = ORDERED.flatMap((part) => part.plan(site, differences, context)).map((item) =>
    explained(item, site, context),
  );
  const all = withRewrites(items, differences, ORDERED, context);
  const moving = all.some(({ kind, action }) => MOVERS.includes(kind) && action !== 'leave');
  return { items: [projectItem(site, context), ...all.map(bounded)], moves: moving ? site.moves : [] };
}

/** Kinds of things that move requests to other statuses. If these stay unchanged, no request moves. */
const MOVERS: readonly PartKind[] = ['workflow', 'workflowScheme'];

/** Team-managed projects have their own workflows, which no bulk endpoint writes. */
function projectItem({ project }: Site, { installation }: PlanningContext): PlanItem {
  const item = { key: 'project', kind: 'project' as const, name: project.name, id: installation.projectId };
  if (project.style !== 'classic') return { ...item, action: 'conflict', reason: { code: 'teamManaged' } };
  return { ...item, action: 'leave', reason: { code: 'companyManaged' } };
}

/** A differing workflow gets a more exact reason, from a comparison with the workflow in force. */
function explained(item: PlanItem, { workflow: { live } }: Site, context: PlanningContext): PlanItem {
  if (item.kind !== 'workflow' || item.reason.code !== 'differs' || live === undefined) return item;
  return { ...item, reason: whyRewritten(live, context) ?? item.reason };
}

function bounded(item: PlanItem): PlanItem {
  const longest = item.kind === 'issueType' ? LONGEST.issueType : LONGEST.other;
  if (item.action !== 'create' || item.name.length <= longest) return item;
  return { ...item, action: 'conflict', reason: { code: 'nameTooLong', facts: { longest } } };
}
