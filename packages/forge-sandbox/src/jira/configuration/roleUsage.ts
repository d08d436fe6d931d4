import type { ConditionGroup, Workflow, WorkflowRule, WorkflowTransition } from '../site/configuration';
import type { Site } from '../site/site';

/** Parameters of system rules that hold role ids. */
const ROLE_PARAMETERS = ['roleIds', 'roleId'];

/** Roles that a workflow rule names. `DELETE /role/{id}` treats them as "in use"; project actors do not count. */
export function rolesInWorkflows(site: Site): Set<number> {
  const used = new Set<number>();
  for (const workflow of site.workflows.values()) {
    changeRules(workflow, (rule) => {
      for (const name of ROLE_PARAMETERS) {
        for (const id of (rule.parameters[name] ?? '').split(',')) if (id.trim() !== '') used.add(Number(id));
      }
      return rule;
    });
  }
  return used;
}

/** Replaces one role by another in every workflow rule. */
export function swapRole(site: Site, oldId: number, newId: number): void {
  const swap = (ids: string): string =>
    [...new Set(ids.split(',').map((id) => (Number(id) === oldId ? String(newId) : id.trim())))].join(',');
  for (const workflow of site.workflows.values()) {
    workflow.transitions = changeRules(workflow, (rule) => ({
      ...rule,
      parameters: Object.fromEntries(
        Object.entries(rule.parameters).map(([name, value]) => [
          name,
          ROLE_PARAMETERS.includes(name) ? swap(value) : value,
        ]),
      ),
    }));
  }
}

/** The workflow's transitions after applying `change` to every rule. */
export function changeRules(workflow: Workflow, change: (rule: WorkflowRule) => WorkflowRule): WorkflowTransition[] {
  const group = ({ operation, conditions, conditionGroups }: ConditionGroup): ConditionGroup => ({
    operation,
    conditions: conditions.map(change),
    conditionGroups: conditionGroups.map(group),
  });
  return workflow.transitions.map((transition) => ({
    ...transition,
    conditions: transition.conditions === null ? null : group(transition.conditions),
    validators: transition.validators.map(change),
    actions: transition.actions.map(change),
  }));
}
