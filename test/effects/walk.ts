import { healEvidence } from '../../src/effects/evidence/heal';
import { keepException } from '../../src/effects/exception/keep';
import { holdersOf } from '../../src/effects/holders';
import { readRequest } from '../../src/effects/readings';
import type { ProjectRoleKey } from '../../src/procedure/roles';
import type { TransitionKey } from '../../src/procedure/transitions';
import { said } from '../logs/people';
import { text, type Desk, type Input } from './desk';

export type Leg = readonly [
  who: Parameters<Desk['call']>[0],
  key: Exclude<TransitionKey, 'create'>,
  input?: ((desk: Desk) => Input) | undefined,
  script?: string,
];

const NOTE = said('Un comentario suficientemente largo.');
export const note = (more = ''): Input => ({ note: `${NOTE} ${more}`.trim() });
/** Instruction and result are written again each time: text from before an approval does not count after it. */
const authorisation =
  (result: string, script: string) =>
  ({ ids }: Desk): Input => ({
    fields: {
      [ids.fields.executionInstruction]: text(`1. Ejecutar ${script} en la base contable.`),
      [ids.fields.testsConcluded]: [{ id: ids.options.testsConcluded['concluded'] }],
      [ids.fields.testResult]: text(said(result)),
    },
  });

/** A walk with every kind of effect, two rounds of most steps, and a requested exception. */
export const LEGS: readonly Leg[] = [
  [
    'carmen',
    'prioritise',
    ({ ids, site }) => ({
      fields: {
        priority: { name: 'High' },
        [ids.fields.priorityBacking]: { id: ids.options.priorityBacking['generalManagement'] },
        assignee: { accountId: site.staff.accountIds.diego },
      },
    }),
  ],
  ['diego', 'requestInformation', () => note('¿Desde cuándo?')],
  ['lucia', 'answer', ({ ids }) => ({ fields: { [ids.fields.additionalInformation]: text('Desde el lunes.') } })],
  [
    'diego',
    'askConfirmation',
    ({ ids }) => ({ fields: { [ids.fields.effortEstimate]: 6, [ids.fields.effortReasons]: text('Tres módulos.') } }),
  ],
  ['carmen', 'confirmEffort'],
  ['diego', 'reestimate', () => note('Son cuatro módulos.')],
  [
    'diego',
    'askConfirmation',
    ({ ids }) => ({ fields: { [ids.fields.effortEstimate]: 8, [ids.fields.effortReasons]: text('Cuatro módulos.') } }),
  ],
  ['carmen', 'confirmEffort'],
  ['diego', 'finishWithProduction', ({ ids }) => ({ ...note('Listo.'), fields: { [ids.fields.timeSpent]: 1.5 } })],
  ['diego', 'sendToVerification', undefined, 'arreglo.sql'],
  ['beatriz', 'requestReview', () => note('Falta el índice.')],
  ['diego', 'sendToVerification', undefined, 'arreglo-2.sql'],
  ['beatriz', 'approveScript', () => note('Visto bueno.')],
  ['diego', 'requestAuthorisation', authorisation('El cierre cuadra en Test.', 'arreglo-2.sql')],
  [
    'lucia',
    'requestException',
    ({ ids }) => ({ fields: { [ids.fields.exceptionReason]: text('Mañana cierra el mes.') } }),
  ],
  [
    'elena',
    'authoriseException',
    ({ ids, site }) => ({
      fields: { [ids.fields.exceptionValidUntil]: new Date(site.clock.now().getTime() + 3_600_000).toISOString() },
    }),
  ],
  ['carmen', 'authorise'],
  ['hugo', 'implemented', () => note('Ejecutado.')],
  ['diego', 'testFailed', () => note('No cuadra todavía.')],
  ['diego', 'sendToVerification', undefined, 'arreglo-3.sql'],
  ['beatriz', 'approveScript', () => note('Visto bueno otra vez.')],
  ['diego', 'requestAuthorisation', authorisation('Con el índice también cuadra.', 'arreglo-3.sql')],
  ['carmen', 'authorise'],
  ['silvia', 'implemented', () => note('Ejecutado de nuevo.')],
  ['diego', 'testPassed', () => note('Cuadra.')],
  ['lucia', 'certify', () => note('Conforme.')],
  ['diego', 'finish', () => ({ ...note('Resuelto.'), fields: { resolution: { name: 'Done' } } })],
];

/** Milliseconds between two steps: the whole walk ends before a step counts as missed. */
const PACE = 3000;

/** Transitions that the evidence must precede. */
const GATES: ReadonlySet<TransitionKey> = new Set<TransitionKey>(['approveScript', 'authorise', 'implemented']);

/**
 * Makes one leg of the walk. If the step needs evidence and its delivery is held back, the person waits for it. The
 * message tells them to, and the app has healed the evidence meanwhile.
 */
export async function go(desk: Desk, issueId: string, leg: Leg): Promise<void> {
  const [who, key, input, script] = leg;
  const { clock } = desk.site;
  clock.set(new Date(clock.now().getTime() + PACE));
  if (script !== undefined) await desk.attach(issueId, who, script);
  const context = desk.context();
  const holders = (role: ProjectRoleKey) => holdersOf(context.client, context.projectId, context.ids.roles[role]);
  if (GATES.has(key)) await healEvidence(issueId, { ...context, executionId: 'waited for', holders });
  if (key === 'authoriseException')
    await keepException(await readRequest(context.client, issueId, context.ids), { ...context, holders });
  await desk.move(issueId, who, key, input?.(desk));
}
