import type { Facts } from '../facts';
import type { Reason } from '../reasons';
import type { Rule } from './rule';
import { isEvidence } from './scripts';

type SecondPerson = Extract<Rule, { kind: 'secondPerson' }>;
type Because = Extract<Reason, { code: 'notYou' }>['because'];

export function secondPerson(rule: SecondPerson, facts: Facts): readonly Reason[] {
  return rule.not.flatMap((who): readonly Reason[] => {
    const because = FAULTS[who](facts, rule);
    return because === null ? [] : [{ code: 'notYou', because }];
  });
}

const FAULTS: Readonly<Record<SecondPerson['not'][number], (facts: Facts, rule: SecondPerson) => Because | null>> = {
  // Without a history that says who brought it here, nobody can be told apart: it stays closed.
  mover: ({ moves, me }, { unknownMover }) => {
    const mover = moves[0]?.author?.accountId;
    if (mover === undefined || me === null) return unknownMover === 'blocks' ? 'unknownMover' : null;
    return mover === me ? 'mover' : null;
  },
  scriptAuthor: ({ attachments, me }) =>
    attachments.some((a) => isEvidence(a.filename) && a.author?.accountId === me) ? 'scriptAuthor' : null,
  // Also who was assigned while the work was done: nobody steps aside to approve what is theirs.
  assignee: ({ assignee, assigneeChanges, moves, me }, { workedIn }) => {
    const began = moves.find(({ to }) => to === workedIn)?.at;
    const during = assigneeChanges.filter(({ at }) => began === undefined || at >= began);
    const was = during.some(({ from, to }) => from === me || to === me);
    return assignee?.accountId === me || was ? 'assignee' : null;
  },
};
