import type { Json } from '../../jira/site/json';
import { StorageError } from './storageError';

/** Keys: code and words of "Error handling for the Key-Value Store" (documented). */
const KEY = /^(?!\s+$)[a-zA-Z0-9:._\s-#]+$/;
const KEY_LENGTH = 500;
/** Depth of nested objects and lists (documented). */
const DEPTH = 32;
/** Bytes of a value as JSON: 240 KiB, and 128 KiB for a secret (documented). */
export const VALUE_BYTES = 240 * 1024;
export const SECRET_BYTES = 128 * 1024;
/** Keys of one batch and operations of one transaction (from memory: no source was found for the number). */
export const BATCH_SIZE = 25;
/** Results of one query: 10 by default, at most 20 (documented for the key-value store; adopted for entities). */
export const QUERY_LIMIT = { usual: 10, most: 20 } as const;

/** @throws StorageError 400 */
export function checkKey(key: string): void {
  if (key.length === 0) throw new StorageError(400, 'KEY_TOO_SHORT', 'The provided key is empty.');
  if (key.length > KEY_LENGTH) {
    throw new StorageError(400, 'KEY_TOO_LONG', `The provided key has exceeded the maximum ${KEY_LENGTH} characters.`);
  }
  if (!KEY.test(key)) {
    throw new StorageError(400, 'INVALID_KEY', `The provided key does not match the regex: ${String(KEY)}`);
  }
}

/** @throws StorageError 400 */
export function checkValue(value: Json, maximumBytes: number): void {
  if (depthOf(value) > DEPTH) {
    throw new StorageError(
      400,
      'MAX_DEPTH',
      `The provided value has exceeded the maximum object depth (${DEPTH}) limit.`,
    );
  }
  if (Buffer.byteLength(JSON.stringify(value)) > maximumBytes) {
    throw new StorageError(
      400,
      'MAX_SIZE',
      `The provided value has exceeded the maximum size of ${maximumBytes} bytes.`,
    );
  }
}

function depthOf(value: Json): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
