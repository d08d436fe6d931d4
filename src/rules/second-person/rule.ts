import type { Facts } from '../../procedure/facts';
import type { Reason } from '../../procedure/reasons';
import type { Rule } from '../../procedure/rules/rule';

type SecondPerson = Extract<Rule, { kind: 'secondPerson' }>;
type Because = Extract<Reason, { code: 'notYou' }>['because'];

/**
 * Excludes people by their actions, from the history and the app's record and not from the present state. If another
 * fault applies as well, `worker` is not reported.
 */
export function secondPerson(rule: SecondPerson, facts: Facts): readonly Reason[] {
  const faults = rule.not.flatMap((who) => FAULTS[who](facts, rule) ?? []);
  const told = faults.length > 1 ? faults.filter((because) => because !== 'worker') : faults;
  return told.map((because) => ({ code: 'notYou', because }));
}

const FAULTS: Readonly<Record<SecondPerson['not'][number], (facts: Facts, rule: SecondPerson) => Because | null>> = {
  // If the history does not show the mover, no person can be excluded, so the rule blocks.
  mover: ({ moves, me }, { unknownMover }) => {
    const mover = moves[0]?.author?.accountId;
    if (mover === undefined || me === null) return unknownMover === 'blocks' ? 'unknownMover' : null;
    return mover === me ? 'mover' : null;
  },
  scriptAuthor: (facts, rule) => (recorded(facts, rule)?.authors.includes(facts.me ?? '') ? 'scriptAuthor' : null),
  worker: (facts, rule) => (recorded(facts, rule)?.workers.includes(facts.me ?? '') ? 'worker' : null),
};

/**
 * The app's record of the newest round. An older record does not apply to this round; `scriptUnchanged` waits for the
 * new one.
 */
function recorded({ evidence, moves }: Facts, { from, to }: SecondPerson) {
  const sent = moves.find((move) => move.from === from && move.to === to);
  return sent !== undefined && evidence?.round === sent.id ? evidence : undefined;
}
