import type { Fault } from '../../../src/jira';
import { testSite } from '../configuration/sandboxSite';

type RateLimit = Extract<Fault, { kind: 'rateLimit' }>;

const NAMES = [
  'Retry-After',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'X-RateLimit-NearLimit',
  'RateLimit-Reason',
];

/** A site shortly after a quarter to one, UTC. */
function site() {
  const { jira, admin } = testSite();
  jira.context.clock.set(new Date('2026-03-02T12:44:30.000Z'));
  const call = () => jira.call(admin, new Request('http://localhost:4100/rest/api/3/serverInfo'));
  return { jira, call };
}

test.each<[Omit<RateLimit, 'kind'>, (string | null)[]]>([
  [{ reason: 'jira-burst-based' }, ['5', '100', '0', '2026-03-02T12:45Z', 'true', 'jira-burst-based']],
  [{ reason: 'jira-burst-based', retryAfter: 59 }, ['59', '100', '0', '2026-03-02T12:46Z', 'true', 'jira-burst-based']],
  [
    { reason: 'jira-burst-based', retryAfter: null },
    [null, '100', '0', '2026-03-02T12:45Z', 'true', 'jira-burst-based'],
  ],
  [{ reason: 'jira-per-issue-on-write' }, ['2', '20', '0', '2026-03-02T12:45Z', 'true', 'jira-per-issue-on-write']],
  [
    { reason: 'jira-quota-global-based' },
    ['930', '65000', '0', '2026-03-02T13:00Z', 'true', 'jira-quota-global-based'],
  ],
  [
    { reason: 'jira-quota-tenant-based' },
    ['930', '100000', '0', '2026-03-02T13:00Z', 'true', 'jira-quota-tenant-based'],
  ],
])('%j', async (limit, headers) => {
  const { jira, call } = site();
  jira.faults.add({ kind: 'rateLimit', ...limit });
  const response = await call();
  expect(response.status).toBe(429);
  expect(NAMES.map((name) => response.headers.get(name))).toEqual(headers);
});

test('a quota that is used up is full again at the next full hour, and stays so', async () => {
  const { jira, call } = site();
  const at = async (time: string): Promise<number> => {
    jira.context.clock.set(new Date(`2026-03-02T${time}Z`));
    return (await call()).status;
  };
  jira.faults.add({ kind: 'rateLimit', reason: 'jira-quota-global-based', untilReset: true, nth: 2, times: 'every' });
  expect([await at('12:44:30'), await at('12:44:31'), await at('12:59:59.999')]).toEqual([200, 429, 429]);
  expect([await at('13:00:00'), await at('13:30:00')]).toEqual([200, 200]);
});

test('at a full hour there is a whole hour to wait', async () => {
  const { jira, call } = site();
  jira.context.clock.set(new Date('2026-03-02T13:00:00Z'));
  jira.faults.add({ kind: 'rateLimit', reason: 'jira-quota-tenant-based' });
  expect((await call()).headers.get('retry-after')).toBe('3600');
});
