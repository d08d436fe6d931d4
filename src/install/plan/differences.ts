/** The keys of what differs from what is wanted, by the key of the thing; a thing that is not in it is as wanted. */
export type Differences = ReadonlyMap<string, readonly string[]>;

export const NO_DIFFERENCES: Differences = new Map();
