import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../../src/jira/site/json';
import { buildSampleApp, SAMPLE_APP, startSample, temporaryDirectory } from './sampleHost';
import type { Sample } from './sampleHost';

const bundle = buildSampleApp();
let sample: Sample;
beforeEach(async () => {
  sample = await startSample(await bundle);
  sample.clock.set(new Date('2026-03-02T10:00:00Z'));
});

/** Calls an operation of @forge/kvs through the app and the real package. Returns its value, or the error it threw. */
async function kvs(operation: string, ...args: Json[]): Promise<{ value?: Json; code?: string; message?: string }> {
  return (await sample.as('ana', 'kvs', { operation, args })) as { value?: Json };
}

describe('plain values', () => {
  test('a value comes back as it was stored; a missing one is undefined', async () => {
    await kvs('set', 'a:1', { deep: [1, null, 'ñ'] });
    expect(await kvs('get', 'a:1')).toEqual({ value: { deep: [1, null, 'ñ'] } });
    expect(await kvs('get', 'a:2')).toEqual({ value: null });
  });

  test('deleting is final, and deleting nothing is no error', async () => {
    await kvs('set', 'a', 1);
    expect(await kvs('delete', 'a')).toEqual({ value: null });
    expect(await kvs('get', 'a')).toEqual({ value: null });
    expect(await kvs('delete', 'a')).toEqual({ value: null });
  });

  test('the last writer wins, unless the key must be new', async () => {
    await kvs('set', 'claim', 'first');
    await kvs('set', 'claim', 'second');
    const refused = await kvs('set', 'claim', 'third', { keyPolicy: 'FAIL_IF_EXISTS' });
    expect(refused).toMatchObject({ code: 'KEY_CONFLICT' });
    expect(await kvs('get', 'claim')).toEqual({ value: 'second' });
    expect(await kvs('set', 'other', 'first', { keyPolicy: 'FAIL_IF_EXISTS' })).toEqual({ value: null });
  });

  test('of many who claim a key at once, one succeeds', async () => {
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, claimant) => kvs('set', 'once', claimant, { keyPolicy: 'FAIL_IF_EXISTS' })),
    );
    expect(claims.filter((claim) => claim.code === undefined)).toHaveLength(1);
    expect(claims.filter((claim) => claim.code === 'KEY_CONFLICT')).toHaveLength(19);
  });

  test.each([
    ['PREVIOUS', 1],
    ['LATEST', 2],
  ])('overwriting can return the %s value', async (returnValue, value) => {
    await kvs('set', 'n', 1);
    sample.clock.set(new Date('2026-03-02T10:00:05Z'));
    const options = { keyPolicy: 'OVERRIDE', returnValue, returnMetadataFields: ['CREATED_AT', 'UPDATED_AT'] };
    expect(await kvs('set', 'n', 2, options)).toEqual({
      value: {
        key: 'n',
        value,
        createdAt: Date.parse('2026-03-02T10:00:00Z'),
        updatedAt: Date.parse(value === 1 ? '2026-03-02T10:00:00Z' : '2026-03-02T10:00:05Z'),
      },
    });
  });

  test('a value lives as long as it was told to, in the sandbox’s time', async () => {
    await kvs('set', 'short', 1, { ttl: { value: 2, unit: 'MINUTES' } });
    expect(await kvs('get', 'short', { metadataFields: ['EXPIRE_TIME'] })).toEqual({
      value: { key: 'short', value: 1, expireTime: '2026-03-02T10:02:00.000Z' },
    });
    sample.clock.set(new Date('2026-03-02T10:01:59Z'));
    expect(await kvs('get', 'short')).toEqual({ value: 1 });
    sample.clock.set(new Date('2026-03-02T10:02:00Z'));
    expect(await kvs('get', 'short')).toEqual({ value: null });
    expect(await kvs('set', 'short', 2, { keyPolicy: 'FAIL_IF_EXISTS' })).toEqual({ value: null });
  });

  test('a value lives for one year at most', async () => {
    expect(await kvs('set', 'year', 1, { ttl: { value: 365, unit: 'DAYS' } })).toEqual({ value: null });
    const longer = [
      { value: 366, unit: 'DAYS' },
      { value: 365 * 24 * 3600 + 1, unit: 'SECONDS' },
    ];
    for (const ttl of longer) expect((await kvs('set', 'longer', 1, { ttl })).code).toBe('INVALID_REQUEST');
    expect(await kvs('get', 'longer')).toEqual({ value: null });
  });

  test('queries go through the keys of a prefix page by page', async () => {
    for (const key of ['b:1', 'a:3', 'a:1', 'a:2']) await kvs('set', key, key);
    const first = (await kvs('page', 'a:', 2)) as { value: { results: Json; nextCursor: string } };
    expect(first.value.results).toEqual([
      { key: 'a:1', value: 'a:1' },
      { key: 'a:2', value: 'a:2' },
    ]);
    const second = (await kvs('page', 'a:', 2, first.value.nextCursor)) as { value: { results: Json } };
    expect(second.value).toEqual({ results: [{ key: 'a:3', value: 'a:3' }] });
  });
});

