import type { Hono } from 'hono';
import type { JiraContext } from '../../http/context';
import { badRequest } from '../../http/errors';
import { ok } from '../../http/responses';
import { route } from '../../http/route';
import { WORKFLOW_SCOPES, administerWorkflows } from './access';
import { forgeRuleOf } from './ruleProblems';
import { systemRules } from './systemRules';

/** `GET /workflows/capabilities`: the rules that can be written here, Jira's own and those of the installed app. */
export function capabilityRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;

  route(app, {
    method: 'GET',
    path: '/workflows/capabilities',
    scopes: WORKFLOW_SCOPES,
    query: ['workflowId', 'projectId', 'issueTypeId'],
    handler: ({ principal, query }) => {
      administerWorkflows(context, principal);
      const [workflowId, projectId, issueTypeId] = [
        query.text('workflowId'),
        query.text('projectId'),
        query.text('issueTypeId'),
      ];
      if (workflowId === undefined && (projectId === undefined || issueTypeId === undefined)) {
        throw badRequest('Either workflowId, or both projectId and issueTypeId have to be provided.');
      }
      const exists =
        workflowId === undefined
          ? site.projects.has(projectId ?? '') && site.issueTypes.has(issueTypeId ?? '')
          : [...site.workflows.values()].some(({ id }) => id === workflowId);
      if (!exists) throw badRequest('The workflow, or the project and issue type, was not found.');
      return ok({
        editorScope: 'GLOBAL',
        projectTypes: ['software', 'business'],
        connectRules: [],
        triggerRules: [],
        forgeRules: (context.installedApp()?.ruleModules ?? []).map(({ ari, kind, name, description }) => ({
          id: ari,
          name,
          description,
          ...forgeRuleOf(kind),
        })),
        systemRules: [...systemRules.values()].map(
          ({ ruleKey, ruleType, name, description, isAvailableForInitialTransition }) => ({
            ruleKey,
            ruleType,
            name,
            description,
            isAvailableForInitialTransition,
            incompatibleRuleKeys: [],
            isVisible: true,
          }),
        ),
      });
    },
  });
}
