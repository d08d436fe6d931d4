import { isolated } from '../../../procedure/foreign';
import { transition } from '../../../procedure/transitions';
import { say, type Words } from '../../../procedure/words';
import type { Named, Place, RuleRef, Who } from '../difference';
import { RESTRICTION } from '../rules/ruleRef';

type Table = Readonly<Record<string, string>>;

/** Returns a table's text by key, if the key exists. */
export const lookUp = (table: Table, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

export const quoted = (text: string, { drift }: Words): string => say(drift.quoted, { text: isolated(text) });

/** `a, b and c`. */
export function listed(items: readonly string[], { drift }: Words): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(drift.separator)}${drift.last.separator}${last}`;
}

/** Name of a transition in the procedure. A transition with several statuses includes the status it starts from. */
export function placeName({ id, key, name }: Place, words: Words): string {
  if (key === null) return name;
  const called = words.transitions[key];
  const { ids, from } = transition(key);
  if (ids.length < 2) return called;
  const status = from[ids.indexOf(Number(id))];
  return status === undefined
    ? called
    : say(words.drift.placed, { transition: called, status: words.statuses[status] });
}

/** Kind of a rule, for use inside a sentence: "la regla de segunda persona". */
export function ruleName({ kind, ruleKey, moduleKey }: RuleRef, { drift }: Words): string {
  if (kind !== null) return drift.rules[kind];
  if (moduleKey !== null) return say(drift.ruleNamed, { name: moduleKey });
  const [, jiras = ruleKey] = ruleKey.split('system:');
  return lookUp(drift.jiraRules, jiras) ?? say(drift.ruleNamed, { name: ruleKey });
}

export const isRestriction = ({ ruleKey }: RuleRef): boolean => ruleKey === RESTRICTION;

/** Name of the people of a restriction. Jira names the reporter and the assignee like user fields. */
export function whoName({ as, id, name }: Who, { drift }: Words): string {
  if (as === 'field' && (id === 'reporter' || id === 'assignee')) return drift.who[id];
  return say(drift.who[as], { name });
}

/** A thing's name in quotes, or other words for `null`. */
export const nameOr = (named: Named | null, otherwise: string, words: Words): string =>
  named === null ? otherwise : quoted(named.name, words);
