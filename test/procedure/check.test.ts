import { checkProcedure } from '../../src/procedure/check/check';
import { describeFault, type Fault } from '../../src/procedure/check/faults';
import type { Procedure, TransitionDefinition } from '../../src/procedure/definition';
import { PROCEDURE } from '../../src/procedure/procedure';
import type { RoleKey } from '../../src/procedure/roles';
import { STATUSES } from '../../src/procedure/statuses';
import { TRANSITIONS } from '../../src/procedure/transitions';

type Transitions = Record<string, TransitionDefinition<string>>;

/** A role outside the procedure. */
const NOBODY = 'nobody' as RoleKey;

/** The real procedure with some transitions replaced, or removed if the replacement is null. */
function changed(changes: Record<string, Partial<TransitionDefinition<string>> | null>): Procedure<string> {
  const transitions: Transitions = {};
  for (const [key, definition] of Object.entries<TransitionDefinition<string>>(TRANSITIONS)) {
    const change = changes[key];
    if (change !== null) transitions[key] = { ...definition, ...change };
  }
  for (const [key, change] of Object.entries(changes)) {
    if (change !== null && !(key in transitions)) transitions[key] = { ...TRANSITIONS.cancel, ids: [999], ...change };
  }
  return { statuses: STATUSES, transitions };
}

const codes = (faults: readonly Fault[]): string[] => [...new Set(faults.map(({ code }) => code))].sort();

describe('the procedure', () => {
  it('has no fault', () => {
    expect(checkProcedure(PROCEDURE)).toEqual([]);
  });

  it('has the sixteen statuses and every row of the table', () => {
    expect(Object.keys(STATUSES)).toHaveLength(16);
    const rows = '1 2 2b 2c 3a 3b 3c 3d 3e 3f 4a 4b 4c 5 6a 6b 7 7b 7x 7y 8a 8b 9a 9b 10a 10b 11a 11b 12 C R';
    expect(Object.values(TRANSITIONS).map(({ row }) => row)).toEqual(rows.split(' '));
  });
});

describe('a broken definition is refused', () => {
  const CASES: readonly [name: string, broken: Procedure<string>, codes: readonly string[]][] = [
    ['unknown status', changed({ finish: { to: 'nowhere' } }), ['deadEnd', 'unknownStatus', 'unreachable']],
    ['unknown role', changed({ finish: { who: [NOBODY] } }), ['unknownRole']],
    ['no creation', changed({ create: { from: ['incomplete'] } }), ['noCreation', 'unreachable']],
    ['two creations', changed({ resubmit: { from: [] } }), ['severalCreations']],
    ['the same id twice', changed({ finish: { ids: [1] } }), ['repeatedId']],
    ['an id too few', changed({ requestException: { ids: [72] } }), ['wrongNumberOfIds']],
    ['an unreachable status', changed({ answer: null, requestInformation: null }), ['unreachable']],
    ['a dead end', changed({ certify: null, notCertified: null }), ['deadEnd']],
    ['a way out of the end', changed({ reopen: { from: ['finished'], to: 'inAnalysis' } }), ['leavesTheEnd']],
    [
      'a field on no screen',
      changed({ finishWithProduction: { screen: [] }, finishWithoutProduction: { screen: [] } }),
      ['fieldOnNoScreen'],
    ],
    ['a note without a screen', changed({ testPassed: { screen: 'none' } }), ['noteWithoutScreen']],
    ['a way round the second person', changed({ approveScript: { rules: [] } }), ['skipsSecondPerson']],
    [
      'a short cut to the authorisation',
      changed({ hurry: { from: ['preparingScript'], to: 'toAuthorise' } }),
      ['skipsSecondPerson'],
    ],
    [
      'an authorisation without its window',
      changed({ authorise: { rules: [TRANSITIONS.authorise.rules[1]] } }),
      ['skipsAuthorisation'],
    ],
    [
      'Production without evidence',
      changed({ authorise: { rules: TRANSITIONS.authorise.rules.filter(({ kind }) => kind === 'productionWindow') } }),
      ['skipsEvidence'],
    ],
  ];

  it.each(CASES)('%s', (_name, broken, expected) => {
    expect(codes(checkProcedure(broken))).toEqual([...expected].sort());
  });

  it('names every fault at once, each in a sentence', () => {
    const faults = checkProcedure(changed({ finish: { to: 'nowhere', who: [NOBODY], ids: [1] } }));
    expect(codes(faults)).toEqual(['deadEnd', 'repeatedId', 'unknownRole', 'unknownStatus', 'unreachable']);
    for (const fault of faults) expect(describeFault(fault)).toMatch(/^[A-Z].*\.$/);
    expect(faults.map(describeFault)).toContain('Transition finish names the status nowhere, which is not defined.');
  });
});
