import { returnLease, takeLease } from '../../src/install/lease';

const mockTable = new Map<string, unknown>();
/** Delay of a write, during which other runs can act. */
let mockSlow: (() => Promise<void>) | null = null;

jest.mock('@forge/kvs', () => ({
  kvs: {
    get: (key: string) => Promise.resolve(mockTable.get(key)),
    set: async (key: string, value: unknown, options?: { readonly keyPolicy: string }) => {
      const wait = mockSlow;
      mockSlow = null;
      await wait?.();
      if (options?.keyPolicy === 'FAIL_IF_EXISTS' && mockTable.has(key)) {
        throw Object.assign(new Error('It is there'), { code: 'KEY_CONFLICT' });
      }
      mockTable.set(key, value);
    },
    delete: (key: string) => Promise.resolve(mockTable.delete(key)),
  },
}));

const MINUTE = 60_000;

beforeEach(() => {
  mockTable.clear();
});

it('one holds it until it gives it back', async () => {
  expect(await takeLease('a', 0)).toBe(true);
  expect(await takeLease('b', MINUTE)).toBe(false);
  await returnLease('b');
  expect(await takeLease('b', MINUTE)).toBe(false);
  await returnLease('a');
  expect(await takeLease('b', MINUTE)).toBe(true);
});

it('one of many takes the place of a run that never gave it back', async () => {
  expect(await takeLease('dead', 0)).toBe(true);
  const taken = await Promise.all(['a', 'b', 'c'].map((holder) => takeLease(holder, 17 * MINUTE)));
  expect(taken.filter(Boolean)).toHaveLength(1);
  expect(await takeLease('d', 17 * MINUTE)).toBe(false);
});

it('a slow one does not take it away from the quicker one, even after that one has ended', async () => {
  expect(await takeLease('dead', 0)).toBe(true);
  let go = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  const slow = takeLease('slow', 17 * MINUTE);
  await Promise.resolve();
  mockSlow = () => gate;
  const quick = takeLease('quick', 17 * MINUTE);
  go();
  const outcome = [await slow, await quick];
  expect(outcome.filter(Boolean)).toHaveLength(1);
});

it('a successor that died before it wrote the lease is succeeded itself', async () => {
  mockTable.set('installation-lease', { holder: 'dead', until: MINUTE });
  mockTable.set('installation-lease-after:dead', { holder: 'dead too', until: 2 * MINUTE });
  expect(await takeLease('a', 3 * MINUTE)).toBe(true);
  expect(await takeLease('b', 3 * MINUTE)).toBe(false);
});
