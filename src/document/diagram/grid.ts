import type { Procedure } from '../../procedure/definition';
import { ROLES, type RoleKey } from '../../procedure/roles';

/** The diagram's start, which is no status. */
export const START = 'start';

/** A cell of the diagram. The column is the responsible role, the row is the order of the steps. */
export interface Cell {
  readonly key: string;
  readonly lane: number;
  readonly row: number;
}

export interface Grid {
  /** From left to right. `null` is the last lane, for ended requests, which have no responsible role. */
  readonly lanes: readonly (RoleKey | null)[];
  readonly rows: number;
  readonly cells: ReadonlyMap<string, Cell>;
}

/**
 * Puts each status into the lane of its responsible role and the row of its step. An end status stands beside the last
 * status that leads to it. Two statuses never share a cell: the later one moves down.
 */
export function gridOf<S extends string>({ statuses, transitions }: Procedure<S>): Grid {
  const keys = Object.keys(statuses) as S[];
  const standing = keys.filter((key) => statuses[key].step !== null);
  const lanes: readonly (RoleKey | null)[] = [
    ...ROLES.filter((role) => standing.some((key) => statuses[key].responsible === role)),
    null,
  ];
  const laneOf = (key: S): number => lanes.indexOf(statuses[key].responsible);
  const cells = new Map<string, Cell>();
  const put = (key: string, lane: number, from: number): number => {
    let row = from;
    while ([...cells.values()].some((cell) => cell.lane === lane && cell.row === row)) row += 1;
    cells.set(key, { key, lane, row });
    return row;
  };

  const steps = [...new Set(standing.map((key) => statuses[key].step ?? 0))].sort((a, b) => a - b);
  const first = standing.find((key) => statuses[key].step === steps[0]);
  let last = put(START, first === undefined ? 0 : laneOf(first), 0);
  for (const step of steps) {
    const row = last + 1;
    const here = standing.filter((key) => statuses[key].step === step);
    last = Math.max(...here.map((key) => put(key, laneOf(key), row)));
  }
  for (const key of keys.filter((candidate) => statuses[candidate].step === null)) {
    const sources = Object.values(transitions).flatMap(({ to, from }) => (to === key ? from : []));
    last = Math.max(last, put(key, lanes.length - 1, Math.max(0, ...sources.map((from) => cells.get(from)?.row ?? 0))));
  }
  return { lanes, rows: last + 1, cells };
}
