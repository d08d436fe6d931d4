import { isCustomField } from '../../src/procedure/fields';
import { pastTransitions } from '../../src/jira/issue/pastTransitions';
import { TRANSITION_KEYS, transition } from '../../src/procedure/transitions';
import { IDS } from '../static/site';
import { issue, user, walk } from '../static/issues';

it('no two transitions lead from one status to one other', () => {
  const ends = TRANSITION_KEYS.flatMap((key) => {
    const { from, to } = transition(key);
    return to === 'same' ? [] : from.map((status) => `${status} ${to}`);
  });
  expect(new Set(ends).size).toBe(ends.length);
});

it('the fields of a transition without a change of status are on no other screen', () => {
  const asked = (key: (typeof TRANSITION_KEYS)[number]) => {
    const { screen } = transition(key);
    return screen === 'none' ? [] : screen.filter(isCustomField);
  };
  const staying = TRANSITION_KEYS.filter((key) => transition(key).to === 'same');
  expect(staying.length).toBeGreaterThan(0);
  for (const key of staying) {
    expect(asked(key).length).toBeGreaterThan(0);
    for (const field of asked(key))
      expect(TRANSITION_KEYS.filter((other) => asked(other).includes(field))).toEqual([key]);
  }
});

it('tells each step of a history, and leaves out what is none', () => {
  const moves = walk(['inAnalysis', 'hugo'], ['inSupport', 'ana'], ['certifying', 'rosa'], ['reporting', 'rosa']);
  const histories = moves.map((entry, index) => ({ ...entry, id: String(100 + moves.length - index) }));
  const asked = {
    id: '99',
    author: user('rosa'),
    created: '2026-11-01T00:30:00.000+0000',
    items: [
      { field: 'x', fieldId: IDS.fields.exceptionReason, from: '', to: '', fromString: '', toString: 'Porque sí.' },
    ],
  };
  const read = issue({ status: 'reporting', histories: [...histories, asked] });
  expect(pastTransitions(read, IDS).map(({ id, transition: key, actor }) => [id, key, actor])).toEqual([
    ['created', 'create', null],
    ['99', 'requestException', 'rosa'],
    ['101', 'prioritise', 'hugo'],
    ['102', 'startSupport', 'ana'],
    ['104', 'certify', 'rosa'],
  ]);
});
