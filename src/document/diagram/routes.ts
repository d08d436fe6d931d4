import type { Edge } from './edges';
import type { Cell, Grid } from './grid';

export type Side = 'top' | 'bottom' | 'left' | 'right';

/**
 * The way of an edge through the grid, before the measuring. Lines run in the gutters between lanes (gutter `n` is left
 * of lane `n`). They also run in the gaps between rows (gap `n` is above row `n`). They never cross a box.
 */
export interface Route {
  readonly edge: Edge;
  readonly out: Side;
  readonly into: Side;
  /** Absent if the line needs none: it goes straight, or only through a gap. */
  readonly gutter?: number;
  readonly gap?: number;
}

export function routeOf(edge: Edge, grid: Grid): Route {
  const from = cellOf(grid, edge.from);
  const to = cellOf(grid, edge.to);
  if (edge.kind === 'aside') return { edge, out: 'right', into: 'right' };
  if (from.row === to.row) return besides(edge, from, to, grid);
  if (to.row === from.row + 1) return { edge, out: 'bottom', into: 'top', gap: to.row };
  const out = to.lane > from.lane || (to.lane === from.lane && to.row > from.row) ? 'right' : 'left';
  return { edge, out, into: 'top', gutter: out === 'right' ? from.lane + 1 : from.lane, gap: to.row };
}

/**
 * A route within one row. It is straight if no box is between. Otherwise it goes below on the way there, and above on
 * the way back.
 */
function besides(edge: Edge, from: Cell, to: Cell, { cells }: Grid): Route {
  const [left, right] = from.lane < to.lane ? [from.lane, to.lane] : [to.lane, from.lane];
  const between = [...cells.values()].some(({ row, lane }) => row === from.row && lane > left && lane < right);
  if (!between)
    return { edge, out: from.lane < to.lane ? 'right' : 'left', into: from.lane < to.lane ? 'left' : 'right' };
  return edge.kind === 'back'
    ? { edge, out: 'top', into: 'top', gap: from.row }
    : { edge, out: 'bottom', into: 'bottom', gap: from.row + 1 };
}

export function cellOf({ cells }: Grid, key: string): Cell {
  const cell = cells.get(key);
  if (cell === undefined) throw new Error(`The diagram has no place for ${key}`);
  return cell;
}
