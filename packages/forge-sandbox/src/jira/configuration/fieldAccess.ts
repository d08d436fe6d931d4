import type { JiraContext } from '../http/context';
import { badRequest, notFound } from '../http/errors';
import { requireAdministrator } from '../http/permissions';
import type { Principal } from '../principal';
import type { Field, FieldContext } from '../site/configuration';

/** @throws JiraError 403 in the words of the contexts' resource. */
export function administerContexts(context: JiraContext, principal: Principal): void {
  requireAdministrator(context, principal, 403, 'Only Jira administrators can access custom field contexts.');
}

/** A custom field outside the trash. @throws JiraError 404 */
export function findCustomField(context: JiraContext, id: string): Field {
  const field = context.site.fields.get(id);
  if (field?.custom !== true || field.trashed === true) throw notFound('The custom field was not found.');
  return field;
}

/** @throws JiraError 404 */
export function findContext(field: Field, id: string): FieldContext {
  const found = field.contexts.find((candidate) => candidate.id === id);
  if (found === undefined) throw notFound('The context was not found.');
  return found;
}

/**
 * A custom field that may be configured. Fields of an app are locked: they can only be put on screens.
 * @throws JiraError 404, and 400 as documented for deleting a locked field; the words are chosen
 */
export function findUnlockedField(context: JiraContext, id: string): Field {
  const field = findCustomField(context, id);
  refuseLocked(field);
  return field;
}

/** @throws JiraError 400 */
export function refuseLocked({ provided }: Field): void {
  if (provided !== undefined) throw badRequest('The custom field is locked.');
}
