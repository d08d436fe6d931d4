import { readContract } from 'forge-sandbox/testing/contract';
import { withContract } from './withContract';

const serverInfo = (body: unknown, status = 200) => ({
  method: 'GET',
  path: '/rest/api/3/role/10000',
  requestBody: undefined,
  status,
  body,
});

withContract('errors of an answer by the document', (contract) => {
  test.each([
    ['a good answer', serverInfo({ id: 10000, name: 'Developers', actors: [] }), 0],
    ['an id of the wrong type', serverInfo({ id: '10000', name: 'Developers' }), 1],
    ['a property that is not there', serverInfo({ id: 10000, colour: 'red' }), 1],
    ['a status that is not documented', serverInfo({}, 202), 1],
    ['a path that is not there', { ...serverInfo({}), path: '/rest/api/3/nothing' }, 1],
    ['a parameter that is not there', { ...serverInfo({ id: 1 }), path: '/rest/api/3/role/1?colour=red' }, 1],
  ])('tells %s', (_name, call, problems) => {
    expect(contract.problems(call)).toHaveLength(problems);
  });
});

test('there is no contract without a file', () => {
  expect(readContract(undefined)).toBeNull();
  expect(readContract('/no/such/file.json')).toBeNull();
});
