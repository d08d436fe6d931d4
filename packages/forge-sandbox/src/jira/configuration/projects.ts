import type { Hono } from 'hono';
import { issueTypeBean } from '../beans/issueType';
import { projectBean, projectDetailsBean } from '../beans/project';
import { statusBean } from '../beans/status';
import { userBean } from '../beans/user';
import type { JiraContext } from '../http/context';
import { page, readWindow } from '../http/paging';
import { can } from '../http/permissions';
import { ok } from '../http/responses';
import { route } from '../http/route';
import type { Project } from '../site/configuration';
import { issuesOf, issueTypesOf, workflowOf } from '../site/lookup';
import { browseProject } from './projectAccess';

const PERMISSION_OF_ACTION = {
  view: 'BROWSE_PROJECTS',
  browse: 'BROWSE_PROJECTS',
  edit: 'ADMINISTER_PROJECTS',
  create: 'CREATE_ISSUES',
};

/** Properties that `expand` adds to a project of the search. `GET /project/{idOrKey}` always has the first three. */
const EXPANSIONS: Readonly<Record<string, (context: JiraContext, project: Project) => Record<string, unknown>>> = {
  description: (_context, project) => ({ description: project.description ?? '' }),
  lead: (context, project) => {
    const lead = context.site.people.get(project.leadAccountId);
    return lead === undefined ? {} : { lead: userBean(context, lead) };
  },
  issueTypes: (context, project) => ({
    issueTypes: issueTypesOf(context.site, project).map((issueType) => issueTypeBean(context, issueType)),
  }),
  insight: (context, project) => {
    const issues = issuesOf(context.site, project);
    const latest = Math.max(...issues.map(({ updated }) => updated));
    const lastIssueUpdateTime = issues.length === 0 ? {} : { lastIssueUpdateTime: new Date(latest).toISOString() };
    return { insight: { totalIssueCount: issues.length, ...lastIssueUpdateTime } };
  },
};

export function projectRoutes(app: Hono, context: JiraContext): void {
  route(app, {
    method: 'GET',
    path: '/project/search',
    scopes: ['read:jira-work'],
    query: ['startAt', 'maxResults', 'orderBy', 'id', 'keys', 'query', 'typeKey', 'action', 'status', 'expand'],
    anonymous: true,
    handler: ({ principal, query, request }) => {
      const permission = PERMISSION_OF_ACTION[query.word('action', ['view', 'browse', 'edit', 'create']) ?? 'view'];
      const order = query.word('orderBy', ['key', '-key', '+key', 'name', '-name', '+name']) ?? 'key';
      const by = order.endsWith('name') ? 'name' : 'key';
      const expand = query.expand('expand', Object.keys(EXPANSIONS));
      const [ids, keys, types, states] = [
        query.all('id'),
        query.all('keys'),
        query.list('typeKey'),
        query.all('status'),
      ];
      const text = query.text('query')?.toLowerCase() ?? '';
      const found = [...context.site.projects.values()]
        .filter(
          (project) =>
            can(context, principal, permission, project.id) &&
            (ids.length === 0 || ids.includes(project.id)) &&
            (keys.length === 0 || keys.includes(project.key)) &&
            (types.length === 0 || types.includes('software')) &&
            (states.length === 0 || states.includes('live')) &&
            (project.key.toLowerCase().includes(text) || project.name.toLowerCase().includes(text)),
        )
        .sort((a, b) => (order.startsWith('-') ? -1 : 1) * a[by].localeCompare(b[by]));
      return ok(
        page(context, request, found, readWindow(query, 50, 100), (project) => ({
          expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
          ...projectBean(context, project),
          style: project.style,
          isPrivate: false,
          properties: {},
          ...Object.fromEntries(
            [...expand].flatMap((name) => Object.entries(EXPANSIONS[name]?.(context, project) ?? {})),
          ),
        })),
      );
    },
  });

  route(app, {
    method: 'GET',
    path: '/project/:projectIdOrKey',
    scopes: ['read:jira-work'],
    query: ['expand', 'properties'],
    anonymous: true,
    handler: ({ principal, params, query }) => {
      const expand = query.expand('expand', Object.keys(EXPANSIONS));
      const project = browseProject(context, principal, params.projectIdOrKey);
      const insight = expand.has('insight') ? EXPANSIONS['insight']?.(context, project) : {};
      return ok({ ...projectDetailsBean(context, project, query.list('properties')), ...insight });
    },
  });

  route(app, {
    method: 'GET',
    path: '/project/:projectIdOrKey/statuses',
    scopes: ['read:jira-work'],
    anonymous: true,
    handler: ({ principal, params }) => {
      const project = browseProject(context, principal, params.projectIdOrKey);
      return ok(
        issueTypesOf(context.site, project).map(({ id, name, hierarchyLevel }) => ({
          self: `${context.baseUrl}/rest/api/3/issuetype/${id}`,
          id,
          name,
          subtask: hierarchyLevel === -1,
          statuses: workflowOf(context.site, project, id).statusIds.flatMap((statusId) => {
            const status = context.site.statuses.get(statusId);
            return status === undefined ? [] : [statusBean(context, status)];
          }),
        })),
      );
    },
  });
}
