import { eventIds } from '../serverInfo';
import type { TransitionPayload, WorkflowPayload } from './payload';
import type { Problem } from './problems';
import { fault } from './problems';
import type { StatusReferences } from './statusReferences';

/**
 * Faults of the transitions of one workflow, without their rules. The codes and messages of the first four kinds were
 * seen live. The others are the sandbox's own, for constraints that third parties report.
 */
export function transitionProblems(workflow: WorkflowPayload, references: StatusReferences): Problem[] {
  const inWorkflow = new Set(workflow.statuses.map(({ statusReference }) => statusReference));
  const initial = workflow.transitions.filter(({ type }) => type === 'INITIAL').length;
  const problems = workflow.transitions.flatMap((transition) => [
    ...referenceProblems(transition, references, inWorkflow),
    ...shapeProblems(transition),
    ...uniquenessProblems(transition, workflow.transitions),
  ]);
  if (initial !== 1) {
    problems.push(
      fault(
        'WORKFLOW',
        'INVALID_INITIAL_TRANSITIONS',
        `A workflow must have one initial transition, but this has ${initial}.`,
      ),
    );
  }
  return problems;
}

function referenceProblems(
  { id, toStatusReference, links }: TransitionPayload,
  references: StatusReferences,
  inWorkflow: ReadonlySet<string>,
): Problem[] {
  const named = [toStatusReference, ...(links ?? []).map(({ fromStatusReference }) => fromStatusReference)];
  return [...new Set(named)].flatMap((reference): Problem[] => {
    if (reference === undefined || reference === null) return [];
    if (!references.isDeclared(reference)) {
      const code = 'TRANSITION_REFERENCES_AN_UNKNOWN_STATUS_REFERENCE';
      return [fault('TRANSITION', code, 'Transition references an unknown status.', { transitionId: id })];
    }
    if (!inWorkflow.has(reference)) {
      const code = 'TRANSITION_REFERENCES_A_STATUS_THAT_IS_NOT_IN_WORKFLOW';
      const message = 'Transition refers to a status that does not exist within this workflow.';
      return [fault('TRANSITION', code, message, { transitionId: id })];
    }
    return [];
  });
}

function shapeProblems(transition: TransitionPayload): Problem[] {
  const { id, type, name, links, toStatusReference, conditions, customIssueEventId } = transition;
  const where = { transitionId: id };
  const problems: Problem[] = [];
  if (!/^\d+$/.test(id)) {
    problems.push(fault('TRANSITION', 'INVALID_TRANSITION_ID', `The transition id ${id} is not a number.`, where));
  }
  if (name.trim() === '')
    problems.push(fault('TRANSITION', 'EMPTY_TRANSITION_NAME', 'The transition needs a name.', where));
  if (type === 'INITIAL' && conditions !== undefined && conditions !== null) {
    const message = 'Conditions are not supported on the initial transition.';
    problems.push(fault('TRANSITION', 'CONDITIONS_UNSUPPORTED_ON_INITIAL_TRANSITION', message, where));
  }
  // A GLOBAL without links is no fault: Jira stores it as a looped transition (JRACLOUD-85033).
  const missingLinks = type === 'INITIAL' ? !Array.isArray(links) : type === 'DIRECTED' && (links ?? []).length === 0;
  if (missingLinks) {
    problems.push(fault('TRANSITION', 'MISSING_TRANSITION_LINKS', `The transition "${name}" has no links.`, where));
  }
  if (type !== 'DIRECTED' && (links ?? []).length > 0) {
    const message = `The ${type.toLowerCase()} transition "${name}" cannot have links.`;
    problems.push(fault('TRANSITION', 'UNEXPECTED_TRANSITION_LINKS', message, where));
  }
  if (type === 'DIRECTED' && (links ?? []).some(({ fromStatusReference }) => typeof fromStatusReference !== 'string')) {
    problems.push(fault('TRANSITION', 'MISSING_TRANSITION_LINKS', `A link of "${name}" starts nowhere.`, where));
  }
  if (type !== 'GLOBAL' && typeof toStatusReference !== 'string') {
    problems.push(fault('TRANSITION', 'MISSING_TRANSITION_TARGET', `The transition "${name}" leads nowhere.`, where));
  }
  if (typeof customIssueEventId === 'string' && !eventIds.has(customIssueEventId)) {
    problems.push(fault('TRANSITION', 'EVENT_NOT_FOUND', `Event type with ID ${customIssueEventId} not found.`, where));
  }
  return problems;
}

/** Ids are unique. A GLOBAL transition shares its name with no other except the initial one. */
function uniquenessProblems(transition: TransitionPayload, all: readonly TransitionPayload[]): Problem[] {
  const where = { transitionId: transition.id };
  const others = all.filter((other) => other !== transition);
  const problems: Problem[] = [];
  if (others.some(({ id }) => id === transition.id)) {
    const message = `The transition id ${transition.id} is used more than once.`;
    problems.push(fault('TRANSITION', 'NON_UNIQUE_TRANSITION_ID', message, where));
  }
  const sharesName = others.some(
    ({ type, name }) => type !== 'INITIAL' && name.toLowerCase() === transition.name.toLowerCase(),
  );
  if (transition.type === 'GLOBAL' && sharesName) {
    const message = `The transition name "${transition.name}" is used more than once.`;
    problems.push(fault('TRANSITION', 'NON_UNIQUE_TRANSITION_NAME', message, where));
  }
  return problems;
}
