import type { Clock } from '../../clock';
import type { Json } from '../../jira/site/json';
import type { MetadataField, SetOptions } from './requests';
import { keyNotFound, StorageError } from './storageError';

/** A stored value. Times are milliseconds since the epoch; `expireTime` is ISO 8601, as the service shows it. */
export interface StoredRecord {
  readonly key: string;
  readonly value: Json;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expireTime?: string;
}

const MILLISECONDS = { SECONDS: 1000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 } as const;

/** One name space of keys. No operation waits, so each is atomic. */
export class Table {
  readonly #records = new Map<string, StoredRecord>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The value, or undefined after its expiry. The platform may show it up to 48 hours longer (documented). */
  find(key: string): StoredRecord | undefined {
    const record = this.#records.get(key);
    if (record?.expireTime === undefined || Date.parse(record.expireTime) > this.#clock.now().getTime()) return record;
    this.#records.delete(key);
    return undefined;
  }

  /** @throws StorageError 404 `KEY_NOT_FOUND` */
  get(key: string): StoredRecord {
    const record = this.find(key);
    if (record === undefined) throw keyNotFound(key);
    return record;
  }

  /** All values, in the order of their keys. */
  all(): StoredRecord[] {
    return [...this.#records.keys()]
      .sort((left, right) => (left < right ? -1 : 1))
      .flatMap((key) => this.find(key) ?? []);
  }

  /**
   * Stores a value. The last writer wins unless the policy says otherwise (documented).
   * @returns the record that the options ask for, if any.
   * @throws StorageError 409 `KEY_CONFLICT` (seen by third parties) under FAIL_IF_EXISTS.
   */
  set(key: string, value: Json, options: SetOptions): StoredRecord | undefined {
    const previous = this.find(key);
    if (previous !== undefined && options.keyPolicy === 'FAIL_IF_EXISTS') {
      throw new StorageError(409, 'KEY_CONFLICT', `The key "${key}" already exists.`);
    }
    const now = this.#clock.now().getTime();
    const record: StoredRecord = {
      key,
      value,
      createdAt: previous?.createdAt ?? now,
      updatedAt: now,
      ...(options.ttl === undefined
        ? {}
        : { expireTime: new Date(now + options.ttl.value * MILLISECONDS[options.ttl.unit]).toISOString() }),
    };
    this.#records.set(key, record);
    return { PREVIOUS: previous, LATEST: record, NONE: undefined }[options.returnValue ?? 'NONE'];
  }

  /** @throws StorageError 404 `KEY_NOT_FOUND`, which the SDK ignores. */
  delete(key: string): void {
    if (this.find(key) === undefined) throw keyNotFound(key);
    this.#records.delete(key);
  }
}

/** A record as the service shows it: key, value and the requested metadata (documented). */
export function shown(record: StoredRecord, fields: readonly MetadataField[]): { [property: string]: Json } {
  return {
    key: record.key,
    value: record.value,
    ...(fields.includes('CREATED_AT') ? { createdAt: record.createdAt } : {}),
    ...(fields.includes('UPDATED_AT') ? { updatedAt: record.updatedAt } : {}),
    ...(fields.includes('EXPIRE_TIME') && record.expireTime !== undefined ? { expireTime: record.expireTime } : {}),
  };
}
