import type { ConditionGroup, Workflow, WorkflowRule, WorkflowTransition } from '../../site/configuration';
import type { Site } from '../../site/site';

interface WorkflowBeanOptions {
  /** @default true */
  readonly transitions?: boolean;
  /** Task that changes the workflow, if there is one. */
  readonly taskId?: string | undefined;
}

/** JiraWorkflow. References are status ids here. Statuses and transitions do not keep the order of the request. */
export function workflowBean(workflow: Workflow, { transitions = true, taskId }: WorkflowBeanOptions = {}) {
  const { created, updated } = workflow;
  return {
    id: workflow.id,
    name: workflow.name,
    description: workflow.description,
    isEditable: workflow.isEditable,
    scope: { type: 'GLOBAL' },
    version: { ...workflow.version },
    ...(taskId === undefined ? {} : { taskId }),
    ...(created === undefined ? {} : { created: new Date(created).toISOString() }),
    ...(updated === undefined ? {} : { updated: new Date(updated).toISOString() }),
    startPointLayout: workflow.startPointLayout,
    loopedTransitionContainerLayout: workflow.loopedTransitionContainerLayout ?? {},
    statuses: [...workflow.statusIds].reverse().map((id) => ({
      statusReference: id,
      layout: workflow.statusLayouts.get(id) ?? {},
      properties: workflow.statusProperties?.get(id) ?? {},
      deprecated: false,
    })),
    ...(transitions ? { transitions: reordered(workflow.transitions).map(transitionBean) } : {}),
  };
}

/** The initial transition last, the others by their ids as text: the order of the documentation's example. */
const reordered = (transitions: readonly WorkflowTransition[]): WorkflowTransition[] =>
  [...transitions].sort(
    (a, b) => Number(a.type === 'INITIAL') - Number(b.type === 'INITIAL') || a.id.localeCompare(b.id),
  );

function transitionBean(transition: WorkflowTransition) {
  const { id, type, name, description, toStatusId, links, conditions, screenId, customIssueEventId } = transition;
  return {
    id,
    type,
    ...(toStatusId === null ? {} : { toStatusReference: toStatusId }),
    links,
    name,
    description,
    actions: transition.actions.map(ruleBean),
    validators: transition.validators.map(ruleBean),
    triggers: transition.triggers,
    properties: transition.properties,
    ...(conditions === null ? {} : { conditions: groupBean(conditions) }),
    ...(screenId === null
      ? {}
      : { transitionScreen: { ruleKey: 'system:transition-screen', parameters: { screenId } } }),
    ...(customIssueEventId === undefined ? {} : { customIssueEventId }),
  };
}

const ruleBean = ({ id, ruleKey, parameters }: WorkflowRule) => ({ id, ruleKey, parameters });

const groupBean = ({ operation, conditions, conditionGroups }: ConditionGroup): Record<string, unknown> => ({
  operation,
  conditions: conditions.map(ruleBean),
  conditionGroups: conditionGroups.map(groupBean),
});

/** The statuses of these workflows without duplicates: JiraWorkflowStatus. */
export function statusesBean(site: Site, workflows: readonly Workflow[]) {
  const ids = [...new Set(workflows.flatMap(({ statusIds }) => statusIds))].reverse();
  return ids.flatMap((id) => {
    const status = site.statuses.get(id);
    if (status === undefined) return [];
    const { name, description, statusCategory } = status;
    return { id, statusReference: id, name, description, statusCategory, scope: { type: 'GLOBAL' } };
  });
}
