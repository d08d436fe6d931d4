import { setTimeout as sleep } from 'node:timers/promises';
import { startDemo } from '../../demo/startDemo';
import type { Sandbox } from 'forge-sandbox';
import type { Principal } from 'forge-sandbox/jira';
import { SENTINEL, said } from '../logs/people';
import { castOf, type Cast } from './cast';
import { changeInForce, everyOtherPart } from './everyPart';
import { inProcess, ROOT } from './inProcess';
import type { Input, Person } from './person';
import { must, OPEN } from './walk';

/** Long enough for a note. */
const SAID = said('Esto lo escribió una persona.');

let sandbox: Sandbox;
let cast: Cast;
let written: string;
const outputs = [process.stdout, process.stderr] as const;

beforeAll(async () => {
  written = '';
  for (const output of outputs) {
    const write = output.write.bind(output);
    jest.spyOn(output, 'write').mockImplementation((chunk, ...rest) => {
      written += String(chunk);
      return write(chunk, ...(rest as []));
    });
  }
  sandbox = await startDemo({ directory: ROOT, port: 0, empty: false });
  // Retries wait for real seconds. Here only the log matters, not their success.
  const driven = inProcess(sandbox, () => sleep(120));
  cast = castOf({ ...driven, people: driven.people.map((one) => ({ ...one, email: `${SENTINEL}.${one.email}` })) });
  for (const person of sandbox.jira.site.people.values())
    Object.assign(person, {
      displayName: `${person.displayName} ${SENTINEL}`,
      email: `${SENTINEL}.${person.email}`,
    });
  sandbox.clock.set(new Date(OPEN));
});

afterAll(async () => {
  jest.restoreAllMocks();
  await sandbox.close();
});

type Disturb = (request: Request, principal: Principal) => Response | undefined;

/** Stops the disturbance during `act`: gates only open after the app has written its evidence. */
async function inPeace(act: () => Promise<void>): Promise<void> {
  const disturbed = sandbox.jira.context.intercept;
  sandbox.jira.context.intercept = () => undefined;
  await act();
  sandbox.jira.context.intercept = disturbed ?? (() => undefined);
}

/** Makes a transition as soon as its gate opens. */
async function eventually(person: Person, key: string, transition: string, input?: Input): Promise<void> {
  for (let tries = 0; tries < 100 && (await person.move(key, transition, input)) !== null; tries += 1) await sleep(100);
}

/** Sends the script and has it approved. With a disturbed app, the approval is first refused without the evidence. */
async function approve(key: string, isDisturbed: boolean): Promise<void> {
  const { diego, beatriz } = cast;
  await diego.attach(key, `${SENTINEL}.sql`, `-- ${SENTINEL}`);
  if (isDisturbed) {
    await must(diego, key, 'Enviar a verificación');
    expect(await beatriz.move(key, 'Aprobar script', { comment: SAID })).not.toBeNull();
    await must(beatriz, key, 'Solicitar revisión', { comment: SAID });
    await diego.attach(key, `${SENTINEL}_v2.sql`, `-- ${SENTINEL} 2`);
  }
  await inPeace(async () => {
    await must(diego, key, 'Enviar a verificación');
    await eventually(beatriz, key, 'Aprobar script', { comment: SAID });
  });
}

/** Has an exception authorised. With a disturbed app, the first one is refused, because the app could not record it. */
async function except(key: string, isDisturbed: boolean): Promise<void> {
  const { elena, lucia } = cast;
  const asked = (why: string): Input => ({ fields: { 'Motivo de la excepción de horario': why } });
  const until: Input = { fields: { 'Excepción de horario válida hasta': '2027-03-02T20:00:00.000-0300' } };
  if (isDisturbed) {
    await must(lucia, key, 'Solicitar excepción de horario', asked(SAID));
    expect(await elena.move(key, 'Autorizar excepción de horario', until)).not.toBeNull();
  }
  await inPeace(async () => {
    await must(lucia, key, 'Solicitar excepción de horario', asked(`${SAID} Y hoy se paga.`));
    await eventually(elena, key, 'Autorizar excepción de horario', until);
  });
}

