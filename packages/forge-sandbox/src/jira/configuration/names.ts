import { badRequest } from '../http/errors';

/** Documented limits of names and descriptions of most configuration objects. */
export const NAME_LENGTH = 255;

/**
 * Checks a name given by an administrator.
 * @throws JiraError 400 if it is blank or too long.
 */
export function checkName(name: string, maximum = NAME_LENGTH): void {
  if (name.trim() === '') throw badRequest('The name has to be provided.');
  checkLength('name', name, maximum);
}

/** @throws JiraError 400 with the documented message for descriptions. */
export function checkLength(what: string, text: string | undefined, maximum: number): void {
  if (text !== undefined && text.length > maximum) {
    throw badRequest(`The length of the ${what} must not exceed ${maximum} characters.`);
  }
}

/** Whether another object of the same kind has the name. Jira ignores case here. */
export function isTaken(
  others: Iterable<{ readonly name: string }>,
  name: string,
  self?: { readonly name: string },
): boolean {
  const wanted = name.toLowerCase();
  for (const other of others) {
    if (other !== self && other.name.toLowerCase() === wanted) return true;
  }
  return false;
}

/** Sorts by `id`, `-id`, `+id`, `name`, `-name` or `+name`. Keeps the order if no sorting is requested. */
export function orderBy<Item extends { readonly id: string | number; readonly name: string }>(
  items: readonly Item[],
  order: Order | undefined,
): readonly Item[] {
  if (order === undefined) return items;
  const sign = order.startsWith('-') ? -1 : 1;
  const compare = order.endsWith('name')
    ? (a: Item, b: Item) => a.name.localeCompare(b.name)
    : (a: Item, b: Item) => Number(a.id) - Number(b.id);
  return [...items].sort((a, b) => sign * compare(a, b));
}

/** Orders of most lists. */
export const ORDERS = ['id', '-id', '+id', 'name', '-name', '+name'] as const;
export type Order = (typeof ORDERS)[number];
