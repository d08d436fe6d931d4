import type { TransitionDefinition } from '../definition';
import type { Rule } from '../rules/rule';
import { note, required, secondPerson, SUBMISSION, TESTS_NO_LONGER_COUNT } from './build';

const REVIEWER = ['mover', 'scriptAuthor', 'worker'] as const;

const AS_SUBMITTED: Rule = { kind: 'scriptUnchanged', since: 'submission', ...SUBMISSION, back: ['requestReview'] };

/** Steps 4 to 6: the work, the script and its verification by a second person. */
export const STEPS_4_TO_6 = {
  finishWithProduction: {
    row: '4a',
    ids: [41],
    from: ['inSupport'],
    to: 'preparingScript',
    who: ['support'],
    screen: ['timeSpent'],
    rules: [note('workDone'), required({ field: 'timeSpent', as: 'positive', now: true })],
    effects: [{ kind: 'logWork' }],
  },
  finishWithoutProduction: {
    row: '4b',
    ids: [42],
    from: ['inSupport'],
    to: 'reporting',
    who: ['support'],
    screen: ['timeSpent'],
    rules: [note('workDone'), required({ field: 'timeSpent', as: 'positive', now: true })],
    effects: [{ kind: 'logWork' }],
  },
  reestimate: {
    row: '4c',
    ids: [43],
    from: ['inSupport'],
    to: 'inAnalysis',
    who: ['support'],
    screen: [],
    rules: [note('larger')],
    effects: [
      { kind: 'clear', fields: ['effortEstimate', 'effortReasons'] },
      { kind: 'tell', who: ['systemsHead'] },
    ],
  },
  sendToVerification: {
    row: '5',
    ids: [51],
    from: ['preparingScript'],
    to: 'verifyingScript',
    who: ['support'],
    screen: ['attachment', 'scriptsKept'],
    rules: [{ kind: 'scriptAttached', workedIn: 'inSupport', refusedIn: 'verifyingScript', kept: 'scriptsKept' }],
    effects: [
      { kind: 'bindEvidence' },
      { kind: 'clear', fields: ['scriptsKept'] },
      { kind: 'tell', who: ['seniorAnalyst'] },
    ],
  },
  approveScript: {
    row: '6a',
    ids: [61],
    from: ['verifyingScript'],
    to: 'requestingAuthorisation',
    who: ['seniorAnalyst'],
    screen: [],
    rules: [secondPerson(REVIEWER), AS_SUBMITTED, note('approval')],
    effects: [{ kind: 'approveEvidence' }],
  },
  requestReview: {
    row: '6b',
    ids: [62],
    from: ['verifyingScript'],
    to: 'preparingScript',
    who: ['seniorAnalyst'],
    screen: [],
    rules: [secondPerson(REVIEWER, 'passes'), note('review')],
    effects: [TESTS_NO_LONGER_COUNT, { kind: 'assign', to: 'analyst' }, { kind: 'tell', who: ['analyst'] }],
  },
} as const satisfies Record<string, TransitionDefinition>;
