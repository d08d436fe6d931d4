import type { Facts, RuleSettings } from '../facts';
import type { Reason } from '../reasons';
import type { Rule } from './rule';
import { isScript } from './scripts';

type SecondPerson = Extract<Rule, { kind: 'secondPerson' }>;

export function secondPerson(rule: SecondPerson, facts: Facts, settings: RuleSettings): readonly Reason[] {
  return rule.not.flatMap((who): readonly Reason[] => {
    const because = FAULTS[who](facts, settings);
    return because === null ? [] : [{ code: 'notYou', because }];
  });
}

type Because = Extract<Reason, { code: 'notYou' }>['because'];

const FAULTS: Readonly<Record<SecondPerson['not'][number], (facts: Facts, settings: RuleSettings) => Because | null>> =
  {
    // Without a history that says who brought it here, nobody can be told apart: it stays closed.
    mover: ({ moves, me }) => {
      const mover = moves[0]?.author?.accountId;
      if (mover === undefined || me === null) return 'unknownMover';
      return mover === me ? 'mover' : null;
    },
    scriptAuthor: ({ attachments, me }, { scriptExtensions }) =>
      attachments.some((a) => isScript(a.filename, scriptExtensions) && a.author?.accountId === me)
        ? 'scriptAuthor'
        : null,
    assignee: ({ assignee, me }) => (assignee !== null && assignee.accountId === me ? 'assignee' : null),
  };