test('an app without the scope storage:app may not use it', async () => {
  const appDirectory = temporaryDirectory();
  const manifest = readFileSync(join(SAMPLE_APP, 'manifest.yml'), 'utf8');
  writeFileSync(join(appDirectory, 'manifest.yml'), manifest.replace('    storage:app: {}\n', ''));
  sample = await startSample(await bundle, { appDirectory });
  expect(await kvs('get', 'a')).toMatchObject({
    code: 'FORBIDDEN',
    message: expect.stringContaining('storage:app') as unknown,
  });
});

describe('limits', () => {
  const nested = (depth: number): Json => (depth === 0 ? 1 : [nested(depth - 1)]);
  test.each<[string, string, Json, string | undefined]>([
    ['an empty key', '', 1, 'KEY_TOO_SHORT'],
    ['the longest key', 'k'.repeat(500), 1, undefined],
    ['a longer key', 'k'.repeat(501), 1, 'KEY_TOO_LONG'],
    ['a key with a slash', 'issue/1', 1, 'INVALID_KEY'],
    ['a key of spaces', '  ', 1, 'INVALID_KEY'],
    ['every character a key may have', 'aZ09:._ -#', 1, undefined],
    ['the deepest value', 'deep', nested(32), undefined],
    ['a deeper value', 'deep', nested(33), 'MAX_DEPTH'],
    ['the largest value', 'large', 'x'.repeat(240 * 1024 - 2), undefined],
    ['a larger value', 'large', 'x'.repeat(240 * 1024 - 1), 'MAX_SIZE'],
  ])('%s', async (_name, key, value, code) => {
    expect((await kvs('set', key, value)).code).toBe(code);
  });

  test('a page has at most 20 results', async () => {
    expect(await kvs('page', '', 21)).toMatchObject({ code: 'INVALID_LIMIT' });
  });
});

test('secrets have a name space of their own', async () => {
  await kvs('setSecret', 'token', 's3cret');
  expect(await kvs('getSecret', 'token')).toEqual({ value: 's3cret' });
  expect(await kvs('get', 'token')).toEqual({ value: null });
  expect(await kvs('page', '', 20)).toEqual({ value: { results: [] } });
});

describe('batches', () => {
  test('each item succeeds or fails by itself', async () => {
    await kvs('set', 'taken', 0);
    const items = [
      { key: 'new', value: 1 },
      { key: 'not/a/key', value: 2 },
      { key: 'taken', value: 3, options: { keyPolicy: 'FAIL_IF_EXISTS' } },
    ];
    expect(await kvs('batchSet', ...items)).toMatchObject({
      value: {
        successfulKeys: [{ key: 'new' }],
        failedKeys: [
          { key: 'not/a/key', error: { code: 'INVALID_KEY' } },
          { key: 'taken', error: { code: 'KEY_CONFLICT' } },
        ],
      },
    });
    expect(await kvs('batchGet', { key: 'new' }, { key: 'missing' })).toMatchObject({
      value: { successfulKeys: [{ key: 'new', value: 1 }], failedKeys: [{ error: { code: 'KEY_NOT_FOUND' } }] },
    });
  });

  test.each([
    ['none', []],
    ['one key twice', [{ key: 'a' }, { key: 'a' }]],
    ['26 keys', Array.from({ length: 26 }, (_, index) => ({ key: `k${index}` }))],
  ])('a batch of %s is refused whole', async (_name, items: Json[]) => {
    expect(await kvs('batchGet', ...items)).toMatchObject({ code: 'INVALID_REQUEST' });
  });
});

describe('entities and transactions', () => {
  const approval = (state: string, weight: number) => ({ issue: 'PS-1', state, weight });

  test('an index is walked within its partition and range', async () => {
    await kvs('setEntity', 'one', approval('open', 1));
    await kvs('setEntity', 'two', approval('open', 2));
    await kvs('setEntity', 'three', approval('open', 3));
    await kvs('setEntity', 'other', { issue: 'PS-2', state: 'open', weight: 9 });
    const { value } = (await kvs('queryEntities', 'PS-1')) as { value: { results: { key: string }[] } };
    expect(value.results.map(({ key }) => key)).toEqual(['three', 'two']);
  });

  test('a value that the manifest does not declare is refused', async () => {
    expect(await kvs('setEntity', 'one', { issue: 'PS-1', weight: 1.5, colour: 'red' })).toMatchObject({
      code: 'INVALID_ENTITY_VALUE',
      message: 'Entity "approval": "weight" is not of type integer, "colour" is not declared.',
    });
  });

  test('a transaction writes when its condition holds, and nothing when it does not', async () => {
    await kvs('setEntity', 'approval-1', approval('open', 1));
    expect(await kvs('claim', 'first', 'yes')).toEqual({ value: null });
    expect(await kvs('get', 'first')).toEqual({ value: 'yes' });

    await kvs('setEntity', 'approval-1', approval('closed', 1));
    expect(await kvs('claim', 'second', 'yes')).toMatchObject({ code: 'CONDITION_CHECK_FAILED' });
    expect(await kvs('get', 'second')).toEqual({ value: null });
  });
});
