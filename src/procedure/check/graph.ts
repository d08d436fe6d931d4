import type { Procedure, TransitionDefinition } from '../definition';

export interface Edge {
  readonly key: string;
  readonly from: string | null;
  readonly to: string;
  readonly definition: TransitionDefinition<string>;
}

/** The procedure as steps from one status to the next. `null` stands for the time before the creation. */
export function edgesOf(procedure: Procedure<string>): readonly Edge[] {
  return Object.entries(procedure.transitions).flatMap(([key, definition]): readonly Edge[] => {
    const { from, to } = definition;
    if (from.length === 0) return to === 'same' ? [] : [{ key, from: null, to, definition }];
    return from.map((status) => ({ key, from: status, to: to === 'same' ? status : to, definition }));
  });
}

/** A shortest way from one of the starts to a status, as transition keys; `null` if there is none. */
export function wayTo(
  target: string,
  starts: readonly (string | null)[],
  edges: readonly Edge[],
): readonly string[] | null {
  const ways = new Map<string | null, readonly string[]>(starts.map((start) => [start, []]));
  const open = [...starts];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    const way = ways.get(at) ?? [];
    if (at === target) return way;
    for (const edge of edges) {
      if (edge.from !== at || ways.has(edge.to)) continue;
      ways.set(edge.to, [...way, edge.key]);
      open.push(edge.to);
    }
  }
  return null;
}
