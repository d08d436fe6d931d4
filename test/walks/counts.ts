/** Counts over all walks. */
export interface Counts {
  tried: number;
  made: number;
  inProduction: number;
  finished: number;
  forged: number;
  swapped: number;
  atOnce: number;
  excepted: number;
  /** Requesters who replaced one that had left. */
  renamed: number;
  /** Entries into Production outside the hours. */
  outside: number;
  /** Entries of the longest history. */
  longest: number;
}

export const noCounts = (): Counts => ({
  tried: 0,
  made: 0,
  inProduction: 0,
  finished: 0,
  forged: 0,
  swapped: 0,
  atOnce: 0,
  excepted: 0,
  renamed: 0,
  outside: 0,
  longest: 0,
});
