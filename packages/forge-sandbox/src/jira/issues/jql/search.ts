import { personOf } from '../../http/authentication';
import type { JiraContext } from '../../http/context';
import { badRequest } from '../../http/errors';
import { can } from '../../http/permissions';
import type { Principal } from '../../principal';
import type { Issue } from '../../site/issues';
import type { JqlField, Searcher } from './field';
import { jqlField } from './fields';
import { matcher } from './match';
import { parseJql } from './parse';

/**
 * Issues that match a query and that the caller may browse, in the query's order, or newest first.
 * @throws JiraError 400 for a query without any restriction (seen live) and for any other mistake in the query.
 */
export function searchIssues(context: JiraContext, principal: Principal, jql: string): Issue[] {
  const query = parseJql(jql);
  if (query.where === null) {
    throw badRequest('Unbounded JQL queries are not allowed here. Please add a search restriction to your query.');
  }
  const person = personOf(context.site, principal);
  const searcher: Searcher = {
    context,
    principal,
    person,
    now: context.clock.now(),
    timeZone: person?.timeZone ?? 'UTC',
  };
  const matches = matcher(searcher, query.where);
  const orderings = query.orderBy.map(({ field, descending }) => ({ field: jqlField(searcher, field), descending }));
  return [...context.site.issues.values()]
    .filter((issue) => can(context, principal, 'BROWSE_PROJECTS', issue.projectId) && matches(issue))
    .sort((a, b) => {
      for (const { field, descending } of orderings) {
        const order = compare(searcher, field, a, b, descending);
        if (order !== 0) return order;
      }
      return b.created - a.created || Number(b.id) - Number(a.id);
    });
}

/** Compares two issues. Issues without a value come last in both directions. */
function compare(searcher: Searcher, field: JqlField, a: Issue, b: Issue, descending: boolean): number {
  const read = (issue: Issue): string | number | null =>
    field.order === undefined ? (field.values(searcher, issue)[0] ?? null) : field.order(searcher, issue);
  const [left, right] = [read(a), read(b)];
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
  const order =
    typeof left === 'number' && typeof right === 'number' ? left - right : String(left).localeCompare(String(right));
  return descending ? -order : order;
}
