import type { Route, Side } from './routes';

/** Position where an edge meets a box: the fraction of the side's length from its left or top, 0 to 1. */
export interface Ports {
  readonly out: number;
  readonly into: number;
}

interface Use {
  readonly route: number;
  readonly end: keyof Ports;
  /** Lane or row that the line continues to. It decides the order, so that lines do not cross at the box. */
  readonly towards: number;
}

/** Moves the ports above a box away from those below the box over it. Their lines share the gap between the two. */
const SHIFT: Readonly<Record<Side, number>> = { top: 0.04, bottom: -0.04, left: 0, right: 0 };

/**
 * Spreads the lines at each side of a box evenly.
 * @param towards returns the lane that a route's end continues to; the row for a left or right side.
 */
export function portsOf(
  routes: readonly Route[],
  towards: (route: Route, end: keyof Ports) => number,
): readonly Ports[] {
  const sides = new Map<string, { readonly side: Side; readonly uses: Use[] }>();
  const add = (box: string, side: Side, use: Use): void => {
    const key = `${box}/${side}`;
    sides.set(key, { side, uses: [...(sides.get(key)?.uses ?? []), use] });
  };
  routes.forEach((route, index) => {
    add(route.edge.from, route.out, { route: index, end: 'out', towards: towards(route, 'out') });
    add(route.edge.to, route.into, { route: index, end: 'into', towards: towards(route, 'into') });
  });
  const ports = routes.map(() => ({ out: 0.5, into: 0.5 }));
  for (const { side, uses } of sides.values()) {
    const sorted = [...uses].sort((a, b) => a.towards - b.towards || a.route - b.route);
    sorted.forEach((use, position) => {
      const port = ports[use.route];
      if (port !== undefined) port[use.end] = (position + 1) / (sorted.length + 1) + SHIFT[side];
    });
  }
  return ports;
}
