import type { TransitionDefinition } from './definition';
import type { Effect } from './effects';
import type { FieldKey } from './fields';
import type { NotePurpose, Requirement, Rule } from './rules/rule';

/** What "Crear" asks for, and what still has to be there when the request is prioritised. */
const REQUEST: readonly Requirement[] = [
  { field: 'summary', as: 'text' },
  { field: 'description', as: 'text', minimum: 'description' },
  { field: 'classification', as: 'chosen' },
  { field: 'problemChecked', as: 'ticked' },
];

const REQUEST_SCREEN: readonly FieldKey[] = [
  'summary',
  'classification',
  'description',
  'problemChecked',
  'userExperience',
  'additionalInformation',
  'attachment',
];

const note = (purpose: NotePurpose): Rule => ({ kind: 'note', purpose });
const required = (...requirements: readonly Requirement[]): Rule => ({ kind: 'requiredFields', requirements });

/** `unknownMover: 'passes'` only where there would be no other way out of a status. */
const secondPerson = (
  not: readonly ('mover' | 'scriptAuthor' | 'assignee')[],
  unknownMover: 'blocks' | 'passes' = 'blocks',
): Rule => ({ kind: 'secondPerson', not, workedIn: 'inSupport', unknownMover });

const REVIEWER = ['mover', 'scriptAuthor', 'assignee'] as const;

const UNCHANGED_SINCE_SUBMISSION: Rule = {
  kind: 'scriptUnchanged',
  since: 'submission',
  from: 'preparingScript',
  to: 'verifyingScript',
};
const APPROVAL = { from: 'verifyingScript', to: 'requestingAuthorisation' } as const;
const UNCHANGED_SINCE_APPROVAL: Rule = { kind: 'scriptUnchanged', since: 'approval', ...APPROVAL };

/** Tests are of the script they were made with: on a way back to preparing it they no longer count. */
const TESTS_NO_LONGER_COUNT: Effect = { kind: 'clear', fields: ['testsConcluded', 'testResult'] };

