import type { JiraContext } from '../../http/context';
import type { Principal } from '../../principal';
import type { Field } from '../../site/configuration';
import type { Issue } from '../../site/issues';
import { kindOf } from '../../engine/fields/kinds';
import { fieldsOfIssueType } from '../../engine/fields/screens';
import { readStored } from '../../engine/fields/stored';
import { candidates, projectOf } from '../../engine/transitions';
import { changelogBean } from './activity';
import { editMetadata } from './fieldMetadata';
import type { FieldSelection } from './selection';
import type { Reading } from './systemFields';
import { UNSET, computedFields } from './systemFields';
import { transitionBean } from './transition';
import { entryOf } from '../../engine/entryOf';

type Bean = Record<string, unknown>;

/** Expansions of an issue that the sandbox has. */
export const ISSUE_EXPANSIONS: readonly string[] = ['names', 'schema', 'transitions', 'editmeta', 'changelog'];

/** Jira's own list, for any request. */
const EXPAND = 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations';

/** Newest history entries in `expand=changelog` (seen live). `GET /changelog` pages through all. */
export const RECENT_HISTORY = { issue: 100, search: 40 };

/** A reader's request. */
export interface IssueRequest {
  readonly fields: FieldSelection;
  readonly properties: FieldSelection;
  readonly expand: ReadonlySet<string>;
  /** Most of the newest entries in `expand=changelog`. @default those of a single issue */
  readonly recent?: number;
}

/** An IssueBean. */
export function issueBean(context: JiraContext, principal: Principal, issue: Issue, request: IssueRequest): Bean {
  const project = projectOf(context, issue);
  const accountId = principal.kind === 'anonymous' ? null : principal.accountId;
  const reading: Reading = { context, issue, project, accountId };
  const shown = fieldsOfIssueType(context, project, issue.issueTypeId).filter(
    (field) => request.fields.has(field.id) && isShown(field),
  );
  const properties = [...issue.properties].filter(([key]) => request.properties.has(key));
  return {
    expand: EXPAND,
    id: issue.id,
    self: `${context.baseUrl}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    ...(shown.length === 0
      ? {}
      : { fields: Object.fromEntries(shown.map((field) => [field.id, value(reading, field)])) }),
    ...(properties.length === 0 ? {} : { properties: Object.fromEntries(properties) }),
    ...expansions(context, principal, issue, request),
    ...(request.expand.has('names') ? { names: fieldNames(shown) } : {}),
    ...(request.expand.has('schema') ? { schema: fieldSchemas(shown) } : {}),
  };
}

const isShown = (field: Field): boolean => kindOf(field) !== null || entryOf(computedFields, field.id) !== undefined;

function value(reading: Reading, field: Field): unknown {
  const computed = entryOf(computedFields, field.id);
  if (computed !== undefined) return computed(reading);
  const { context, project, issue } = reading;
  const stored = readStored(issue, field.id);
  if (stored === null) return entryOf(UNSET, field.id) ?? null;
  return kindOf(field)?.show(stored, { context, field, project, issueTypeId: issue.issueTypeId }) ?? null;
}

export const fieldNames = (fields: readonly Field[]): Record<string, string> =>
  Object.fromEntries(fields.map(({ id, name }) => [id, name]));

export const fieldSchemas = (fields: readonly Field[]): Record<string, Field['schema']> =>
  Object.fromEntries(fields.map(({ id, schema }) => [id, schema]));

function expansions(context: JiraContext, principal: Principal, issue: Issue, request: IssueRequest): Bean {
  const { expand, recent: most = RECENT_HISTORY.issue } = request;
  const recent = issue.changelog.slice(-most).reverse();
  return {
    ...(expand.has('changelog')
      ? {
          changelog: {
            startAt: 0,
            maxResults: recent.length,
            total: issue.changelog.length,
            histories: recent.map((entry) => changelogBean(context, entry)),
          },
        }
      : {}),
    ...(expand.has('transitions')
      ? {
          transitions: candidates(context, principal, issue)
            .filter(({ isAvailable }) => isAvailable)
            .map((candidate) => transitionBean(context, principal, issue, candidate, false)),
        }
      : {}),
    ...(expand.has('editmeta') ? { editmeta: editMetadata(context, principal, issue, {}) } : {}),
  };
}
