import type { Field } from '../site/configuration';
import { systemFieldsById } from '../site/systemFields';

/**
 * FieldDetails, as in `GET /field` and `POST /field`. A custom field without a searcher still has `searchable: true`
 * (seen live); only JQL fails.
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
