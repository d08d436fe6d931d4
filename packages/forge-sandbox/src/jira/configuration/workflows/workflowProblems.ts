import type { JiraContext } from '../../http/context';
import { notImitated } from '../../http/errors';
import type { ConditionGroupPayload, RulePayload, TransitionPayload, WorkflowPayload } from './payload';
import type { Problem } from './problems';
import { fault, warning } from './problems';
import { ruleProblems } from './ruleProblems';
import type { StatusReferences } from './statusReferences';
import type { RuleType } from './systemRule';
import { transitionProblems } from './transitionProblems';

/** All problems of one workflow of a payload, except those of its name and its status mappings. */
export function workflowProblems(
  context: JiraContext,
  workflow: WorkflowPayload,
  references: StatusReferences,
): Problem[] {
  return [
    ...layoutProblems(workflow, references),
    ...transitionProblems(workflow, references),
    ...workflow.transitions.flatMap((transition) =>
      rulesOf(transition).flatMap(([place, rule]) => ruleProblems(context, rule, place)),
    ),
    ...ruleIdProblems(workflow),
    ...unreachable(workflow),
  ];
}

function layoutProblems({ statuses }: WorkflowPayload, references: StatusReferences): Problem[] {
  const problems = statuses.flatMap(({ statusReference }, index): Problem[] => {
    if (!references.isDeclared(statusReference)) {
      const message = 'Workflow refers to a missing status reference.';
      return [fault('STATUS_LAYOUT', 'UNKNOWN_STATUS_IN_WORKFLOW', message, { statusReference })];
    }
    const token = references.token(statusReference);
    if (statuses.findIndex((other) => references.token(other.statusReference) === token) !== index) {
      const message = 'The status is in the workflow more than once.';
      return [fault('STATUS_LAYOUT', 'NON_UNIQUE_STATUS_IN_WORKFLOW', message, { statusReference })];
    }
    return [];
  });
  if (statuses.length === 0) problems.push(fault('WORKFLOW', 'NO_STATUSES', 'The workflow has no statuses.'));
  return problems;
}

/** Every rule of a transition with the type that belongs in its place. @throws JiraError 501 for triggers */
export function rulesOf(transition: TransitionPayload): (readonly [place: RuleType, rule: RulePayload])[] {
  if ((transition.triggers ?? []).length > 0) throw notImitated('workflow triggers');
  const conditions = (group: ConditionGroupPayload | null | undefined): RulePayload[] =>
    group === null || group === undefined
      ? []
      : [...(group.conditions ?? []), ...(group.conditionGroups ?? []).flatMap(conditions)];
  const screen = transition.transitionScreen;
  return [
    ...conditions(transition.conditions).map((rule) => ['Condition', rule] as const),
    ...(transition.validators ?? []).map((rule) => ['Validator', rule] as const),
    ...(transition.actions ?? []).map((rule) => ['Function', rule] as const),
    ...(screen === null || screen === undefined ? [] : [['Screen', screen] as const]),
  ];
}

function ruleIdProblems({ transitions }: WorkflowPayload): Problem[] {
  const ids = transitions.flatMap(rulesOf).flatMap(([, { id }]) => (typeof id === 'string' ? [id] : []));
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...repeated].map((ruleId) =>
    fault(
      'RULE',
      'NON_UNIQUE_RULE_ID_WITHIN_WORKFLOW',
      `The rule id "${ruleId}" is used more than once in the workflow.`,
      {
        ruleId,
      },
    ),
  );
}

/** Statuses that issues cannot reach from their first status. This is only a warning (seen live). */
function unreachable({ statuses, transitions }: WorkflowPayload): Problem[] {
  const reached = new Set<string>();
  const reach = (target: string | null | undefined): void => {
    if (typeof target !== 'string' || reached.has(target)) return;
    reached.add(target);
    for (const { type, links, toStatusReference } of transitions) {
      const leaves = (links ?? []).some(({ fromStatusReference }) => fromStatusReference === target);
      if (type === 'GLOBAL' || (type === 'DIRECTED' && leaves)) reach(toStatusReference);
    }
  };
  reach(transitions.find(({ type }) => type === 'INITIAL')?.toStatusReference);
  return statuses
    .filter(({ statusReference }) => !reached.has(statusReference))
    .map(({ statusReference }) =>
      warning(
        'STATUS_LAYOUT',
        'NO_INBOUND_TRANSITIONS_TO_STATUS',
        'This status cannot be reached from the start of the workflow.',
        { statusReference },
      ),
    );
}
