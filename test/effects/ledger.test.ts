import { kvs } from '@forge/kvs';
import type { LedgerEntry } from '../../src/effects/ledgerEntry';
import { storedLedger } from '../../src/effects/ledger';
import { reminderClaims } from '../../src/effects/reminders/claims';

jest.mock('@forge/kvs', () => ({ kvs: { set: jest.fn(() => Promise.resolve()) } }));

/**
 * The storage keeps expiring values for at most this long (documented). If it refused a value, no effect would happen.
 */
const DAYS_OF_A_YEAR = 365;

it('nothing is to be kept for more than a year', async () => {
  const set = jest.spyOn(kvs, 'set');
  const entry = {} as LedgerEntry;
  await storedLedger.open('effect:1:1:x', entry);
  await storedLedger.write('effect:1:1:x', entry);
  await storedLedger.claim('claim:1:1:x:2', '2027-01-01T00:00:00Z');
  await reminderClaims.claim('reminder:1');
  const times = set.mock.calls.map(([, , options]) => options.ttl);
  expect(times.map((ttl) => ttl?.unit)).toEqual(['DAYS', 'DAYS', 'DAYS', 'DAYS']);
  expect(Math.max(...times.map((ttl) => ttl?.value ?? Infinity))).toBeLessThanOrEqual(DAYS_OF_A_YEAR);
});
