import type { JiraContext } from '../http/context';
import { can } from '../http/permissions';
import type { Principal } from '../principal';
import type { Project, Workflow, WorkflowTransition } from '../site/configuration';
import type { Issue } from '../site/issues';
import { conditionsHold } from './conditions';
import { sceneOf } from './rules/scene';

/** The project of a stored issue; an issue without one is a bug. */
export function projectOf({ site }: JiraContext, issue: Issue): Project {
  const project = site.projects.get(issue.projectId);
  if (project === undefined) throw new Error(`Issue ${issue.key} belongs to no project.`);
  return project;
}

/** Transitions out of a status, in the workflow's order: those that start in it, and the global ones. */
export function transitionsFrom(workflow: Workflow, statusId: string): WorkflowTransition[] {
  return workflow.transitions.filter(
    ({ type, fromStatusIds }) => type === 'GLOBAL' || (type === 'DIRECTED' && fromStatusIds.includes(statusId)),
  );
}

/**
 * The transition that creates issues.
 * @throws Error if the workflow has none: the REST API refuses such a workflow.
 */
export function initialTransition(workflow: Workflow): WorkflowTransition & { readonly toStatusId: string } {
  const initial = workflow.transitions.find(({ type }) => type === 'INITIAL');
  if (initial?.toStatusId === undefined || initial.toStatusId === null) {
    throw new Error(`The workflow ${workflow.name} has no initial transition.`);
  }
  return { ...initial, toStatusId: initial.toStatusId };
}

/** A transition out of the issue's status, and whether the caller may make it. */
export interface Candidate {
  readonly transition: WorkflowTransition;
  readonly isAvailable: boolean;
}

/**
 * Judges the transitions out of an issue's status for a caller. Without the permission Transition Issues there are none
 * (documented).
 * @throws JiraError 501 if a condition is not imitated.
 */
export function candidates(
  context: JiraContext,
  principal: Principal,
  issue: Issue,
  transitionId?: string,
): Candidate[] {
  const project = projectOf(context, issue);
  if (!can(context, principal, 'TRANSITION_ISSUES', project.id)) return [];
  const scene = sceneOf(context, principal, project, { phase: 'conditions', original: issue, issue });
  return transitionsFrom(scene.workflow, issue.statusId)
    .filter(({ id }) => transitionId === undefined || id === transitionId)
    .map((transition) => ({ transition, isAvailable: conditionsHold(scene, transition) }));
}
