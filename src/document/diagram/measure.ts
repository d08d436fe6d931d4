import type { Grid } from './grid';
import type { Box, Layout, Line, Point } from './picture';
import type { Ports } from './ports';
import { cellOf, type Route, type Side } from './routes';
import type { Tracks } from './tracks';

/** Pixels. */
const BOX = { width: 142, height: 56 };
const HEADER = 44;
const TRACK = 9;
/** Space beside the tracks of a gutter, where a loop must fit, and above and below those of a gap. */
const MARGIN = { gutter: 18, gap: 12 };
/** Distance of a loop from its box. */
const LOOP = 12;

interface Plan {
  readonly grid: Grid;
  readonly routes: readonly Route[];
  readonly ports: readonly Ports[];
  readonly vertical: Tracks;
  readonly horizontal: Tracks;
}

/** Computes the position of every part of the plan. Channels are as wide as their tracks need. */
export function measure(plan: Plan): Layout {
  const { grid, routes, ports, vertical, horizontal } = plan;
  const gutters = channels(grid.lanes.length, BOX.width, MARGIN.gutter, vertical.widths, 0);
  const gaps = channels(grid.rows, BOX.height, MARGIN.gap, horizontal.widths, HEADER);
  const boxes = [...grid.cells.values()].map(({ key, lane, row }) => ({
    key,
    x: gutters.items[lane] ?? 0,
    y: gaps.items[row] ?? 0,
    ...BOX,
  }));
  const boxOf = (key: string): Box => {
    const { lane, row } = cellOf(grid, key);
    return { key, x: gutters.items[lane] ?? 0, y: gaps.items[row] ?? 0, ...BOX };
  };
  const lines = routes.map((route, index): Line => {
    const port = ports[index] ?? { out: 0.5, into: 0.5 };
    const start = pointOn(boxOf(route.edge.from), route.out, port.out);
    const end = pointOn(boxOf(route.edge.to), route.into, port.into);
    const x = trackAt(gutters, route.gutter, vertical.of[index]);
    const y = trackAt(gaps, route.gap, horizontal.of[index]);
    return { ...route.edge, points: corners(route, start, end, x, y) };
  });
  const lanes = grid.lanes.map((role, lane) => {
    const left = lane === 0 ? 0 : middle(gutters, lane);
    const right = lane === grid.lanes.length - 1 ? gutters.end : middle(gutters, lane + 1);
    return { role, x: left, width: right - left };
  });
  return { width: gutters.end, height: gaps.end, lanes, boxes, lines };
}

interface Channels {
  /** Start of each item between two channels. */
  readonly items: readonly number[];
  readonly starts: readonly number[];
  readonly widths: readonly number[];
  readonly end: number;
  readonly track: (channel: number, track: number) => number;
}

/** Alternates channels and items: one channel before each item, and one after the last. */
function channels(
  count: number,
  size: number,
  margin: number,
  tracks: ReadonlyMap<number, number>,
  from: number,
): Channels {
  const widths = Array.from(
    { length: count + 1 },
    (_, n) => 2 * margin + Math.max(0, (tracks.get(n) ?? 0) - 1) * TRACK,
  );
  const starts: number[] = [];
  let at = from;
  for (const width of widths) {
    starts.push(at);
    at += width + size;
  }
  return {
    items: starts.slice(0, count).map((start, n) => start + (widths[n] ?? 0)),
    starts,
    widths,
    end: at - size,
    track: (channel, track) => (starts[channel] ?? 0) + margin + track * TRACK,
  };
}

const trackAt = ({ track }: Channels, channel: number | undefined, of: number | null | undefined): number | null =>
  channel === undefined || of == null ? null : track(channel, of);

const middle = ({ starts, widths }: Channels, channel: number): number =>
  (starts[channel] ?? 0) + (widths[channel] ?? 0) / 2;

function pointOn({ x, y, width, height }: Box, side: Side, part: number): Point {
  switch (side) {
    case 'top':
      return { x: x + width * part, y };
    case 'bottom':
      return { x: x + width * part, y: y + height };
    case 'left':
      return { x, y: y + height * part };
    case 'right':
      return { x: x + width, y: y + height * part };
  }
}

/** The corners of a line. `x` and `y` are the positions of its tracks. */
function corners(route: Route, start: Point, end: Point, x: number | null, y: number | null): readonly Point[] {
  if (route.edge.from === route.edge.to) {
    return [start, { x: start.x + LOOP, y: start.y }, { x: start.x + LOOP, y: end.y }, end];
  }
  // A straight line keeps the port at its end, because more lines arrive at a side than leave it.
  if (x === null && y === null) {
    return [route.out === 'bottom' ? { x: end.x, y: start.y } : { x: start.x, y: end.y }, end];
  }
  if (x === null) return [start, { x: start.x, y: y ?? end.y }, { x: end.x, y: y ?? end.y }, end];
  return [start, { x, y: start.y }, { x, y: y ?? end.y }, { x: end.x, y: y ?? end.y }, end];
}
