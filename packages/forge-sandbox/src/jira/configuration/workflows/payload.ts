import { z } from 'zod';

/** Request bodies of the bulk workflow endpoints (documented). Approval configurations are refused. */

/** Every parameter is a string. */
const rule = z.strictObject({
  ruleKey: z.string(),
  parameters: z.record(z.string(), z.string()).optional(),
  id: z.string().nullish(),
});
export type RulePayload = z.infer<typeof rule>;

const conditionGroup = z.strictObject({
  operation: z.enum(['ANY', 'ALL']),
  conditions: z.array(rule).optional(),
  get conditionGroups() {
    return z.array(conditionGroup).optional();
  },
});
export type ConditionGroupPayload = z.infer<typeof conditionGroup>;

const layout = z.strictObject({ x: z.number().optional(), y: z.number().optional() }).nullish();
const properties = z.record(z.string(), z.string());

/** Ports are 0 to 7 and only affect the drawing. */
const port = z.number().int().min(0).max(7).nullish();

const transition = z.strictObject({
  id: z.string(),
  type: z.enum(['INITIAL', 'DIRECTED', 'GLOBAL']),
  name: z.string(),
  description: z.string().optional(),
  links: z.array(z.strictObject({ fromStatusReference: z.string().nullish(), fromPort: port, toPort: port })).nullish(),
  toStatusReference: z.string().nullish(),
  conditions: conditionGroup.nullish(),
  validators: z.array(rule).optional(),
  actions: z.array(rule).optional(),
  triggers: z.array(rule).optional(),
  transitionScreen: rule.nullish(),
  properties: properties.optional(),
  customIssueEventId: z.string().nullish(),
});
export type TransitionPayload = z.infer<typeof transition>;

const statusLayout = z.strictObject({ statusReference: z.string(), properties, layout });

const status = z.strictObject({
  statusReference: z.string(),
  name: z.string(),
  statusCategory: z.enum(['TODO', 'IN_PROGRESS', 'DONE']),
  id: z.string().nullish(),
  description: z.string().optional(),
});
export type StatusPayload = z.infer<typeof status>;

const drawn = {
  description: z.string().optional(),
  startPointLayout: layout,
  loopedTransitionContainerLayout: layout,
  statuses: z.array(statusLayout),
  transitions: z.array(transition),
};

const workflowCreate = z.strictObject({ name: z.string(), ...drawn });

const migration = z.strictObject({ oldStatusReference: z.string(), newStatusReference: z.string() });

const workflowUpdate = z.strictObject({
  id: z.string(),
  version: z.strictObject({ id: z.string(), versionNumber: z.number().int() }),
  ...drawn,
  statusMappings: z
    .array(z.strictObject({ projectId: z.string(), issueTypeId: z.string(), statusMigrations: z.array(migration) }))
    .nullish(),
  defaultStatusMappings: z.array(migration).nullish(),
});
export type WorkflowUpdatePayload = z.infer<typeof workflowUpdate>;

/** The common part of create and update. */
export type WorkflowPayload = Omit<z.infer<typeof workflowCreate>, 'name'>;

export const createPayload = z.strictObject({
  scope: z.strictObject({
    type: z.enum(['GLOBAL', 'PROJECT']),
    project: z.strictObject({ id: z.string() }).optional(),
  }),
  statuses: z.array(status),
  workflows: z.array(workflowCreate),
});
export type CreatePayload = z.infer<typeof createPayload>;

export const updatePayload = z.strictObject({ statuses: z.array(status), workflows: z.array(workflowUpdate) });
export type UpdatePayload = z.infer<typeof updatePayload>;

const validationOptions = z.strictObject({ levels: z.array(z.enum(['ERROR', 'WARNING'])).optional() }).optional();

/** The validation endpoints take the payload in an envelope. Without it they answer a plain 400 (seen live). */
export const createValidation = z.strictObject({ payload: createPayload, validationOptions });
export const updateValidation = z.strictObject({ payload: updatePayload, validationOptions });
