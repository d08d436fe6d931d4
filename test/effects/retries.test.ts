import { LONGEST_DELAY, nextAttempt, platformDelay, pushDelay } from '../../src/effects/retries';

it.each<[retries: number, wanted: number | null, seconds: number | null]>([
  [0, null, 10],
  [1, null, 30],
  [2, null, 120],
  [3, null, 600],
  [4, null, null],
  [0, 59, 59],
  [3, 59, 600],
  [0, 5000, LONGEST_DELAY],
])(
  'after %i retries, with Retry-After %p, the platform is asked for another in %p seconds',
  (retries, wanted, seconds) => {
    expect(platformDelay(retries, wanted)).toBe(seconds);
  },
);

/** A day of attempts from the queue. No push waits longer than the platform allows. */
it('the queue goes on for a little more than a day, in pushes of at most 900 seconds', () => {
  const began = Date.parse('2027-03-02T13:00:00Z');
  let now = began;
  let rounds = 0;
  for (;;) {
    const due = nextAttempt(rounds, new Date(now), null);
    if (due === null) break;
    while (now < due.getTime()) {
      const delay = pushDelay(due, new Date(now));
      expect(delay).toBeGreaterThanOrEqual(1);
      expect(delay).toBeLessThanOrEqual(LONGEST_DELAY);
      now += delay * 1000;
    }
    rounds += 1;
  }
  expect(rounds).toBe(7);
  expect((now - began) / 3_600_000).toBeGreaterThan(24);
  expect((now - began) / 3_600_000).toBeLessThan(26);
});

it('the queue waits as long as Jira asks, too', () => {
  const now = new Date('2027-03-02T13:00:00Z');
  expect(nextAttempt(0, now, 3600)?.toISOString()).toBe('2027-03-02T14:00:00.000Z');
});
