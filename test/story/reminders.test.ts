import { createScene } from './scene';
import { OPEN, requestAt } from './walk';

const scene = createScene();

it('the scheduled trigger reminds before the cut-off and of what has not moved, and of nothing twice', async () => {
  const authorising = await requestAt('Por autorizar', scene.cast);
  const verifying = await requestAt('Verificando script', scene.cast);
  const subjects = async (key: string) =>
    (await scene.sandbox.outbox())
      .filter(({ issueKey, subject }) => issueKey === key && /Antes del cierre|Sin movimiento/.test(subject))
      .map(({ subject }) => subject.replace(/: .*/, '').replace(`[${key}] `, ''));
  const runAt = async (now: string): Promise<void> => {
    await scene.sandbox.setClock(now);
    await scene.sandbox.runScheduled('reminders');
  };

  await runAt('2027-03-02T15:30:00-03:00');
  expect(await subjects(authorising)).toEqual([]);
  for (const time of ['16:00', '16:05', '16:30']) await runAt(`2027-03-02T${time}:00-03:00`);
  expect(await subjects(authorising)).toEqual(['Antes del cierre de hoy']);
  expect(await subjects(verifying)).toEqual([]);

  // Since Tuesday at ten: seven hours, eight, and one more on Thursday from nine to ten.
  await runAt('2027-03-04T09:55:00-03:00');
  expect(await subjects(verifying)).toEqual([]);
  for (const now of ['2027-03-04T10:05:00', '2027-03-04T11:05:00', '2027-03-05T11:05:00']) await runAt(`${now}-03:00`);
  expect(await subjects(verifying)).toEqual(['Sin movimiento']);
  expect(await subjects(authorising)).toEqual(['Antes del cierre de hoy', 'Sin movimiento']);
  expect(await scene.sandbox.failures()).toEqual([]);
  await scene.sandbox.setClock(OPEN);
});
