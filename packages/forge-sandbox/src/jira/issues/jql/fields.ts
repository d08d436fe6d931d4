import type { JiraContext } from '../../http/context';
import { JiraError, badRequest, notImitated } from '../../http/errors';
import type { Field } from '../../site/configuration';
import { kindOf } from '../../engine/fields/kinds';
import { customField } from './customField';
import type { JqlField, Searcher } from './field';
import { SYSTEM_FIELDS } from './systemFields';

/**
 * The field of a clause: a system field, `cf[10010]`, `customfield_10010`, or a custom field's name.
 * @throws JiraError 400 for one that does not exist, in Jira's words; 400 as seen live for a custom field without a
 * searcher;
 * 501 for one that is not imitated.
 */
export function jqlField(searcher: Searcher, written: string): JqlField {
  const system = SYSTEM_FIELDS.get(written.toLowerCase());
  if (system !== undefined) return system;
  const field = findCustom(searcher.context, written);
  if (field !== undefined) return searchable(field);
  const known = [...searcher.context.site.fields.values()].some(
    ({ id, custom }) => !custom && id.toLowerCase() === written.toLowerCase(),
  );
  if (known) throw notImitated(`the JQL field '${written}'`);
  throw badRequest(`Field '${written}' does not exist or you do not have permission to view it.`);
}

function findCustom({ site }: JiraContext, written: string): Field | undefined {
  const id = /^cf\[(\d+)\]$/i.exec(written)?.[1];
  if (id !== undefined) return site.fields.get(`customfield_${id}`);
  const byId = site.fields.get(written.toLowerCase());
  if (byId?.custom === true) return byId;
  return [...site.fields.values()].find(
    ({ custom, name, trashed }) => custom && trashed !== true && name.toLowerCase() === written.toLowerCase(),
  );
}

function searchable(field: Field): JqlField {
  if (field.searcherKey === null) {
    throw new JiraError(400, ["Your query couldn't be processed. Make sure it's valid and try again later."]);
  }
  const kind = field.provided?.type === 'object' ? null : kindOf(field);
  if (kind === null) throw notImitated(`searching by the field '${field.id}' (${field.name})`);
  return customField(field, kind);
}
