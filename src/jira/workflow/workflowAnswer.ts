import * as z from 'zod';
import type { LiveConditions, LiveTransition, LiveWorkflow, WorkflowDrawing, WorkflowLayout } from './liveWorkflow';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const texts = z
  .record(z.string(), z.string())
  .nullish()
  .transform((value) => value ?? {});

const RULE = z.object({ ruleKey: z.string(), parameters: texts });
const RULES = z
  .array(RULE)
  .nullish()
  .transform((value) => value ?? []);

const CONDITIONS = z.object({
  operation: z.enum(['ALL', 'ANY']),
  conditions: RULES,
  get conditionGroups() {
    return z.array(CONDITIONS).nullish();
  },
});

type ConditionsAnswer = z.infer<typeof CONDITIONS>;

/** Coordinates as Jira sends them; `{}` if a thing was never moved. */
const PLACE = z.record(z.string(), z.unknown()).nullish();
const PORT = z.number().nullish();
const LINK = z.object({ fromStatusReference: z.string().nullish(), fromPort: PORT, toPort: PORT });

const TRANSITION = z.object({
  id: z.string(),
  type: z.enum(['INITIAL', 'DIRECTED', 'GLOBAL']),
  name: z.string(),
  description: text,
  toStatusReference: z.string().nullish(),
  links: z.array(LINK).nullish(),
  transitionScreen: RULE.nullish(),
  conditions: CONDITIONS.nullish(),
  validators: RULES,
  actions: RULES,
  triggers: RULES,
  properties: texts,
  customIssueEventId: z.string().nullish(),
});

const STATUS = z.object({
  id: z.string(),
  statusReference: z.string(),
  name: z.string(),
  statusCategory: z.string(),
  description: text,
});

const DRAWN = z.object({
  name: z.string(),
  description: text,
  statuses: z.array(z.object({ statusReference: z.string(), properties: texts, layout: PLACE })),
  startPointLayout: PLACE,
  loopedTransitionContainerLayout: PLACE,
  transitions: z.array(TRANSITION),
});

/** A workflow with its statuses, as in the payload of a write (contract: WorkflowCreate). */
export const WRITTEN_WORKFLOW = z.object({ statuses: z.array(STATUS), workflow: DRAWN });

/** The answer of `POST /workflows` (contract: WorkflowReadResponse), limited to what the app uses. */
export const WORKFLOWS_ANSWER = z.object({
  statuses: z.array(STATUS),
  workflows: z.array(
    DRAWN.extend({ id: z.string(), version: z.object({ id: z.string(), versionNumber: z.number() }) }),
  ),
});

/** The workflows of an answer, with ids in place of references. */
export function liveWorkflows({ statuses, workflows }: z.infer<typeof WORKFLOWS_ANSWER>): readonly LiveWorkflow[] {
  return workflows.map((workflow) => ({
    id: workflow.id,
    version: workflow.version,
    layout: layoutOf({ statuses, workflow }),
    ...drawingOf({ statuses, workflow }),
  }));
}

/** A workflow with ids in place of references. A reference without a status stays as it is. */
export function drawingOf({ statuses, workflow }: z.infer<typeof WRITTEN_WORKFLOW>): WorkflowDrawing {
  const known = new Map(statuses.map((status) => [status.statusReference, status]));
  const idOf = (reference: string): string => known.get(reference)?.id ?? reference;
  return {
    name: workflow.name,
    description: workflow.description,
    statuses: workflow.statuses.map(({ statusReference, properties }) => {
      const { name = statusReference, description = '', statusCategory = '' } = known.get(statusReference) ?? {};
      return { id: idOf(statusReference), name, description, category: statusCategory, properties };
    }),
    transitions: workflow.transitions.map((transition) => transitionOf(transition, idOf)),
  };
}

function layoutOf({ statuses, workflow }: z.infer<typeof WRITTEN_WORKFLOW>): WorkflowLayout {
  const ids = new Map(statuses.map(({ statusReference, id }) => [statusReference, id]));
  const idOf = (reference: string): string => ids.get(reference) ?? reference;
  const ports = workflow.transitions.flatMap(({ id, links }) =>
    (links ?? []).flatMap(({ fromStatusReference: from, fromPort, toPort }) => {
      const drawn = { ...(fromPort == null ? {} : { fromPort }), ...(toPort == null ? {} : { toPort }) };
      return typeof from === 'string' ? [[`${id} ${idOf(from)}`, drawn] as const] : [];
    }),
  );
  return {
    startPoint: workflow.startPointLayout ?? null,
    loops: workflow.loopedTransitionContainerLayout ?? null,
    statuses: Object.fromEntries(workflow.statuses.map((one) => [idOf(one.statusReference), one.layout ?? {}])),
    ports: Object.fromEntries(ports),
  };
}

function transitionOf(answer: z.infer<typeof TRANSITION>, idOf: (reference: string) => string): LiveTransition {
  const { id, type, name, description, validators, actions, triggers, properties } = answer;
  const { toStatusReference: to, transitionScreen: screen, conditions, links } = answer;
  return {
    id,
    type,
    name,
    description,
    from: (links ?? []).flatMap(({ fromStatusReference: from }) => (typeof from === 'string' ? [idOf(from)] : [])),
    to: typeof to === 'string' ? idOf(to) : null,
    screen: screen ?? null,
    conditions: conditions === null || conditions === undefined ? null : groupOf(conditions),
    validators,
    actions,
    triggers,
    properties,
    eventId: answer.customIssueEventId ?? null,
  };
}

const groupOf = ({ operation, conditions, conditionGroups }: ConditionsAnswer): LiveConditions => ({
  operation,
  conditions,
  conditionGroups: (conditionGroups ?? []).map(groupOf),
});
