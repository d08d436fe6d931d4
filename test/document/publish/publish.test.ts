import type { PublishedVersion } from '../../../src/document/versions/version';
import { snapshotOf } from '../../../src/document/versions/snapshot';
import { DEFAULT_SETTINGS } from '../../../src/procedure/settings';
import { hashOf } from '../../../src/document/publish/publish';
import { publishVersion } from '../../../src/document/publish/publish';
import type { PublicationIndex, PublicationStore } from '../../../src/document/publish/store';

const PROJECT = '10000';
const snapshot = (hours: number) => snapshotOf({ ...DEFAULT_SETTINGS, effortThresholdHours: hours });
const publishing = (hours: number, by = 'carmen') => ({
  projectId: PROJECT,
  snapshot: snapshot(hours),
  by,
  now: new Date(`2026-11-2${String(hours)}T13:00:00Z`),
});

class Killed extends Error {}

/** A store in memory. On request it fails before writing the index. */
function memory() {
  const versions = new Map<number, PublishedVersion>();
  let index: PublicationIndex = { versions: [], latest: null };
  const state = { cutOff: false };
  const store: PublicationStore = {
    index: () => Promise.resolve(index),
    version: (_project, version) => Promise.resolve(versions.get(version) ?? null),
    add: (_project, version) => {
      if (versions.has(version.version)) return Promise.resolve(false);
      versions.set(version.version, version);
      return Promise.resolve(true);
    },
    writeIndex: (_project, next) => {
      if (state.cutOff) return Promise.reject(new Killed());
      index = next;
      return Promise.resolve();
    },
  };
  return { store, state, versions, index: () => index };
}

it('numbers versions from 1, and keeps each with its date, person and hash', async () => {
  const { store, versions, index } = memory();
  expect(await publishVersion(publishing(4), store)).toMatchObject({ ok: true });
  expect(await publishVersion(publishing(6, 'elena'), store)).toMatchObject({ ok: true });
  expect(index().versions).toEqual([
    { version: 1, at: '2026-11-24T13:00:00.000Z', by: 'carmen', hash: hashOf(snapshot(4)) },
    { version: 2, at: '2026-11-26T13:00:00.000Z', by: 'elena', hash: hashOf(snapshot(6)) },
  ]);
  expect(index().latest).toEqual(versions.get(2));
  expect(versions.get(1)?.snapshot).toEqual(snapshot(4));
});

it('publishes nothing where nothing has changed', async () => {
  const { store, versions } = memory();
  await publishVersion(publishing(4), store);
  expect(await publishVersion(publishing(4, 'elena'), store)).toEqual({ ok: false, because: 'unchanged' });
  expect(versions.size).toBe(1);
});

it('of two who publish at once, tells the second, and overwrites nothing', async () => {
  const { store, versions, index } = memory();
  const [first, second] = await Promise.all([
    publishVersion(publishing(4), store),
    publishVersion(publishing(6, 'elena'), store),
  ]);
  expect([first.ok, second]).toEqual([true, { ok: false, because: 'overtaken' }]);
  expect(versions.get(1)?.by).toBe('carmen');
  expect(index().versions).toHaveLength(1);
});

it('takes up a version that was cut off before it was listed', async () => {
  const { store, state, index } = memory();
  state.cutOff = true;
  await expect(publishVersion(publishing(4), store)).rejects.toThrow(Killed);
  state.cutOff = false;
  expect(await publishVersion(publishing(6), store)).toEqual({ ok: false, because: 'overtaken' });
  expect(index().versions.map(({ version, hash }) => [version, hash])).toEqual([[1, hashOf(snapshot(4))]]);
  expect(await publishVersion(publishing(6), store)).toMatchObject({ ok: true });
  expect(index().versions.map(({ version }) => version)).toEqual([1, 2]);
});