/** Makes all transitions of the direct way and the exception, with the sentinel in every text of a person. */
async function walk(disturb: Disturb | null = null): Promise<string> {
  const { lucia, carmen, diego, hugo } = cast;
  sandbox.jira.context.intercept = disturb ?? (() => undefined);
  const key = await lucia.create({
    summary: `El cierre ${SENTINEL}`,
    Clasificación: 'Revisión de problema',
    description: SAID,
    'Revisión previa del problema': ['Revisé el problema antes de ingresar la solicitud'],
    'Experiencia del Usuario': SAID,
  });
  if (typeof key !== 'string') throw new Error(JSON.stringify(key));
  await must(carmen, key, 'Priorizar y asignar', {
    fields: { priority: 'High', 'Respaldo de la prioridad': 'Gerencia General', assignee: diego.who.accountId },
    comment: SAID,
  });
  const estimate = { 'Estimación del esfuerzo (horas)': 6, 'Motivos del esfuerzo': SAID };
  await must(diego, key, 'Solicitar confirmación del esfuerzo', { fields: estimate });
  await must(carmen, key, 'Confirmar esfuerzo');
  await must(diego, key, 'Finalizar con acción en Producción', {
    fields: { 'Tiempo dedicado (horas)': 1 },
    comment: SAID,
  });
  await approve(key, disturb !== null);
  const authorisation = {
    'Instrucción de ejecución': SAID,
    'Pruebas en Test': ['Las pruebas en Test concluyeron'],
    'Resultado de las pruebas en Test': SAID,
  };
  await must(diego, key, 'Solicitar autorización', { fields: authorisation });
  await except(key, disturb !== null);
  await inPeace(() => eventually(carmen, key, 'Autorizar implementación'));
  await must(hugo, key, 'Implementado', { comment: SAID });
  await must(diego, key, 'Prueba satisfactoria', { comment: SAID });
  await must(lucia, key, 'Certificar', { comment: SAID });
  await must(diego, key, 'Comunicar resultado y finalizar', { fields: { resolution: 'Done' }, comment: SAID });
  return key;
}

const everything = (): string => JSON.stringify([sandbox.host.logs, sandbox.host.failures]) + written;
const errors = (): number => sandbox.host.logs.filter(({ level }) => level === 'error').length;

/** The person's text must be in the site. Otherwise the search for it would prove nothing. */
it('says nothing that people wrote, when all goes well', async () => {
  const key = await walk();
  await sandbox.host.settle();
  await everyOtherPart(sandbox, cast, key);
  await changeInForce(sandbox, cast);
  expect(JSON.stringify([...sandbox.jira.site.issues.values()])).toContain(SENTINEL);
  expect(JSON.stringify(sandbox.jira.site.outbox)).toContain(SENTINEL);
  expect(everything()).not.toContain(SENTINEL);
  expect(sandbox.host.failures).toEqual([]);
});

/** Jira's own error messages quote people's texts. */
const ANSWERS: readonly (readonly [what: string, answer: () => Response])[] = [
  ['a 500 in JSON', () => Response.json({ errorMessages: [SAID], errors: { [SENTINEL]: SAID } }, { status: 500 })],
  ['a 400', () => Response.json({ errorMessages: [SAID], errors: {}, message: SAID }, { status: 400 })],
  ['a page of a gateway', () => new Response(`<h1>${SAID}</h1>`, { status: 502 })],
  ['an answer of another shape', () => Response.json({ [SENTINEL]: SAID, issues: SAID, values: SAID, fields: SAID })],
  ['text that is no JSON', () => new Response(`{"x": ${SENTINEL}`, { status: 200 })],
];

it.each(ANSWERS)('nor when Jira answers the app with %s', async (_, answer) => {
  const before = errors();
  const key = await walk((_request, principal) => (principal.kind === 'app' ? answer() : undefined));
  await everyOtherPart(sandbox, cast, key);
  await changeInForce(sandbox, cast, inPeace);
  // The same for the app's other calls of Jira.
  sandbox.jira.context.intercept = answer;
  await everyOtherPart(sandbox, cast, key);
  sandbox.jira.context.intercept = () => undefined;
  await changeInForce(sandbox, cast);
  expect(errors()).toBeGreaterThan(before + 5);
  expect(everything()).not.toContain(SENTINEL);
});

it('nor when the platform sends what nobody understands', async () => {
  const before = sandbox.host.failures.length;
  for (const payload of [{ [SENTINEL]: SAID }, { issue: SAID, configuration: `{"x": ${SENTINEL}` }])
    sandbox.host.app.deliverPostFunction('procedure-effects', payload);
  await sleep(200);
  expect(sandbox.host.failures.length).toBe(before + 2);
  expect(everything()).not.toContain(SENTINEL);
});

it('nor when a page asks what it may not', async () => {
  const { accountId } = cast.lucia.who;
  for (const name of ['overview', 'status', 'install', SENTINEL])
    await sandbox.host
      .invokeResolver('procedure-admin', name, { projectId: SAID, members: { [SENTINEL]: SAID } }, { accountId })
      .catch(() => undefined);
  expect(everything()).not.toContain(SENTINEL);
});
