import type { Procedure } from '../../procedure/definition';
import { START } from './grid';

/** `aside` keeps the status; `end` cancels the request before the last step. */
export type EdgeKind = 'onward' | 'back' | 'aside' | 'end';

/** A transition from one status. A row with several source statuses has an edge for each. */
export interface Edge {
  readonly transition: string;
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
}

export function edgesOf<S extends string>({ statuses, transitions }: Procedure<S>): readonly Edge[] {
  const order = Object.keys(statuses);
  const lastStep = Math.max(...Object.values<{ step: number | null }>(statuses).map(({ step }) => step ?? 0));
  const kindOf = (from: S, to: S): EdgeKind => {
    if (statuses[to].step === null) return statuses[from].step === lastStep ? 'onward' : 'end';
    return order.indexOf(to) > order.indexOf(from) ? 'onward' : 'back';
  };
  return Object.entries<Procedure<S>['transitions'][string]>(transitions).flatMap(
    ([transition, { from, to }]): readonly Edge[] => {
      if (from.length === 0 && to !== 'same') return [{ transition, from: START, to, kind: 'onward' }];
      return from.map((source) =>
        to === 'same'
          ? { transition, from: source, to: source, kind: 'aside' }
          : { transition, from: source, to, kind: kindOf(source, to) },
      );
    },
  );
}
