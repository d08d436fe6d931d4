import type { z } from 'zod';
import { passes } from './conditions';
import { BATCH_SIZE } from './limits';
import type { REQUESTS, SetOptions } from './requests';
import type { Spaces } from './spaces';
import { StorageError } from './storageError';

type Transaction = z.infer<typeof REQUESTS.transaction>;

const PLAIN: SetOptions = { keyPolicy: 'OVERRIDE', returnMetadataFields: [] };

/**
 * Executes a transaction completely or not at all. It checks everything before the first write, without waiting
 * between.
 * @throws StorageError 409 if a condition does not hold (the platform's code is not documented; this one is ours).
 */
export function execute(spaces: Spaces, transaction: Transaction): void {
  const operations = [...transaction.set, ...transaction.delete, ...transaction.check];
  if (operations.length === 0 || operations.length > BATCH_SIZE) {
    throw new StorageError(
      400,
      'INVALID_REQUEST',
      `A transaction takes 1 to ${BATCH_SIZE} operations, not ${operations.length}.`,
    );
  }
  const names = operations.map((operation) => JSON.stringify([operation.entityName ?? null, operation.key]));
  if (new Set(names).size < names.length) {
    throw new StorageError(400, 'INVALID_REQUEST', 'A transaction may use each key only once.');
  }
  for (const { key, entityName, value } of transaction.set) spaces.check(key, value, entityName);
  for (const { key, entityName, conditions } of operations) {
    const stored = spaces.table(entityName).find(key)?.value;
    if (!passes(stored, conditions)) {
      throw new StorageError(409, 'CONDITION_CHECK_FAILED', `A condition on the key "${key}" does not hold.`);
    }
  }
  for (const { key, entityName, value, options } of transaction.set) {
    spaces.table(entityName).set(key, value, { ...PLAIN, ...options });
  }
  for (const { key, entityName } of transaction.delete) {
    const table = spaces.table(entityName);
    if (table.find(key) !== undefined) table.delete(key);
  }
}
