import type { TransitionDefinition } from '../definition';
import type { Rule, WayBack } from '../rules/rule';
import { APPROVAL, note, required, secondPerson, TESTS_NO_LONGER_COUNT } from './build';

/**
 * Requires that the scripts are those approved. It applies before an action in Production and after it. Row 7 does not
 * require it: it only passes the request on, and its way back starts at the same status.
 */
const asApproved = (...back: WayBack): Rule => ({ kind: 'scriptUnchanged', since: 'approval', ...APPROVAL, back });

/**
 * Steps 7 to 12: authorisation, Production, certifying and reporting. Also cancelling, and naming another requester.
 */
export const STEPS_7_TO_12 = {
  requestAuthorisation: {
    row: '7',
    ids: [71],
    from: ['requestingAuthorisation'],
    to: 'toAuthorise',
    who: ['support'],
    screen: ['executionInstruction', 'testsConcluded', 'testResult'],
    rules: [
      required(
        { field: 'executionInstruction', as: 'text', writtenSince: APPROVAL },
        { field: 'testsConcluded', as: 'ticked' },
        { field: 'testResult', as: 'text', writtenSince: APPROVAL },
      ),
      {
        kind: 'returnAnswered',
        because: 'refused',
        from: 'toAuthorise',
        to: 'requestingAuthorisation',
        fields: ['executionInstruction', 'testResult'],
      },
    ],
    effects: [{ kind: 'checkEvidence' }, { kind: 'tell', who: ['systemsHead'], with: 'instruction' }],
  },
  // The app adds it to the document, like every way back. Without it, a script changed after its approval would block
  // the request.
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
    rules: [required({ field: 'exceptionReason', as: 'text', now: true })],
    effects: [{ kind: 'recordException' }, { kind: 'tell', who: ['generalManagement'], with: 'exception' }],
  },
  authoriseException: {
    row: '7y',
    ids: [74, 75],
    from: ['requestingAuthorisation', 'toAuthorise'],
    to: 'same',
    who: ['generalManagement'],
    screen: ['exceptionValidUntil'],
    rules: [
      required({ field: 'exceptionValidUntil', as: 'future', now: true }),
      { kind: 'exceptionAsked', ...APPROVAL },
    ],
    effects: [{ kind: 'recordException' }, { kind: 'tell', who: ['requester', 'systemsHead'], with: 'exception' }],
  },
  authorise: {
    row: '8a',
    ids: [81],
    from: ['toAuthorise'],
    to: 'implementing',
    who: ['systemsHead'],
    screen: 'none',
    rules: [
      secondPerson(['mover', 'scriptAuthor']),
      asApproved('refuseAuthorisation', 'reworkScript'),
      { kind: 'productionWindow', ...APPROVAL },
    ],
    effects: [
      { kind: 'assign', to: 'infrastructure' },
      { kind: 'tell', who: ['infrastructure'], with: 'handOff' },
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
    rules: [secondPerson(['mover', 'scriptAuthor']), note('implemented'), asApproved('notImplemented')],
    effects: [
      { kind: 'assign', to: 'analyst' },
      { kind: 'tell', who: ['analyst', 'systemsHead', 'requester'], with: 'implemented' },
      { kind: 'tell', who: ['infrastructure'], with: 'passingFiles' },
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
    rules: [note('cancelled'), required({ field: 'resolution', as: 'chosen' })],
    effects: [{ kind: 'tell', who: ['requester', 'assignee', 'systemsHead'] }],
  },
  // Only the requester can answer, ask for an exception, or certify. A requester who has left would stop the request
  // for good.
  nameRequester: {
    row: 'R',
    ids: [141, 142, 143, 144, 145],
    from: ['incomplete', 'waitingForInformation', 'requestingAuthorisation', 'toAuthorise', 'certifying'],
    to: 'same',
    who: ['systemsHead'],
    screen: ['newRequester'],
    rules: [note('newRequester'), { kind: 'requesterGone', named: 'newRequester' }],
    effects: [
      { kind: 'nameRequester', from: 'newRequester' },
      { kind: 'tell', who: ['newRequester', 'assignee'], with: 'newRequester' },
    ],
  },
} as const satisfies Record<string, TransitionDefinition>;
