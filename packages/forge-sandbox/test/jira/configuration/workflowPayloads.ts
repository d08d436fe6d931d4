import { randomUUID } from 'node:crypto';
import { POST_FUNCTION_ARI, VALIDATOR_ARI } from './sandboxSite';

/** Payloads of the bulk workflow endpoints. They are small, so that a test can change one part. */

export interface Rule {
  ruleKey: string;
  parameters?: Record<string, unknown>;
  id?: string;
}

export interface Transition {
  id: string;
  type: string;
  name: string;
  links?: { fromStatusReference: string; fromPort?: number; toPort?: number }[];
  toStatusReference?: string;
  conditions?: { operation: string; conditions: Rule[]; conditionGroups: unknown[] };
  validators: Rule[];
  actions: Rule[];
  triggers: Rule[];
  properties: Record<string, string>;
  transitionScreen?: Rule;
  customIssueEventId?: string;
}

export interface Payload {
  scope: { type: string };
  statuses: { statusReference: string; name: string; statusCategory: string; id?: string; description?: string }[];
  workflows: {
    name: string;
    description: string;
    statuses: { statusReference: string; properties: Record<string, string>; layout?: { x: number; y: number } }[];
    transitions: Transition[];
  }[];
}

export const NEW_STATUS = randomUUID();
export const IN_PROGRESS = randomUUID();
export const RELEASED = randomUUID();

const transition = (id: string, type: string, name: string, to: string, from: string[] = []): Transition => ({
  id,
  type,
  name,
  links: from.map((fromStatusReference) => ({ fromStatusReference })),
  toStatusReference: to,
  validators: [],
  actions: [],
  triggers: [],
  properties: {},
});

/** Proposed (new) -> In Progress (existing, id 3) -> Released (new), and `Abort` from every status. */
export function createPayload(name = 'ACME Change'): Payload {
  return {
    scope: { type: 'GLOBAL' },
    statuses: [
      { statusReference: NEW_STATUS, name: 'Proposed', statusCategory: 'TODO', description: '' },
      { statusReference: IN_PROGRESS, id: '3', name: 'In Progress', statusCategory: 'IN_PROGRESS' },
      { statusReference: RELEASED, name: 'Released', statusCategory: 'DONE' },
    ],
    workflows: [
      {
        name,
        description: 'managed',
        statuses: [
          { statusReference: NEW_STATUS, properties: {}, layout: { x: 100, y: 0 } },
          { statusReference: IN_PROGRESS, properties: {} },
          { statusReference: RELEASED, properties: { 'jira.issue.editable': 'false' } },
        ],
        transitions: [
          transition('1', 'INITIAL', 'Create', NEW_STATUS),
          {
            ...transition('11', 'DIRECTED', 'Start', IN_PROGRESS, [NEW_STATUS]),
            validators: [gate()],
            actions: [audit()],
          },
          transition('21', 'DIRECTED', 'Release', RELEASED, [IN_PROGRESS]),
          transition('31', 'GLOBAL', 'Abort', RELEASED),
        ],
      },
    ],
  };
}

/** The app's validator, with a rule id of its own. */
export const gate = (parameters: Record<string, unknown> = {}): Rule => {
  const id = randomUUID();
  return {
    ruleKey: 'forge:expression-validator',
    id,
    parameters: { key: VALIDATOR_ARI, config: '{"ruleUid":"gate-1"}', id, disabled: 'false', ...parameters },
  };
};

/** The app's post function. */
export const audit = (): Rule => ({
  ruleKey: 'forge:workflow-post-function',
  parameters: { key: POST_FUNCTION_ARI, config: '{"ruleUid":"audit-1"}', disabled: 'false' },
});

/** A system validator. */
export const system = (key: string, parameters: Record<string, unknown>, id?: string): Rule => ({
  ruleKey: `system:${key}`,
  parameters,
  ...(id === undefined ? {} : { id }),
});

/** The payload with one transition changed. */
export function withTransition(id: string, change: Partial<Transition>, payload = createPayload()): Payload {
  for (const workflow of payload.workflows) {
    workflow.transitions = workflow.transitions.map((one) => (one.id === id ? { ...one, ...change } : one));
  }
  return payload;
}
