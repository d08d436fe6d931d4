import { requestAt } from '../walk';
import { createBlocks } from './scene';

const { scene, state } = createBlocks();

describe('fields that decide are on no edit screen', () => {
  it.each<readonly [name: string, value: string | number]>([
    ['Estimación del esfuerzo (horas)', 1],
    ['Motivos del esfuerzo', 'Porque sí, de verdad.'],
    ['Respaldo de la prioridad', 'Gerencia General'],
    ['Instrucción de ejecución', 'Ejecutar todo.'],
    ['Resultado de las pruebas en Test', 'Todo bien.'],
    ['Excepción de horario válida hasta', '2027-03-02T20:00:00.000-0300'],
  ])('%s', async (name, value) => {
    const key = await requestAt('En análisis', scene.cast);
    const before = await state(key);
    const answer = await scene.cast.diego.send('PUT', `issue/${key}`, {
      fields: await scene.cast.diego.fill({ [name]: value }),
    });
    expect(answer.status).toBe(400);
    expect(await state(key)).toEqual(before);
  });
});

it('looking does not invoke a function', async () => {
  const key = await requestAt('Por autorizar', scene.cast);
  const { functionInvocations } = await scene.sandbox.metrics();
  for (const person of Object.values(scene.cast)) {
    await person.issue(key);
    await person.transitions(key);
  }
  expect((await scene.sandbox.metrics()).functionInvocations).toBe(functionInvocations);
});
