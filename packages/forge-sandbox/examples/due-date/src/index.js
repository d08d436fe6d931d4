import api, { route } from '@forge/api';
import Resolver from '@forge/resolver';

const resolver = new Resolver();

resolver.define('dueDate', async ({ payload }) => {
  const response = await api.asUser().requestJira(route`/rest/api/3/issue/${payload.issueKey}?fields=duedate`);
  const { fields } = await response.json();
  return fields.duedate;
});

export const handler = resolver.getDefinitions();
