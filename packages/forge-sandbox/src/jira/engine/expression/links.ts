import type { TypedObject } from '../../../expressions';
import type { JiraContext } from '../../http/context';
import type { Project } from '../../site/configuration';
import type { Issue } from '../../site/issues';
import { linkTypeNamed } from '../linkTypes';
import { numberId, typed } from './typed';

/** The links of an issue. `show` creates the object of the other issue. */
export function issueLinkObjects(
  context: JiraContext,
  issue: Issue,
  show: (other: Issue, project: Project) => TypedObject,
): TypedObject[] {
  return issue.links.map((link) => {
    // The outward issue is the object of the outward words: in "A blocks B" it is B, seen from A.
    const outward = link.inwardIssueId === issue.id;
    const other = (): TypedObject | null => {
      const found = context.site.issues.get(outward ? link.outwardIssueId : link.inwardIssueId);
      const project = found === undefined ? undefined : context.site.projects.get(found.projectId);
      return found === undefined || project === undefined ? null : show(found, project);
    };
    const type = linkTypeNamed(link.typeName);
    return typed('IssueLink', {
      id: () => numberId(link.id),
      type: () => ({
        $type: 'IssueLinkType',
        id: type === undefined ? null : numberId(type.id),
        name: link.typeName,
        inward: type?.inward ?? null,
        outward: type?.outward ?? null,
      }),
      direction: () => (outward ? 'outward' : 'inward'),
      linkedIssue: other,
      outwardIssue: () => (outward ? other() : null),
      inwardIssue: () => (outward ? null : other()),
    });
  });
}
