import type { FieldModel } from 'forge-sandbox/jira';
import { preparedSite } from '../rules/installedSite';
import type { Call } from 'forge-sandbox/testing/contract';
import { typeProblems } from './jiraTypes';
import { aLife, listen } from './lifeOfAnInstallation';
import { withContract } from './withContract';

/** Every call of an installation's life, on a site with either field model. */
async function callsOf(fieldModel: FieldModel): Promise<readonly Call[]> {
  const site = preparedSite({}, (jira) => {
    jira.site.fieldModel = fieldModel;
  });
  const calls = listen(site);
  await aLife(site);
  expect(calls.length).toBeGreaterThan(500);
  return calls;
}

const MODELS = ['association', 'schemes'] as const;

withContract('the calls of an installation’s life against the document', (contract) => {
  it.each(MODELS)('each fits (fields by %s)', async (model) => {
    const calls = await callsOf(model);
    expect([...new Set(calls.flatMap((call) => contract.problems(call)))]).toEqual([]);
  });
});

it.each(MODELS)('every call of an installation’s life fits the types of jira.js (fields by %s)', async (model) => {
  expect(typeProblems(await callsOf(model))).toEqual([]);
});

describe('the types of jira.js', () => {
  const issueType = (requestBody: object, body: object): Call => ({
    ...{ method: 'POST', path: '/rest/api/3/issuetype', requestBody, status: 201, body },
  });
  it.each([
    ['a good call', issueType({ name: 'A' }, { id: '10000', name: 'A' }), 0],
    ['a request without what is required', issueType({ description: 'A' }, { id: '10000' }), 1],
    ['a property of the wrong type', issueType({ name: 1 }, { id: '10000' }), 1],
    ['a property that is not there', issueType({ name: 'A', colour: 'red' }, { id: '10000' }), 1],
    ['an answer of the wrong type', issueType({ name: 'A' }, { id: 10000 }), 1],
  ])('tells %s', (_, call, atLeast) => {
    const found = typeProblems([call]);
    expect([found.length > 0, found]).toEqual([atLeast > 0, found]);
  });
});
