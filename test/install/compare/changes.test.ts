import { changesBetween } from '../../../src/install/compare/workflow/changes';
import { differenceKey } from '../../../src/install/compare/key';
import type { Difference } from '../../../src/install/compare/site/siteDifference';
import type { Json } from '../../../src/jira/json';

it.each<[string, Json | undefined, Json | undefined, readonly object[]]>([
  ['a number', { threshold: 4 }, { threshold: 40 }, [{ path: 'threshold', from: 4, to: 40 }]],
  ['keys in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, []],
  ['a key that is gone', { a: 1, b: 2 }, { a: 1 }, [{ path: 'b', from: 2 }]],
  ['a key that is new', { a: 1 }, { a: 1, b: null }, [{ path: 'b', to: null }]],
  ['further in', { a: { b: { c: 1 } } }, { a: { b: { c: 2 } } }, [{ path: 'a.b.c', from: 1, to: 2 }]],
  ['an item that is gone', { days: [1, 2, 3] }, { days: [1, 3] }, [{ path: 'days', from: 2 }]],
  ['an item that is new', { days: [1] }, { days: [1, 6] }, [{ path: 'days', to: 6 }]],
  ['another order', { days: [1, 2] }, { days: [2, 1] }, [{ path: 'days', from: [1, 2], to: [2, 1] }]],
  ['one twice', { days: [1, 2] }, { days: [1, 2, 2] }, [{ path: 'days', from: [1, 2], to: [1, 2, 2] }]],
  [
    'inside an item with an id',
    { fields: [{ id: 'f1', minimum: 20 }, { id: 'f2' }] },
    { fields: [{ id: 'f2' }, { id: 'f1', minimum: 1 }] },
    [{ path: 'fields[f1].minimum', from: 20, to: 1 }],
  ],
  [
    'an item with an id that is gone',
    { fields: [{ id: 'f1' }, { id: 'f2' }] },
    { fields: [{ id: 'f2' }] },
    [{ path: 'fields[f1]', from: { id: 'f1' } }],
  ],
  ['another type', { a: [1] }, { a: '1' }, [{ path: 'a', from: [1], to: '1' }]],
  ['all of it', { a: 1 }, undefined, [{ path: '', from: { a: 1 } }]],
  [
    'a number and the same in words',
    [1],
    ['1'],
    [
      { path: '', from: 1 },
      { path: '', to: '1' },
    ],
  ],
])('%s', (_, from, to, changes) => {
  expect(changesBetween(from, to)).toEqual(changes);
});

const renamed = (to: string, name = 'Por priorizar'): Difference => ({
  code: 'statusRenamed',
  severity: 'form',
  status: { id: '10001', name },
  from: 'Por priorizar',
  to,
});

it('a key is the same for the same deviation, with any present name and severity', () => {
  expect(differenceKey(renamed('A priorizar'))).toMatch(/^statusRenamed:[0-9a-f]{16}$/);
  expect(differenceKey(renamed('A priorizar'))).toBe(differenceKey({ ...renamed('A priorizar'), severity: 'flow' }));
  expect(differenceKey(renamed('A priorizar'))).toBe(differenceKey(renamed('A priorizar', 'To prioritise')));
});

it('a key is another for a further change', () => {
  expect(differenceKey(renamed('A priorizar'))).not.toBe(differenceKey(renamed('Pendiente')));
});
