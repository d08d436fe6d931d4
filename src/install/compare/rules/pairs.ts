import { equal } from '../normal/canonical';
import { changesBetween } from '../workflow/changes';
import type { NormalRule } from '../normal/normalRule';

export interface Pairs {
  readonly pairs: readonly { readonly wanted: NormalRule; readonly live: NormalRule }[];
  readonly missing: readonly NormalRule[];
  readonly added: readonly NormalRule[];
}

type Likeness = (wanted: NormalRule, live: NormalRule) => boolean;

const sameModule: Likeness = (a, b) =>
  a.ruleKey === b.ruleKey && a.module !== null && a.module.moduleKey === b.module?.moduleKey;

/** Criteria from equal to hardly similar. Each pairs the rules that the earlier ones left over. */
const LIKENESSES: readonly Likeness[] = [
  equal,
  (a, b) => a.ruleKey === b.ruleKey && equal(a.module, b.module),
  (a, b) => sameModule(a, b) && a.module?.appId === b.module?.appId,
  sameModule,
];

/**
 * Pairs the rules of two lists. Rules have no permanent id, so the content decides. Among several similar ones, it
 * pairs those with the smallest difference first.
 */
export function paired(wanted: readonly NormalRule[], live: readonly NormalRule[]): Pairs {
  const pairs: { readonly wanted: NormalRule; readonly live: NormalRule }[] = [];
  let missing = wanted;
  let added = live;
  for (const alike of LIKENESSES) {
    for (const pair of nearest(missing, added, alike)) {
      if (!missing.includes(pair.wanted) || !added.includes(pair.live)) continue;
      pairs.push(pair);
      missing = missing.filter((rule) => rule !== pair.wanted);
      added = added.filter((rule) => rule !== pair.live);
    }
  }
  return { pairs, missing, added };
}

function nearest(wanted: readonly NormalRule[], live: readonly NormalRule[], alike: Likeness): Pairs['pairs'] {
  return wanted
    .flatMap((rule) => live.filter((other) => alike(rule, other)).map((other) => ({ wanted: rule, live: other })))
    .map((pair) => ({ pair, distance: distance(pair.wanted, pair.live) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ pair }) => pair);
}

const distance = (a: NormalRule, b: NormalRule): number =>
  changesBetween(a.config ?? {}, b.config ?? {}).length + changesBetween(a.parameters, b.parameters).length;
