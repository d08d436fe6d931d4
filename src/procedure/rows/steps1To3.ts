import type { TransitionDefinition } from '../definition';
import type { FieldKey } from '../fields';
import type { Requirement } from '../rules/rule';
import { note, required, secondPerson } from './build';

/** Required fields of "Crear", which must still be filled in for the prioritisation. */
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

/** Steps 1 to 3: filing, prioritising, analysing. */
export const STEPS_1_TO_3 = {
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
    rules: [
      required(...REQUEST),
      {
        kind: 'returnAnswered',
        because: 'incomplete',
        from: 'toPrioritise',
        to: 'incomplete',
        fields: ['summary', 'description', 'classification', 'userExperience', 'additionalInformation', 'attachment'],
      },
    ],
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
        from: 'inAnalysis',
        to: 'waitingForInformation',
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
    rules: [{ kind: 'effortGate', mode: 'above' }, required({ field: 'effortReasons', as: 'text', now: true })],
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
    effects: [
      { kind: 'clear', fields: ['effortEstimate', 'effortReasons'] },
      { kind: 'tell', who: ['requester'] },
    ],
  },
} as const satisfies Record<string, TransitionDefinition>;
