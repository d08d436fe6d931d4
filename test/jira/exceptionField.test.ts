import { exceptionValue, readException } from '../../src/jira/issue/exceptionField';
import type { ExceptionFact } from '../../src/procedure/exception';

const asked = { by: 'rosa', at: 1, approval: '1005' };
const granted = { by: null, at: 2, until: 3, approval: '1005' };

test.each<[string, ExceptionFact]>([
  ['asked for', { asked, granted: null }],
  ['granted', { asked, granted }],
  ['by somebody whom Jira hides, before any approval', { asked: { by: null, at: 1, approval: '' }, granted: null }],
])('an exception that is %s is read as it was written', (_, fact) => {
  expect(readException(exceptionValue(fact))).toEqual(fact);
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['nothing at all', undefined],
  ['a text', 'x'],
  ['a list', []],
  ['another version', { ...exceptionValue({ asked, granted }), version: 2 }],
  ['none that asked', { version: 1, granted }],
  ['an instant that is a number', { version: 1, asked, granted: null }],
  ['a grant without an end', { version: 1, asked, granted: { ...granted, until: null } }],
])('%s is no exception', (_, value) => {
  expect(readException(value)).toBeNull();
});
