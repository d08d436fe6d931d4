import type { Look } from '../look';
import { ORDERED } from '../parts/graph';
import type { Site } from '../parts/site';
import type { Differences } from './differences';
import type { PartKind, Plan, PlanItem } from './plan';
import { withRemade } from './remade';

/** Maximum lengths of names in Jira (contract: 60 characters for an issue type, 255 for all else here). */
const LONGEST = { issueType: 60, other: 255 } as const;

/** The plan of an installation, an upgrade or a repair, in the order of its execution. */
export function planInstall(site: Site, differences: Differences, look: Look): Plan {
  const items = ORDERED.flatMap((part) => part.plan(site, differences, look));
  const all = withRemade(items, differences, ORDERED, look);
  const moving = all.some(({ kind, action }) => MOVERS.includes(kind) && action !== 'leave');
  return { items: [projectItem(site, look), ...all.map(bounded)], moves: moving ? site.moves : [] };
}

/** Kinds of things that move requests to other statuses. If these stay unchanged, no request moves. */
const MOVERS: readonly PartKind[] = ['workflow', 'workflowScheme'];

/** Team-managed projects have their own workflows, which no bulk endpoint writes. */
function projectItem({ project }: Site, { installation }: Look): PlanItem {
  const item = { key: 'project', kind: 'project' as const, name: project.name, id: installation.projectId };
  if (project.style !== 'classic') return { ...item, action: 'conflict', reason: { code: 'teamManaged' } };
  return { ...item, action: 'leave', reason: { code: 'companyManaged' } };
}

function bounded(item: PlanItem): PlanItem {
  const longest = item.kind === 'issueType' ? LONGEST.issueType : LONGEST.other;
  if (item.action !== 'create' || item.name.length <= longest) return item;
  return { ...item, action: 'conflict', reason: { code: 'nameTooLong', facts: { longest } } };
}
