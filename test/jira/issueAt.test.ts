import { ISSUE } from '../../src/jira/issue/issue';
import { issueAt } from '../../src/jira/issue/issueAt';
import type { CustomFieldKey } from '../../src/procedure/fields';
import { sampleIds } from './ids';

const IDS = sampleIds();

const AT = Date.parse('2026-03-02T09:00:00Z');

interface Change {
  readonly from?: string | null;
  readonly fromString?: string | null;
}

/** The value of a field at a moment, if it was changed after that moment. */
function before(key: CustomFieldKey, now: unknown, change: Change): unknown {
  const fieldId = IDS.fields[key];
  const issue = ISSUE.parse({
    id: '1',
    key: 'A-1',
    fields: { status: { id: '1', name: 'x' }, [fieldId]: now },
    changelog: {
      histories: [
        {
          id: '7',
          created: '2026-03-02T09:00:01.000+0000',
          items: [{ field: 'x', fieldId, to: null, toString: null, from: null, fromString: null, ...change }],
        },
      ],
    },
  });
  return issueAt(issue, AT, IDS).fields[fieldId];
}

it.each<[what: string, key: CustomFieldKey, now: unknown, change: Change, expected: unknown]>([
  ['a reason of digits that was emptied', 'exceptionReason', null, { fromString: '12345' }, '12345'],
  ['a reason of digits that is a document now', 'exceptionReason', { type: 'doc' }, { fromString: '7' }, '7'],
  ['a reason that was not there', 'exceptionReason', { type: 'doc' }, { fromString: '' }, null],
  ['a number that was emptied', 'effortEstimate', null, { fromString: '4.5' }, 4.5],
  ['a number of digits', 'timeSpent', 3, { fromString: '2' }, 2],
  ['a number that was not there', 'timeSpent', 3, { fromString: null }, null],
  ['a number that is none', 'timeSpent', 3, { fromString: 'x' }, null],
  [
    'a moment, which the history also writes for people',
    'exceptionValidUntil',
    null,
    { from: '2026-03-05T20:00:00.000+0000', fromString: '05/mar/26 5:00 PM' },
    '2026-03-05T20:00:00.000+0000',
  ],
  ['an option', 'classification', null, { from: '10012', fromString: 'Revisión' }, { id: '10012' }],
  [
    'options',
    'requestedInformation',
    null,
    { from: '[10012, 10013]', fromString: 'a,b' },
    [{ id: '10012' }, { id: '10013' }],
  ],
  ['no options', 'requestedInformation', [{ id: '10012' }], { from: '', fromString: '' }, null],
])('%s', (_what, key, now, change, expected) => {
  expect(before(key, now, change)).toEqual(expected);
});
