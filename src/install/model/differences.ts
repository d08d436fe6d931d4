/** Keys of differences, by the key of the thing. A thing without an entry is as wanted. */
export type Differences = ReadonlyMap<string, readonly string[]>;

export const NO_DIFFERENCES: Differences = new Map();
