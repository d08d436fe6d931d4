import type { Json } from '../../jira/site/json';
import { BATCH_SIZE } from './limits';
import { StorageError } from './storageError';

interface Item {
  readonly key: string;
  readonly entityName?: string | undefined;
}

/**
 * Runs each item by itself: some may fail while others succeed.
 * @param run does the work and returns the properties to show beside the key.
 * @throws StorageError 400 for an empty batch, more than 25 keys, or the same key twice (documented).
 */
export function runBatch<T extends Item>(items: readonly T[], run: (item: T) => { [property: string]: Json }): Json {
  if (items.length === 0 || items.length > BATCH_SIZE) {
    throw new StorageError(400, 'INVALID_REQUEST', `A batch takes 1 to ${BATCH_SIZE} keys, not ${items.length}.`);
  }
  const names = items.map((item) => JSON.stringify(nameOf(item)));
  if (new Set(names).size < names.length) {
    throw new StorageError(400, 'INVALID_REQUEST', 'A batch may use each key only once.');
  }

  const successfulKeys: Json[] = [];
  const failedKeys: Json[] = [];
  for (const item of items) {
    try {
      successfulKeys.push({ ...nameOf(item), ...run(item) });
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      failedKeys.push({ ...nameOf(item), error: { code: error.code, message: error.message } });
    }
  }
  return { successfulKeys, failedKeys };
}

function nameOf({ key, entityName }: Item): { [property: string]: Json } {
  return { key, ...(entityName === undefined ? {} : { entityName }) };
}
