import { OPEN, requestAt } from '../story/walk';
import { createBrowserScene } from './scene';

const scene = createBrowserScene();

it('an exception to the hours is asked for, authorised and used, and the panel tells each of it', async () => {
  const key = await requestAt('Por autorizar', scene.cast);
  const address = `/browse/${key}`;
  const shell = await scene.open();
  const says = (text: RegExp | string) => shell.frame.locator('.exception', { hasText: text }).waitFor();
  await scene.sandbox.setClock('2027-03-02T18:00:00-03:00');

  await shell.as('Carmen Villalba', address);
  await shell.frame.getByText('Ya pasaron las 17:00').waitFor();

  await shell.as('Lucía Giménez', address);
  await shell.transition('Solicitar excepción de horario', {
    text: { 'Motivo de la excepción de horario': 'Mañana se acreditan los salarios.' },
  });
  await says(/Lucía Giménez solicitó una excepción de horario el .*falta que Gerencia General la autorice/);
  await says('Mañana se acreditan los salarios.');

  await shell.as('Elena Bogado', address);
  await shell.transition('Autorizar excepción de horario', {
    text: { 'Excepción de horario válida hasta': '2027-03-02T20:00' },
  });
  await says(/vigente hasta el 2 mar 2027, 20:00\. La autorizó Elena Bogado/);
  // After the grant, the panel does not tell anybody to ask for it or to authorise it again.
  const again = shell.frame.locator('.ways-aside');
  await again.getByText('Ya está autorizada hasta el 2 mar 2027, 20:00: no hace falta nada más.').waitFor();
  expect(await again.textContent()).toContain('Autorizar excepción de horario');
  expect(await again.textContent()).not.toMatch(/Le corresponde a usted|Bloqueado|Se pedirá/);

  await shell.as('Carmen Villalba', address);
  await says(/La solicitó Lucía Giménez/);
  await shell.transition('Autorizar implementación');
  await shell.stands('Implementando en Producción');
  await says(/Excepción de horario usada: .* fuera de horario el 2 mar 2027, 18:00\. La había autorizado Elena Bogado/);
  expect(shell.complaints).toEqual([]);
  await shell.close();
});

it('one that nobody used is over when its time is, and the gate is closed again', async () => {
  await scene.sandbox.setClock(OPEN);
  const key = await requestAt('Por autorizar', scene.cast);
  await scene.cast.lucia.move(key, 'Solicitar excepción de horario', {
    fields: { 'Motivo de la excepción de horario': 'Por si hace falta.' },
  });
  await scene.cast.elena.move(key, 'Autorizar excepción de horario', {
    fields: { 'Excepción de horario válida hasta': '2027-03-02T20:00:00.000-0300' },
  });
  await scene.sandbox.setClock('2027-03-02T20:00:00-03:00');
  const shell = await scene.open();
  await shell.as('Carmen Villalba', `/browse/${key}`);
  await shell.frame.locator('.exception', { hasText: 'venció el 2 mar 2027, 20:00 sin usarse' }).waitFor();
  await shell.frame.getByText('Ya pasaron las 17:00').waitFor();
  expect(shell.complaints).toEqual([]);
  await shell.close();
});
