import { randomUUID } from 'node:crypto';
import type { ConditionGroup, Status, Workflow, WorkflowRule, WorkflowTransition } from '../../site/configuration';
import type { Json } from '../../site/json';
import type { Site } from '../../site/site';
import type { ConditionGroupPayload, RulePayload, StatusPayload, TransitionPayload, WorkflowPayload } from './payload';

/** Returns the id of the status behind a reference of the payload. */
export type StatusIds = (reference: string) => string;

/** Creates the statuses of a payload that do not exist. Updates the name, category and description of the others. */
export function writeStatuses(site: Site, statuses: readonly StatusPayload[]): StatusIds {
  const ids = new Map<string, string>();
  for (const { statusReference, id, name, statusCategory, description } of statuses) {
    const existing = typeof id === 'string' ? site.statuses.get(id) : undefined;
    const status: Status = existing ?? { id: String(site.nextId()), name, description: '', statusCategory };
    Object.assign(status, { name, statusCategory, description: description ?? status.description });
    site.statuses.set(status.id, status);
    ids.set(statusReference, status.id);
  }
  return (reference) => ids.get(reference) ?? reference;
}

/** The parts of a workflow that both create and update write: everything in the drawing. */
export type Drawing = Pick<
  Workflow,
  | 'statusIds'
  | 'transitions'
  | 'startPointLayout'
  | 'statusLayouts'
  | 'statusProperties'
  | 'loopedTransitionContainerLayout'
>;

export function drawingOf(payload: WorkflowPayload, idOf: StatusIds): Drawing {
  const { statuses, transitions } = payload;
  return {
    statusIds: statuses.map(({ statusReference }) => idOf(statusReference)),
    transitions: transitions
      .map((transition) => transitionOf(transition, idOf))
      .sort((a, b) => Number(a.id) - Number(b.id)),
    startPointLayout: layoutOf(payload.startPointLayout),
    loopedTransitionContainerLayout: layoutOf(payload.loopedTransitionContainerLayout),
    statusLayouts: new Map(statuses.map(({ statusReference, layout }) => [idOf(statusReference), layoutOf(layout)])),
    statusProperties: new Map(statuses.map(({ statusReference, properties }) => [idOf(statusReference), properties])),
  };
}

type Layout = { readonly x?: number | undefined; readonly y?: number | undefined } | null | undefined;

/** An empty layout comes back as `{}` (seen live). */
const layoutOf = (layout: Layout): Json => ({
  ...(layout?.x === undefined ? {} : { x: layout.x }),
  ...(layout?.y === undefined ? {} : { y: layout.y }),
});

function transitionOf(payload: TransitionPayload, idOf: StatusIds): WorkflowTransition {
  const { id, type, name, description = '', toStatusReference, links, conditions, transitionScreen } = payload;
  const from = (links ?? []).flatMap((link) => link.fromStatusReference ?? []);
  // A GLOBAL without `links` becomes a looped one, with any target (JRACLOUD-85033).
  const looped = type === 'GLOBAL' && !Array.isArray(links);
  return {
    id,
    type,
    name,
    description,
    fromStatusIds: [...new Set(from.map(idOf))],
    toStatusId: looped || typeof toStatusReference !== 'string' ? null : idOf(toStatusReference),
    links: (links ?? []).map(({ fromStatusReference, fromPort, toPort }) => ({
      ...(typeof fromStatusReference === 'string' ? { fromStatusReference: idOf(fromStatusReference) } : {}),
      ...(typeof fromPort === 'number' ? { fromPort } : {}),
      ...(typeof toPort === 'number' ? { toPort } : {}),
    })),
    screenId: transitionScreen?.parameters?.['screenId'] ?? null,
    conditions: conditions === null || conditions === undefined ? null : groupOf(conditions),
    validators: (payload.validators ?? []).map(ruleOf),
    actions: (payload.actions ?? []).map(ruleOf),
    triggers: [],
    properties: payload.properties ?? {},
    ...(typeof payload.customIssueEventId === 'string' ? { customIssueEventId: payload.customIssueEventId } : {}),
  };
}

const groupOf = (group: ConditionGroupPayload): ConditionGroup => ({
  operation: group.operation,
  conditions: (group.conditions ?? []).map(ruleOf),
  conditionGroups: (group.conditionGroups ?? []).map(groupOf),
});

/** Each write generates new rule ids. A rule is identified by its content (seen live). */
const ruleOf = ({ ruleKey, parameters }: RulePayload): WorkflowRule => ({
  id: randomUUID(),
  ruleKey,
  parameters: parameters ?? {},
});
