import type { JiraContext } from '../http/context';
import type { Project } from '../site/configuration';
import { issueTypesOf } from '../site/lookup';
import { issueTypeBean } from './issueType';
import { avatarUrls, userBean } from './user';

/** A project as lists and issues show it. */
export function projectBean(context: JiraContext, project: Project): Record<string, unknown> {
  return {
    self: `${context.baseUrl}/rest/api/3/project/${project.id}`,
    id: project.id,
    key: project.key,
    name: project.name,
    avatarUrls: avatarUrls(context, 'project', project.id),
    projectTypeKey: 'software',
    simplified: project.style === 'next-gen',
  };
}

/** A project as in `GET /project/{idOrKey}`, with the requested properties that it has. */
export function projectDetailsBean(
  context: JiraContext,
  project: Project,
  propertyKeys: readonly string[] = [],
): Record<string, unknown> {
  const lead = context.site.people.get(project.leadAccountId);
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...projectBean(context, project),
    description: project.description ?? '',
    ...(lead === undefined ? {} : { lead: userBean(context, lead) }),
    components: [],
    issueTypes: issueTypesOf(context.site, project).map((issueType) => issueTypeBean(context, issueType)),
    assigneeType: 'UNASSIGNED',
    versions: [],
    roles: Object.fromEntries(
      [...context.site.roles.values()].map(({ id, name }) => [name, roleUrl(context, project, id)]),
    ),
    style: project.style,
    isPrivate: false,
    properties: Object.fromEntries(
      propertyKeys.flatMap((key) => (project.properties.has(key) ? [[key, project.properties.get(key)]] : [])),
    ),
  };
}

export const roleUrl = (context: JiraContext, project: Project, roleId: number): string =>
  `${context.baseUrl}/rest/api/3/project/${project.id}/role/${roleId}`;
