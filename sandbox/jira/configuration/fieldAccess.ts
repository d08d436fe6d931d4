import type { JiraContext } from '../http/context';
import { notFound } from '../http/errors';
import { requireAdministrator } from '../http/permissions';
import type { Principal } from '../principal';
import type { Field, FieldContext } from '../site/configuration';

/** @throws JiraError 403 in the words of the contexts' resource. */
export function administerContexts(context: JiraContext, principal: Principal): void {
  requireAdministrator(context, principal, 403, 'Only Jira administrators can access custom field contexts.');
}

/** A custom field that is not in the trash. @throws JiraError 404 */
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
