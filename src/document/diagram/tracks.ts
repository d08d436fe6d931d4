/** The extent of a line along a gutter or a gap, in rows or lanes. */
export interface Stretch {
  readonly channel: number;
  readonly from: number;
  readonly to: number;
}

/** The tracks of all routes in one kind of channel: the gutters or the gaps. */
export interface Tracks {
  /** By route; `null` if it does not use this kind of channel. */
  readonly of: readonly (number | null)[];
  readonly widths: ReadonlyMap<number, number>;
}

/**
 * Assigns each stretch a track of its channel, so that no two on one track touch. The shortest get the first tracks.
 * @returns the track of each stretch, in their order, and the number of tracks of each channel.
 */
export function assignTracks(stretches: readonly Stretch[]): {
  readonly tracks: readonly number[];
  readonly widths: ReadonlyMap<number, number>;
} {
  const tracks = new Array<number>(stretches.length).fill(0);
  const widths = new Map<number, number>();
  const taken = new Map<string, Stretch[]>();
  const byLength = stretches
    .map((stretch, index) => ({ stretch, index }))
    .sort((a, b) => length(a.stretch) - length(b.stretch) || a.index - b.index);
  for (const { stretch, index } of byLength) {
    let track = 0;
    const on = (): Stretch[] => taken.get(`${stretch.channel}/${track}`) ?? [];
    while (on().some((other) => touch(other, stretch))) track += 1;
    taken.set(`${stretch.channel}/${track}`, [...on(), stretch]);
    tracks[index] = track;
    widths.set(stretch.channel, Math.max(widths.get(stretch.channel) ?? 0, track + 1));
  }
  return { tracks, widths };
}

const length = ({ from, to }: Stretch): number => Math.abs(to - from);

const touch = (a: Stretch, b: Stretch): boolean =>
  Math.max(Math.min(a.from, a.to), Math.min(b.from, b.to)) <= Math.min(Math.max(a.from, a.to), Math.max(b.from, b.to));