/** The table of transitions, row by row. A screen without fields still shows Jira's comment box. */
export const TRANSITIONS = {
  create: {
    row: '1',
    ids: [1],
    from: [],
    to: 'toPrioritise',
    who: 'anyone',
    screen: REQUEST_SCREEN,
    rules: [required(...REQUEST)],
    effects: [],
  },
  prioritise: {
    row: '2',
    ids: [21],
    from: ['toPrioritise'],
    to: 'inAnalysis',
    who: ['systemsHead'],
    screen: ['priority', 'priorityBacking', 'assignee'],
    rules: [
      required(
        ...REQUEST,
        { field: 'priority', as: 'chosen' },
        { field: 'assignee', as: 'holder', role: 'support' },
        { field: 'priorityBacking', as: 'chosen' },
      ),
    ],
    effects: [{ kind: 'tell', who: ['assignee', 'requester'], with: 'assignment' }],
  },
  returnIncomplete: {
    row: '2b',
    ids: [22],
    from: ['toPrioritise'],
    to: 'incomplete',
    who: ['systemsHead'],
    screen: [],
    rules: [note('returned')],
    effects: [{ kind: 'tell', who: ['requester'] }],
  },
  resubmit: {
    row: '2c',
    ids: [23],
    from: ['incomplete'],
    to: 'toPrioritise',
    who: ['requester'],
    screen: REQUEST_SCREEN,
    rules: [required(...REQUEST)],
    effects: [{ kind: 'tell', who: ['systemsHead'] }],
  },
  requestInformation: {
    row: '3a',
    ids: [31],
    from: ['inAnalysis'],
    to: 'waitingForInformation',
    who: ['support'],
    screen: ['requestedInformation'],
    rules: [note('question')],
    effects: [{ kind: 'tell', who: ['requester'] }],
  },
  answer: {
    row: '3b',
    ids: [32],
    from: ['waitingForInformation'],
    to: 'inAnalysis',
    who: ['requester'],
    screen: ['userExperience', 'additionalInformation', 'attachment'],
    rules: [
      {
        kind: 'requestedInformation',
        asked: 'requestedInformation',
        fields: ['userExperience', 'additionalInformation'],
      },
    ],
    effects: [{ kind: 'tell', who: ['assignee', 'analyst'] }],
  },
  startSupport: {
    row: '3c',
    ids: [33],
    from: ['inAnalysis'],
    to: 'inSupport',
    who: ['support'],
    screen: ['effortEstimate'],
    rules: [{ kind: 'effortGate', mode: 'atMost' }],
    effects: [],
  },
  askConfirmation: {
    row: '3d',
    ids: [34],
    from: ['inAnalysis'],
    to: 'waitingForConfirmation',
    who: ['support'],
    screen: ['effortEstimate', 'effortReasons'],
    rules: [{ kind: 'effortGate', mode: 'above' }, required({ field: 'effortReasons', as: 'text' })],
    effects: [
      { kind: 'assign', to: 'systemsHead' },
      { kind: 'tell', who: ['systemsHead'], with: 'estimate' },
    ],
  },
  confirmEffort: {
    row: '3e',
    ids: [35],
    from: ['waitingForConfirmation'],
    to: 'inSupport',
    who: ['systemsHead'],
    screen: 'none',
    rules: [secondPerson(['mover'])],
    effects: [{ kind: 'assign', to: 'analyst' }],
  },
  reprioritise: {
    row: '3f',
    ids: [36],
    from: ['waitingForConfirmation'],
    to: 'toPrioritise',
    who: ['systemsHead'],
    screen: [],
    rules: [note('reprioritised')],
    effects: [{ kind: 'tell', who: ['requester'] }],
  },
  finishWithProduction: {
    row: '4a',
    ids: [41],
    from: ['inSupport'],
    to: 'preparingScript',
    who: ['support'],
    screen: ['timeSpent'],
    rules: [note('workDone'), required({ field: 'timeSpent', as: 'positive' })],
    effects: [{ kind: 'logWork' }],
  },
  finishWithoutProduction: {
    row: '4b',
    ids: [42],
    from: ['inSupport'],
    to: 'reporting',
    who: ['support'],
    screen: ['timeSpent'],
    rules: [note('workDone'), required({ field: 'timeSpent', as: 'positive' })],
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
    screen: ['attachment'],
    rules: [{ kind: 'scriptAttached', firstFrom: 'inSupport' }],
    effects: [{ kind: 'tell', who: ['seniorAnalyst'] }],
  },
  approveScript: {
    row: '6a',
    ids: [61],
    from: ['verifyingScript'],
    to: 'requestingAuthorisation',
    who: ['seniorAnalyst'],
    screen: [],
    rules: [secondPerson(REVIEWER), UNCHANGED_SINCE_SUBMISSION, note('approval')],
    effects: [],
  },
  requestReview: {
    row: '6b',
    ids: [62],
    from: ['verifyingScript'],
    to: 'preparingScript',
    who: ['seniorAnalyst'],
    screen: [],
    rules: [secondPerson(REVIEWER, 'passes'), note('review')],
    effects: [TESTS_NO_LONGER_COUNT, { kind: 'tell', who: ['analyst'] }],
  },
  requestAuthorisation: {
    row: '7',
    ids: [71],
    from: ['requestingAuthorisation'],
    to: 'toAuthorise',
    who: ['support'],
    screen: ['executionInstruction', 'testsConcluded', 'testResult'],
    rules: [
      required(
        { field: 'executionInstruction', as: 'text' },
        { field: 'testsConcluded', as: 'ticked' },
        { field: 'testResult', as: 'text' },
      ),
    ],
    effects: [{ kind: 'tell', who: ['systemsHead'], with: 'instruction' }],
  },
  // Ours, like every way back: without it a script that changed after its approval would leave the request stuck here.
  reworkScript: {
    row: '7b',
    ids: [76],
    from: ['requestingAuthorisation'],
    to: 'preparingScript',
    who: ['support'],
    screen: [],
    rules: [note('rework')],
    effects: [TESTS_NO_LONGER_COUNT],
  },
  requestException: {
    row: '7x',
    ids: [72, 73],
    from: ['requestingAuthorisation', 'toAuthorise'],
    to: 'same',
    who: ['requester'],
    screen: ['exceptionReason'],
    rules: [required({ field: 'exceptionReason', as: 'text' })],
    effects: [{ kind: 'tell', who: ['generalManagement'], with: 'exception' }],
  },
  authoriseException: {
    row: '7y',
    ids: [74, 75],
    from: ['requestingAuthorisation', 'toAuthorise'],
    to: 'same',
    who: ['generalManagement'],
    screen: ['exceptionValidUntil'],
    rules: [required({ field: 'exceptionReason', as: 'text' }, { field: 'exceptionValidUntil', as: 'future' })],
    effects: [{ kind: 'tell', who: ['requester', 'systemsHead'], with: 'exception' }],
  },
  authorise: {
    row: '8a',
    ids: [81],
    from: ['toAuthorise'],
    to: 'implementing',
    who: ['systemsHead'],
    screen: 'none',
    rules: [secondPerson(['mover']), UNCHANGED_SINCE_APPROVAL, { kind: 'productionWindow', ...APPROVAL }],
    effects: [
      { kind: 'assign', to: 'infrastructure' },
      { kind: 'tell', who: ['infrastructure'], with: 'instruction' },
    ],
  },
  refuseAuthorisation: {
    row: '8b',
    ids: [82],
    from: ['toAuthorise'],
    to: 'requestingAuthorisation',
    who: ['systemsHead'],
    screen: [],
    rules: [note('refused')],
    effects: [{ kind: 'tell', who: ['analyst'] }],
  },
  implemented: {
    row: '9a',
    ids: [91],
    from: ['implementing'],
    to: 'testing',
    who: ['infrastructure'],
    screen: [],
    rules: [secondPerson(['mover', 'scriptAuthor']), note('implemented'), UNCHANGED_SINCE_APPROVAL],
    effects: [
      { kind: 'assign', to: 'analyst' },
      { kind: 'tell', who: ['analyst', 'systemsHead', 'requester'] },
    ],
  },
  notImplemented: {
    row: '9b',
    ids: [92],
    from: ['implementing'],
    to: 'preparingScript',
    who: ['infrastructure'],
    screen: [],
    rules: [note('notImplemented')],
    effects: [
      TESTS_NO_LONGER_COUNT,
      { kind: 'assign', to: 'analyst' },
      { kind: 'tell', who: ['analyst', 'systemsHead'] },
    ],
  },
  testPassed: {
    row: '10a',
    ids: [101],
    from: ['testing'],
    to: 'certifying',
    who: ['support'],
    screen: [],
    rules: [note('testResult')],
    effects: [{ kind: 'tell', who: ['requester'] }],
  },
  testFailed: {
    row: '10b',
    ids: [102],
    from: ['testing'],
    to: 'preparingScript',
    who: ['support'],
    screen: [],
    rules: [note('testResult')],
    effects: [TESTS_NO_LONGER_COUNT, { kind: 'tell', who: ['systemsHead'] }],
  },
  certify: {
    row: '11a',
    ids: [111],
    from: ['certifying'],
    to: 'reporting',
    who: ['requester'],
    screen: [],
    rules: [note('certification')],
    effects: [{ kind: 'tell', who: ['analyst'] }],
  },
  notCertified: {
    row: '11b',
    ids: [112],
    from: ['certifying'],
    to: 'preparingScript',
    who: ['requester'],
    screen: [],
    rules: [note('certification')],
    effects: [TESTS_NO_LONGER_COUNT, { kind: 'tell', who: ['analyst'] }],
  },
  finish: {
    row: '12',
    ids: [121],
    from: ['reporting'],
    to: 'finished',
    who: ['support'],
    screen: ['resolution'],
    rules: [note('outcome'), required({ field: 'resolution', as: 'chosen' })],
    effects: [{ kind: 'tell', who: ['requester', 'systemsHead'] }],
  },
  cancel: {
    row: 'C',
    ids: [131],
    from: ['incomplete', 'toPrioritise', 'waitingForInformation', 'waitingForConfirmation'],
    to: 'cancelled',
    who: ['systemsHead', 'requester'],
    screen: ['resolution'],
    rules: [note('cancelled')],
    effects: [{ kind: 'tell', who: ['requester', 'assignee', 'systemsHead'] }],
  },
} as const satisfies Record<string, TransitionDefinition>;

export type TransitionKey = keyof typeof TRANSITIONS;

export const TRANSITION_KEYS = Object.keys(TRANSITIONS) as readonly TransitionKey[];

/** A transition by its key, with the declared shape instead of the literal one. */
export function transition(key: TransitionKey): TransitionDefinition {
  return TRANSITIONS[key];
}
