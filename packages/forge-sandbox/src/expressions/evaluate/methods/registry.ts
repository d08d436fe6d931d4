import type { Member } from '../../types/registry';
import type { Value } from '../../values/value';
import type { Run } from '../run';
import { CALENDAR_DATE_METHODS } from './calendarDate';
import { DATE_METHODS } from './date';
import { ISSUE_METHODS, PROPERTIES_METHODS, RICH_TEXT_MEMBERS, USER_METHODS } from './jira';
import { JSON_METHODS } from './json';
import { LIST_METHODS } from './list';
import { MAP_METHODS } from './map';
import { wrongCount, type Method } from './method';
import { STRING_METHODS } from './string';

/** The methods of each type. The tables of `types/` have their names and arguments; a test compares the two. */
const METHODS = {
  List: LIST_METHODS,
  Map: MAP_METHODS,
  String: STRING_METHODS,
  Date: DATE_METHODS,
  CalendarDate: CALENDAR_DATE_METHODS,
  RichText: RICH_TEXT_MEMBERS,
  EntityProperties: PROPERTIES_METHODS,
  Issue: ISSUE_METHODS,
  User: USER_METHODS,
  JSON: JSON_METHODS,
};

/**
 * By `Type.name`. A method is only called through the table row of its own type, which guarantees the type of `self`.
 */
const byId = new Map<string, Method>(
  Object.entries(METHODS).flatMap(([type, methods]) =>
    Object.entries(methods).map(([name, method]): [string, Method] => [`${type}.${name}`, method as Method]),
  ),
);

/** True if a member, such as `List.map`, has an implementation. */
export const hasMethod = (memberId: string): boolean => byId.has(memberId);

/** Calls a method with evaluated arguments. */
export function callMethod(run: Run, self: Exclude<Value, null>, member: Member, args: readonly Value[]): Value {
  if (args.length < member.least || args.length > member.most) throw wrongCount(member, args.length);
  const method = byId.get(member.id);
  if (method === undefined) throw new Error(`${member.id} has no implementation.`);
  if (typeof self === 'object') run.charge(member, self, false);
  return method(run, self, args);
}
