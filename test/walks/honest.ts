import { text } from '../effects/desk';
import type { SiteIds } from '../../src/jira/site';
import type { RoleKey } from '../../src/procedure/roles';
import type { StatusKey } from '../../src/procedure/statuses';
import type { TransitionKey } from '../../src/procedure/transitions';

/** Transitions from each status; those back are less frequent. */
export const WAYS: Readonly<Record<StatusKey, readonly TransitionKey[]>> = {
  incomplete: ['resubmit'],
  toPrioritise: ['prioritise', 'prioritise', 'prioritise', 'returnIncomplete'],
  inAnalysis: ['startSupport', 'startSupport', 'requestInformation', 'askConfirmation'],
  waitingForInformation: ['answer'],
  waitingForConfirmation: ['confirmEffort', 'confirmEffort', 'reprioritise'],
  inSupport: ['finishWithProduction', 'finishWithProduction', 'finishWithoutProduction', 'reestimate'],
  preparingScript: ['sendToVerification'],
  verifyingScript: ['approveScript', 'approveScript', 'approveScript', 'requestReview'],
  requestingAuthorisation: [
    'requestAuthorisation',
    'requestAuthorisation',
    'requestAuthorisation',
    'requestException',
    'authoriseException',
    'reworkScript',
  ],
  toAuthorise: ['authorise', 'authorise', 'authorise', 'requestException', 'authoriseException', 'refuseAuthorisation'],
  implementing: ['implemented', 'implemented', 'notImplemented'],
  testing: ['testPassed', 'testPassed', 'testFailed'],
  certifying: ['certify', 'certify', 'notCertified'],
  reporting: ['finish'],
  finished: [],
  cancelled: [],
};

/** The transitions that require a note, by the procedure's table. */
export const NOTED: ReadonlySet<TransitionKey> = new Set<TransitionKey>([
  'returnIncomplete',
  'requestInformation',
  'reprioritise',
  'finishWithProduction',
  'finishWithoutProduction',
  'reestimate',
  'approveScript',
  'requestReview',
  'reworkScript',
  'refuseAuthorisation',
  'implemented',
  'notImplemented',
  'testPassed',
  'testFailed',
  'certify',
  'notCertified',
  'finish',
  'cancel',
  'nameRequester',
]);

/**
 * The people who may make each transition, by the procedure's table. It is written again here: a walk that used the
 * definition under test would accept any content of it.
 */
export const WHO: Readonly<Record<TransitionKey, 'anyone' | readonly RoleKey[]>> = {
  create: 'anyone',
  prioritise: ['systemsHead'],
  returnIncomplete: ['systemsHead'],
  resubmit: ['requester'],
  requestInformation: ['support'],
  answer: ['requester'],
  startSupport: ['support'],
  askConfirmation: ['support'],
  confirmEffort: ['systemsHead'],
  reprioritise: ['systemsHead'],
  finishWithProduction: ['support'],
  finishWithoutProduction: ['support'],
  reestimate: ['support'],
  sendToVerification: ['support'],
  approveScript: ['seniorAnalyst'],
  requestReview: ['seniorAnalyst'],
  requestAuthorisation: ['support'],
  reworkScript: ['support'],
  requestException: ['requester'],
  authoriseException: ['generalManagement'],
  authorise: ['systemsHead'],
  refuseAuthorisation: ['systemsHead'],
  implemented: ['infrastructure'],
  notImplemented: ['infrastructure'],
  testPassed: ['support'],
  testFailed: ['support'],
  certify: ['requester'],
  notCertified: ['requester'],
  finish: ['support'],
  cancel: ['systemsHead', 'requester'],
  nameRequester: ['systemsHead'],
};

/** Values that differ between two inputs. */
export interface Said {
  /** Account id. */
  readonly assignee: string;
  readonly until: string;
  readonly reason: string;
  /** Result of the tests. */
  readonly result: string;
  readonly instruction: string;
  /** The requester's answer to a question. */
  readonly answer: string;
  /** Hours of effort, added to the required ones. */
  readonly hours: number;
  /** Whether the analyst keeps the earlier scripts. */
  readonly kept: boolean;
  /** Whether the question marks a field. */
  readonly asked: boolean;
  /** Account id of the next requester. */
  readonly requester: string;
}

/** Input of a person who fills in each form correctly. */
export function filling(
  key: TransitionKey,
  { fields, options }: Pick<SiteIds, 'fields' | 'options'>,
  said: Said,
): Readonly<Record<string, unknown>> {
  const { assignee, until, reason, result, instruction, answer, hours, requester } = said;
  const forms: Partial<Record<TransitionKey, Readonly<Record<string, unknown>>>> = {
    prioritise: {
      priority: { name: 'High' },
      assignee: { accountId: assignee },
      [fields.priorityBacking]: { id: options.priorityBacking['premises'] },
    },
    startSupport: { [fields.effortEstimate]: 1 + hours },
    askConfirmation: { [fields.effortEstimate]: 9 + hours, [fields.effortReasons]: text(`${reason} ${answer}`) },
    requestInformation: said.asked
      ? { [fields.requestedInformation]: [{ id: options.requestedInformation['additionalInformation'] }] }
      : {},
    answer: { [fields.additionalInformation]: text(answer) },
    sendToVerification: said.kept ? kept({ fields, options }) : {},
    finishWithProduction: { [fields.timeSpent]: 1 },
    finishWithoutProduction: { [fields.timeSpent]: 1 },
    requestAuthorisation: {
      [fields.executionInstruction]: text(instruction),
      [fields.testsConcluded]: [{ id: options.testsConcluded['concluded'] }],
      [fields.testResult]: text(result),
    },
    requestException: { [fields.exceptionReason]: text(reason) },
    authoriseException: { [fields.exceptionValidUntil]: until },
    nameRequester: { [fields.newRequester]: { accountId: requester } },
    finish: { resolution: { name: 'Done' } },
    cancel: { resolution: { name: "Won't Do" } },
  };
  return forms[key] ?? {};
}

/** The field by which the analyst keeps the earlier scripts; empty if the installation lacks it. */
function kept({ fields, options }: Pick<SiteIds, 'fields' | 'options'>): Readonly<Record<string, unknown>> {
  const all: Readonly<Record<string, string>> = fields;
  const of: Readonly<Record<string, Readonly<Record<string, string>>>> = options;
  const id = all['scriptsKept'];
  return id === undefined ? {} : { [id]: [{ id: of['scriptsKept']?.['kept'] }] };
}
