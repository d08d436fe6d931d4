import type { TestSite } from './sandboxSite';
import { text } from './sandboxSite';

/** The full key of a built-in type or searcher. */
export const type = (key: string): string => `com.atlassian.jira.plugin.system.customfieldtypes:${key}`;

/** Creates a field and returns its id. */
export const createField = async (site: TestSite, kind: string, searcher?: string): Promise<string> => {
  const searcherKey = searcher === undefined ? {} : { searcherKey: type(searcher) };
  const { body } = await site.send(site.admin, 'POST', '/field', {
    name: 'Severity',
    type: type(kind),
    ...searcherKey,
  });
  return text(body['id']);
};

/** The field's only context. */
export const contextOf = async (site: TestSite, id: string): Promise<string> =>
  text((await site.send(site.admin, 'GET', `/field/${id}/context`)).body['values']?.[0]?.['id']);
