import type { Hono } from 'hono';
import { z } from 'zod';
import type { InstalledApp } from '../../installedApp';
import type { JiraContext } from '../../http/context';
import { badRequest, forbidden, notFound } from '../../http/errors';
import { page, readWindow } from '../../http/paging';
import { ok } from '../../http/responses';
import { route } from '../../http/route';
import type { Principal } from '../../principal';
import type { Workflow } from '../../site/configuration';
import { changeRules } from '../roleUsage';
import { WORKFLOW_SCOPES } from './access';
import type { OwnRule } from './ownRules';
import { LISTS, ownRules } from './ownRules';

const configuration = z.strictObject({
  value: z.string(),
  disabled: z.boolean().optional(),
  tag: z.string().max(255).optional(),
});

/** `key` and `transition` are read-only: accepted and ignored, as the contract says. */
const rules = z
  .array(
    z.strictObject({ id: z.string(), key: z.string().optional(), configuration, transition: z.unknown().optional() }),
  )
  .optional();

const updateBody = z.strictObject({
  workflows: z.array(
    z.strictObject({
      workflowId: z.strictObject({ name: z.string(), draft: z.boolean() }),
      conditions: rules,
      validators: rules,
      postFunctions: rules,
    }),
  ),
});

/** Routes by which an app reads its own rules and changes their configuration without a new workflow version. */
export function ruleConfigRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;
  const caller = (principal: Principal): InstalledApp => {
    const installed = context.installedApp();
    if (principal.kind === 'app' && principal.powerless !== true && installed !== null) return installed;
    throw forbidden('Only Connect or Forge apps can use this operation.');
  };

  route(app, {
    method: 'GET',
    path: '/workflow/rule/config',
    scopes: WORKFLOW_SCOPES,
    query: ['startAt', 'maxResults', 'types', 'keys', 'workflowNames', 'withTags', 'draft', 'expand'],
    handler: ({ principal, query, request }) => {
      const installed = caller(principal);
      const types = query.list('types');
      if (types.length === 0) throw badRequest('At least one type has to be provided.');
      const strange = types.find((type) => LISTS[type] === undefined);
      if (strange !== undefined) throw notFound(`The transition rule type ${strange} is not supported.`);
      const [keys, names, tags] = [query.list('keys'), query.all('workflowNames'), query.list('withTags')];
      const withTransition = query.expand('expand', ['transition']).has('transition');
      // The sandbox has no drafts.
      const workflows = query.flag('draft') ? [] : [...site.workflows.values()];
      const found = workflows
        .filter(({ name }) => names.length === 0 || names.includes(name))
        .map((workflow) => ({ workflow, own: ownRules(installed, workflow) }))
        .map(({ workflow, own }) => ({
          workflow,
          own: own.filter(
            ({ type, key, tag }) =>
              types.includes(type) &&
              (keys.length === 0 || keys.includes(key)) &&
              (tags.length === 0 || tags.includes(tag ?? '')),
          ),
        }))
        .filter(({ own }) => own.length > 0);
      return ok(
        page(context, request, found, readWindow(query, 10, 50), ({ workflow, own }) => ({
          workflowId: { name: workflow.name, draft: false },
          ...Object.fromEntries(
            Object.entries(LISTS).map(([type, list]) => [
              list,
              own.filter((rule) => rule.type === type).map((rule) => ruleBean(rule, withTransition)),
            ]),
          ),
        })),
      );
    },
  });

  route(app, {
    method: 'PUT',
    path: '/workflow/rule/config',
    scopes: WORKFLOW_SCOPES,
    body: updateBody,
    handler: ({ principal, body }) => {
      const installed = caller(principal);
      const updateResults = body.workflows.map(
        ({ workflowId, conditions = [], validators = [], postFunctions = [] }) => {
          const workflow = workflowId.draft ? undefined : site.workflows.get(workflowId.name);
          if (workflow === undefined) {
            const name = `WorkflowIdBean{name=${workflowId.name}, draft=${String(workflowId.draft)}}`;
            return { workflowId, ruleUpdateErrors: {}, updateErrors: [`Workflow not found: ${name}`] };
          }
          const changes = new Map(
            [...conditions, ...validators, ...postFunctions].map((rule) => [rule.id, rule.configuration]),
          );
          return { workflowId, ruleUpdateErrors: configure(installed, workflow, changes), updateErrors: [] };
        },
      );
      return ok({ updateResults });
    },
  });
}

/** Changes the configuration of the app's rules. Reports an error for each rule that is missing or too large. */
function configure(
  installed: InstalledApp,
  workflow: Workflow,
  changes: ReadonlyMap<string, z.infer<typeof configuration>>,
): Record<string, string[]> {
  const own = new Set(ownRules(installed, workflow).map(({ id }) => id));
  const errors: Record<string, string[]> = {};
  for (const [id, { value }] of changes) {
    if (!own.has(id)) errors[id] = [`The rule with this id does not exist: ${id}`];
    else if (Buffer.byteLength(value) > 32_768) errors[id] = ['The configuration of the rule is too large.'];
  }
  workflow.transitions = changeRules(workflow, (rule) => {
    const change = errors[rule.id] === undefined ? changes.get(rule.id) : undefined;
    if (change === undefined) return rule;
    // A rule is enabled by default (documented).
    const parameters = { ...rule.parameters, config: change.value, disabled: String(change.disabled ?? false) };
    return { ...rule, parameters: change.tag === undefined ? parameters : { ...parameters, tag: change.tag } };
  });
  return errors;
}

const ruleBean = (rule: OwnRule, withTransition: boolean): Record<string, unknown> => ({
  id: rule.id,
  key: rule.key,
  configuration: { value: rule.value, disabled: rule.disabled, ...(rule.tag === undefined ? {} : { tag: rule.tag }) },
  ...(withTransition ? { transition: { id: Number(rule.transition.id), name: rule.transition.name } } : {}),
});
