import { openDesk, text, type Desk } from './desk';
import { go, LEGS } from './walk';

/**
 * A request whose approved script is a new one. No event was delivered, so the app has not emptied the old script's
 * tests.
 */
async function approvedAnew(): Promise<readonly [Desk, string]> {
  const desk = await openDesk();
  const issueId = await desk.file();
  const last = LEGS.findLastIndex(([, key]) => key === 'requestAuthorisation');
  for (const leg of LEGS.slice(0, last)) await go(desk, issueId, leg);
  return [desk, issueId];
}

it('tests of an earlier script do not count for the approved one, even if they were not emptied', async () => {
  const [desk, issueId] = await approvedAnew();
  const { testResult } = desk.ids.fields;
  const ask = (fields: Readonly<Record<string, unknown>>) =>
    desk.move(issueId, 'diego', 'requestAuthorisation', { fields });
  const old = 'Resultado de las pruebas en Test (lo que dice es anterior al visto bueno de estos scripts';
  const [, , before] = LEGS.find(([, key]) => key === 'requestAuthorisation') ?? [];
  await expect(ask({})).rejects.toThrow(old);
  await expect(ask(before?.(desk).fields ?? {})).rejects.toThrow(old);
  const { executionInstruction } = desk.ids.fields;
  const instruction = { [executionInstruction]: text('1. Ejecutar arreglo-3.sql.') };
  await expect(ask(instruction)).rejects.toThrow(old);
  await ask({ ...instruction, [testResult]: text('Con el script nuevo también cuadra.') });
  // Sent back without another approval: the tests are of these scripts.
  await desk.move(issueId, 'carmen', 'refuseAuthorisation', { note: 'Falta el respaldo previo.' });
  await expect(ask({})).rejects.toThrow('La autorización fue rechazada');
  await desk.move(issueId, 'diego', 'requestAuthorisation', { note: 'El respaldo previo ya está hecho.' });
});
