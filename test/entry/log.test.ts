import fc from 'fast-check';
import { log, logFailure, permitted } from '../../src/entry/log';
import { JiraFailure } from '../../src/jira/client';
import { TRANSITION_KEYS } from '../../src/procedure/transitions';

const LINE = {
  event: 'effects',
  issueId: '10042',
  projectId: '10000',
  transition: 'requestAuthorisation',
  executionId: '7b0e2c3a-6c1d-4c35-9d0c-0c6a5c1f2b10',
  step: 'workflowScheme',
  state: 'installed',
  status: 503,
  count: 3,
  error: 'JiraFailure',
} as const;

function lines(write: () => void): readonly string[] {
  const written: string[] = [];
  const spies = (['info', 'error'] as const).map((level) =>
    jest.spyOn(console, level).mockImplementation((...line: unknown[]) => void written.push(line.join(' '))),
  );
  write();
  for (const spy of spies) spy.mockRestore();
  return written;
}

it('writes one line of JSON with the fields that are allowed', () => {
  expect(
    lines(() => {
      log('info', LINE);
    }),
  ).toEqual([JSON.stringify(LINE)]);
  for (const transition of TRANSITION_KEYS)
    expect(permitted({ event: 'effects', transition })).not.toHaveProperty('dropped');
});

const PEOPLES_WORDS = [
  'Lucía Giménez',
  'lucia.gimenez@example.org',
  'El cierre diario no cuadra',
  'Bearer eyJhbGciOiJIUzI1NiJ9.e30.x',
  'https://example.atlassian.net/browse/SOP-1',
  'arreglo.sql',
  'línea\notra',
  '{"a":1}',
];

it.each(Object.keys(LINE).filter((name) => name !== 'event'))(
  'leaves words of people out of "%s", and says so',
  (name) => {
    for (const words of PEOPLES_WORDS) {
      const written = permitted({ ...LINE, [name]: words });
      expect(JSON.stringify(written)).not.toContain(JSON.stringify(words).slice(1, -1));
      expect(written).toMatchObject({ event: 'effects', dropped: [name] });
    }
  },
);

it('writes no value of a field it does not know, nor its name', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.jsonValue(), (name, value) => {
      fc.pre(!Object.keys(LINE).includes(name));
      expect(permitted({ event: 'effects', [name]: value })).toEqual({ event: 'effects', dropped: ['unknown'] });
    }),
  );
  expect(permitted({ event: 'effects', ['__proto__']: 'x', toString: 'x' })).not.toHaveProperty('toString', 'x');
});

it('writes neither objects nor lists under any name', () => {
  const nested = { ...LINE, state: { name: 'installed' }, issueId: ['10042'] };
  expect(permitted(nested)).toMatchObject({ dropped: ['issueId', 'state'] });
});

it('of a failure: its class and how Jira answered, never its message', () => {
  const failure = new JiraFailure('GET', '/rest/api/3/issue/SOP-1', 500, ['Lucía Giménez wrote: El cierre no cuadra']);
  const [line = ''] = lines(() => {
    logFailure('effects', { issueId: '10042' }, failure);
  });
  expect(JSON.parse(line)).toEqual({ event: 'effects', issueId: '10042', error: 'JiraFailure', status: 500 });
  expect(
    lines(() => {
      logFailure('effects', {}, 'El cierre no cuadra');
    }),
  ).toEqual(['{"event":"effects","error":"unknown"}']);
});
