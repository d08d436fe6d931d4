import { randomUUID } from 'node:crypto';
import type { Workflow, WorkflowTransition } from './configuration';
import type { Site } from './site';

/** A transition without a screen or rules. */
export function transition(
  id: string,
  type: WorkflowTransition['type'],
  name: string,
  fromStatusIds: readonly string[],
  toStatusId: string,
): WorkflowTransition {
  return {
    id,
    type,
    name,
    description: '',
    fromStatusIds,
    toStatusId,
    links: fromStatusIds.map((fromStatusReference) => ({ fromStatusReference })),
    screenId: null,
    conditions: null,
    validators: [],
    actions: [],
    triggers: [],
    properties: {},
  };
}

/** A workflow that was not created by an API call. */
export function newWorkflow(
  site: Site,
  name: string,
  description: string,
  isEditable: boolean,
  statusIds: readonly string[],
  transitions: readonly WorkflowTransition[],
): Workflow {
  const now = site.clock.now().getTime();
  return {
    id: randomUUID(),
    name,
    description,
    version: { id: randomUUID(), versionNumber: 0 },
    statusIds,
    transitions,
    isEditable,
    startPointLayout: {},
    statusLayouts: new Map(),
    created: now,
    updated: now,
  };
}
