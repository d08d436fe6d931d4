import { plainTextOf } from '../../values/richText';
import { asValue, holds, isList, isMap, isTypedAs, typeNameOf, type TypedObject, type Value } from '../../values/value';
import { failure } from '../failure';
import { propertiesUpdated, propertyKeys, readProperty } from '../properties';
import type { Run } from '../run';
import { argument, stringArgument, type Method } from './method';

const FILTERS = ['from', 'fromString', 'to', 'toString'];

const dataOf = (value: Value, name: string): Value =>
  typeof value === 'object' && value !== null && holds(value, name)
    ? asValue((value as Readonly<Record<string, unknown>>)[name])
    : null;

/**
 * `issue.getNewestChangelog(fieldName, filters)`: the newest changelog with an item of that field (documented). It is
 * unknown whether the name means `field` or `fieldId`. Both work, unless `dialect.changelogNames` names one.
 */
function newestChangelog(run: Run, issue: TypedObject, args: readonly Value[]): Value {
  const name = stringArgument(args, 0, 'The name of the field');
  const filters = argument(args, 1);
  if (filters !== null && !isMap(filters)) throw failure('argument-type', 'The filters must be a Map.');
  const { changelogNames = 'either' } = run.options.dialect ?? {};
  const names = changelogNames === 'either' ? ['field', 'fieldId'] : [changelogNames];
  const wanted = Object.entries(filters ?? {});
  const unknown = wanted.find(([key]) => !FILTERS.includes(key));
  if (unknown !== undefined)
    throw failure('argument-type', `"${unknown[0]}" is not a filter; filters are ${FILTERS.join(', ')}.`);
  const isWanted = (item: Value): boolean =>
    names.some((key) => dataOf(item, key) === name) && wanted.every(([key, value]) => dataOf(item, key) === value);
  const changelogs = asValue(issue['changelogs']);
  const found = (isList(changelogs) ? changelogs : []).find((changelog) => {
    const items = dataOf(changelog, 'items');
    return isList(items) && items.some(isWanted);
  });
  return found ?? null;
}

/** `user.getProjectRoles(project)`, from the data's `$projectRoles`. */
function projectRoles(_run: Run, user: TypedObject, args: readonly Value[]): Value {
  const project = argument(args, 0);
  if (!isTypedAs(project, 'Project')) {
    throw failure('argument-type', `getProjectRoles takes a Project, but this is ${typeNameOf(project)}.`);
  }
  const given = user['$projectRoles'] ?? [];
  const roles: unknown =
    typeof given === 'function' ? (given as (projectId: unknown) => unknown)(project['id']) : given;
  return isList(roles) ? roles.map((role) => ({ ...(role as object), $type: 'ProjectRole' })) : [];
}

export const ISSUE_METHODS: Readonly<Record<string, Method<TypedObject>>> = { getNewestChangelog: newestChangelog };

export const USER_METHODS: Readonly<Record<string, Method<TypedObject>>> = { getProjectRoles: projectRoles };

export const PROPERTIES_METHODS: Readonly<Record<string, Method<TypedObject>>> = {
  get: (run, properties, args) => readProperty(run, properties, stringArgument(args, 0, 'The key')),
  keys: (_run, properties) => propertyKeys(properties),
  updated: (_run, properties, args) =>
    propertiesUpdated(properties, args.length > 0 ? stringArgument(args, 0, 'The key') : undefined),
};

/** Computed members, not methods. */
export const RICH_TEXT_MEMBERS: Readonly<Record<string, Method<TypedObject>>> = {
  plainText: (run, richText) => {
    const text = plainTextOf(richText);
    run.copy(text.length);
    return text;
  },
};
