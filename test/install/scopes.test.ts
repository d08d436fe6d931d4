import { listFields } from '../../src/jira/rest/fields';
import { listIssueTypes } from '../../src/jira/rest/issueTypes';
import { jiraClient } from '../../src/jira/client';

const scope = { type: 'PROJECT', project: { id: '10000' } };
const named = [
  { id: '1', name: 'Solicitud de soporte', custom: true, scope },
  { id: '2', name: 'Solicitud de soporte', custom: true },
];

it('an object of a team-managed project is no candidate for any other project', async () => {
  const client = jiraClient(() => Promise.resolve(Response.json(named)));
  expect((await listIssueTypes(client)).map(({ id }) => id)).toEqual(['2']);
  expect((await listFields(client)).map(({ id }) => id)).toEqual(['2']);
});
