import type { Field } from '../site/configuration';
import { systemFieldsById } from '../site/systemFields';

/**
 * FieldDetails, as `GET /field` and `POST /field` show it. A custom field without searcher says `searchable: true` all the
 * same (seen live); only JQL then fails.
 */
export function fieldBean(field: Field): Record<string, unknown> {
  const { id, name, schema } = field;
  const system = systemFieldsById.get(id);
  if (system === undefined) {
    return {
      id,
      key: id,
      name,
      custom: true,
      orderable: true,
      navigable: true,
      searchable: true,
      clauseNames: [`cf[${schema.customId ?? ''}]`, name],
      schema: { ...schema },
    };
  }
  const { orderable, navigable, searchable, clauseNames } = system;
  return {
    id,
    key: id,
    name,
    custom: false,
    orderable,
    navigable,
    searchable,
    clauseNames: [...clauseNames],
    schema: { ...schema },
  };
}
