import type { Procedure } from '../../procedure/definition';
import { edgesOf } from './edges';
import { gridOf, type Cell } from './grid';
import { measure } from './measure';
import type { Layout } from './picture';
import { portsOf } from './ports';
import { cellOf, routeOf, type Route } from './routes';
import { assignTracks, type Stretch, type Tracks } from './tracks';

/** Draws the procedure. It has one lane per responsible role, from top to bottom in the order of the steps. */
export function layout<S extends string>(procedure: Procedure<S>): Layout {
  const grid = gridOf(procedure);
  const routes = edgesOf(procedure).map((edge) => routeOf(edge, grid));
  const stretches = routes.map((route) =>
    stretchesOf(route, cellOf(grid, route.edge.from), cellOf(grid, route.edge.to)),
  );
  const vertical = tracksBy(stretches.map(({ gutter }) => gutter));
  const horizontal = tracksBy(stretches.map(({ gap }) => gap));
  const ports = portsOf(routes, ({ edge, out, into, gutter }, end) => {
    const far = cellOf(grid, end === 'out' ? edge.to : edge.from);
    const along = (end === 'out' ? out : into) === 'left' || (end === 'out' ? out : into) === 'right';
    if (along) return far.row;
    return gutter ?? far.lane + 0.5;
  });
  return measure({ grid, routes, ports, vertical, horizontal });
}

/** The stretch of a route in its gutter, in rows, and in its gap, in lanes. */
function stretchesOf(
  { gutter, gap, edge }: Route,
  from: Cell,
  to: Cell,
): { gutter: Stretch | null; gap: Stretch | null } {
  const straight = edge.from !== edge.to && from.lane === to.lane && gutter === undefined;
  return {
    gutter: gutter === undefined ? null : { channel: gutter, from: from.row + 0.5, to: gap ?? to.row },
    gap: gap === undefined || straight ? null : { channel: gap, from: gutter ?? from.lane + 0.5, to: to.lane + 0.5 },
  };
}

function tracksBy(stretches: readonly (Stretch | null)[]): Tracks {
  const used = stretches.flatMap((stretch, index) => (stretch === null ? [] : [{ stretch, index }]));
  const { tracks, widths } = assignTracks(used.map(({ stretch }) => stretch));
  const of = new Array<number | null>(stretches.length).fill(null);
  used.forEach(({ index }, position) => {
    of[index] = tracks[position] ?? null;
  });
  return { of, widths };
}
