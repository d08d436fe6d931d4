/** A fault of a procedure's definition, for the person who edits the data: a code, the place, and the faulty value. */
export interface Fault {
  readonly code:
    | 'unknownStatus'
    | 'unknownRole'
    | 'noCreation'
    | 'severalCreations'
    | 'repeatedId'
    | 'wrongNumberOfIds'
    | 'unreachable'
    | 'deadEnd'
    | 'leavesTheEnd'
    | 'fieldOnNoScreen'
    | 'noteWithoutScreen'
    | 'skipsSecondPerson'
    | 'skipsAuthorisation'
    | 'skipsEvidence';
  /** Key of the transition or the status. */
  readonly where: string;
  readonly found: string;
}

const SENTENCES: Readonly<Record<Fault['code'], (fault: Fault) => string>> = {
  unknownStatus: ({ where, found }) => `Transition ${where} names the status ${found}, which is not defined.`,
  unknownRole: ({ where, found }) => `The role of ${where} is ${found}, which is not defined.`,
  noCreation: () => 'No transition creates a request: exactly one has to start from nowhere.',
  severalCreations: ({ found }) => `Several transitions create a request: ${found}. Only one may start from nowhere.`,
  repeatedId: ({ where, found }) => `Transition ${where} has the id ${found}, which another one has already.`,
  wrongNumberOfIds: ({ where, found }) =>
    `Transition ${where} needs ${found}: one id for each transition that Jira gets.`,
  unreachable: ({ where }) => `No request can ever reach the status ${where}.`,
  deadEnd: ({ where }) => `A request in the status ${where} can never come to an end.`,
  leavesTheEnd: ({ where, found }) => `Transition ${where} leaves ${found}, where a request has ended.`,
  fieldOnNoScreen: ({ where, found }) => `Transition ${where} asks for ${found}, which no screen lets anybody fill in.`,
  noteWithoutScreen: ({ where }) => `Transition ${where} asks for a note but has no screen, so nobody can write one.`,
  skipsSecondPerson: ({ found }) => `A way to Production does not pass a second person: ${found}.`,
  skipsAuthorisation: ({ found }) => `A way to Production does not pass an authorisation: ${found}.`,
  skipsEvidence: ({ where }) =>
    `Transition ${where} enters Production without checking that the scripts are unchanged.`,
};

export function describeFault(fault: Fault): string {
  return SENTENCES[fault.code](fault);
}
