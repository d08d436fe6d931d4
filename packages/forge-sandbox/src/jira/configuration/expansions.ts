import { projectBean } from '../beans/project';
import type { JiraContext } from '../http/context';
import { expandedPage } from '../http/paging';
import type { Project } from '../site/configuration';

/**
 * `expand=projects` of a scheme: the company-managed projects that use it. The document's prose and examples have it;
 * its schemas do not.
 */
export function projectsExpanded(
  context: JiraContext,
  asked: ReadonlySet<string>,
  uses: (project: Project) => boolean,
): Record<string, unknown> {
  if (!asked.has('projects')) return {};
  const projects = [...context.site.projects.values()].filter(
    (project) => project.style === 'classic' && uses(project),
  );
  return { projects: expandedPage(projects.map((project) => projectBean(context, project))) };
}
