/** A refusal of the storage service. It carries the service's own code, because apps test for it. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** @returns 404 `KEY_NOT_FOUND`, which the SDK turns into `undefined` (read in @forge/kvs). */
export function keyNotFound(key: string): StorageError {
  return new StorageError(404, 'KEY_NOT_FOUND', `The key "${key}" does not exist.`);
}
