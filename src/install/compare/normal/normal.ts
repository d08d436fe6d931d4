import type { LiveConditions, LiveStatus, LiveTransition, WorkflowDrawing } from '../../../jira/workflow/liveWorkflow';
import { drawingOf, WRITTEN_WORKFLOW } from '../../../jira/workflow/workflowAnswer';
import type { WorkflowPayload } from '../../../jira/workflow/workflow';
import { fingerprint } from './canonical';
import { normalRule, normalRules, sorted, type NormalRule } from './normalRule';

export interface NormalGroup {
  readonly operation: 'ALL' | 'ANY';
  readonly conditions: readonly NormalRule[];
  readonly conditionGroups: readonly NormalGroup[];
}

export interface NormalTransition extends Omit<
  LiveTransition,
  'screen' | 'conditions' | 'validators' | 'actions' | 'triggers'
> {
  readonly screen: NormalRule | null;
  readonly conditions: NormalGroup | null;
  readonly validators: readonly NormalRule[];
  readonly actions: readonly NormalRule[];
  readonly triggers: readonly NormalRule[];
}

/**
 * A workflow reduced to its meaning, so that Jira's answer can be compared with the written workflow. Jira changes
 * references, rule ids and order (recorded). The drawing is left out.
 */
export interface NormalWorkflow {
  readonly name: string;
  readonly description: string;
  readonly statuses: readonly LiveStatus[];
  readonly transitions: readonly NormalTransition[];
}

export function normalWorkflow({ name, description, statuses, transitions }: WorkflowDrawing): NormalWorkflow {
  return {
    name,
    description,
    statuses: byId(statuses).map(({ id, name: called, description: said, category, properties }) => ({
      id,
      name: called,
      description: said,
      category,
      properties,
    })),
    transitions: byId(transitions).map(normalTransition),
  };
}

/** The normal form of a workflow that is still to be written. */
export function normalWanted(wanted: WorkflowPayload): NormalWorkflow {
  return normalWorkflow(drawingOf(WRITTEN_WORKFLOW.parse(wanted)));
}

/** Name of the part that holds everything except the transitions. Each transition is a part of its own. */
export const HEADER = 'header';

export const partOf = (transitionId: string): string => `transition/${transitionId}`;

/** A fingerprint of every part. A run stores them, and later readings are compared with them. */
export function normalHashes({ transitions, ...header }: NormalWorkflow): Readonly<Record<string, string>> {
  return Object.fromEntries([
    [HEADER, fingerprint(header)],
    ...transitions.map((transition) => [partOf(transition.id), fingerprint(transition)]),
  ]) as Record<string, string>;
}

/** The parts in which two sets of fingerprints differ, missing ones included. */
export function differingParts(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((part) => a[part] !== b[part]).sort();
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
  [...items].sort((a, b) => Number(a.id) - Number(b.id) || (a.id < b.id ? -1 : 1));

function normalTransition(transition: LiveTransition): NormalTransition {
  const { screen, conditions, validators, actions, triggers } = transition;
  return {
    ...transition,
    from: [...new Set(transition.from)].sort(),
    screen: screen === null ? null : normalRule(screen),
    conditions: conditions === null ? null : normalGroup(conditions),
    validators: normalRules(validators),
    actions: normalRules(actions),
    triggers: normalRules(triggers),
  };
}

/** Drops empty groups. Jira requires some empty groups in a write (recorded). */
function normalGroup({ operation, conditions, conditionGroups }: LiveConditions): NormalGroup | null {
  const groups = sorted(conditionGroups.flatMap((group) => normalGroup(group) ?? []));
  if (conditions.length + groups.length === 0) return null;
  return { operation, conditions: normalRules(conditions), conditionGroups: groups };
}
