import type { Facts } from '../facts';
import type { Reason } from '../reasons';
import type { Rule } from './rule';

type SecondPerson = Extract<Rule, { kind: 'secondPerson' }>;
type Because = Extract<Reason, { code: 'notYou' }>['because'];

/**
 * Tells people apart by what they did, as the history and the app's record say, not by what is left of it. Of somebody who
 * moved the request or attached files it goes without saying that they took part in the work.
 */
export function secondPerson(rule: SecondPerson, facts: Facts): readonly Reason[] {
  const faults = rule.not.flatMap((who) => FAULTS[who](facts, rule) ?? []);
  const told = faults.length > 1 ? faults.filter((because) => because !== 'worker') : faults;
  return told.map((because) => ({ code: 'notYou', because }));
}

const FAULTS: Readonly<Record<SecondPerson['not'][number], (facts: Facts, rule: SecondPerson) => Because | null>> = {
  // Without a history that says who brought it here, nobody can be told apart: it stays closed.
  mover: ({ moves, me }, { unknownMover }) => {
    const mover = moves[0]?.author?.accountId;
    if (mover === undefined || me === null) return unknownMover === 'blocks' ? 'unknownMover' : null;
    return mover === me ? 'mover' : null;
  },
  scriptAuthor: (facts, rule) => (recorded(facts, rule)?.authors.includes(facts.me ?? '') ? 'scriptAuthor' : null),
  worker: (facts, rule) => (recorded(facts, rule)?.workers.includes(facts.me ?? '') ? 'worker' : null),
};

/** The app's record of the newest round. An older one says nothing of this round; `scriptUnchanged` waits for the new one. */
function recorded({ evidence, moves }: Facts, { from, to }: SecondPerson) {
  const sent = moves.find((move) => move.from === from && move.to === to);
  return sent !== undefined && evidence?.round === sent.id ? evidence : undefined;
}
