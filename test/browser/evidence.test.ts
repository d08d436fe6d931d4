import { createHash } from 'node:crypto';
import { AUTHORISATION, AUTHORISATION_AGAIN, must, NOTE, requestAt, type Stage } from '../story/walk';
import { createBrowserScene } from './scene';

const scene = createBrowserScene();

const SHA256 = createHash('sha256').update('SELECT 1;').digest('hex');

/** Replaces Diego's script by another one of the same name. */
async function swap(key: string): Promise<void> {
  const { fields } = await scene.cast.diego.issue(key);
  await scene.cast.diego.json('DELETE', `attachment/${fields.attachment?.[0]?.id ?? ''}`);
  await scene.cast.natalia.attach(key, 'arreglo.sql', 'DELETE FROM socios;');
}

it('the panel shows what was approved, by its whole checksum', async () => {
  const key = await requestAt('Implementando en Producción', scene.cast);
  const shell = await scene.open();
  await shell.as('Hugo Ramírez', `/browse/${key}`);
  const files = shell.frame.getByRole('region', { name: 'Archivos verificados' });
  await files.getByText('Visto bueno de Beatriz Duarte').waitFor();
  await files.getByText('9 bytes, adjuntado por Diego Rojas').waitFor();
  await files.getByText(`SHA-256 ${SHA256.slice(0, 12)}…`).click();
  await files.getByText(SHA256, { exact: true }).waitFor();
  await files.getByRole('button', { name: 'Seleccionar la huella de arreglo.sql' }).click();
  await files.getByText('Seleccionada: ya puede copiarla.').waitFor();
  expect(await files.evaluate(() => getSelection()?.toString())).toBe(SHA256);
  expect(shell.complaints).toEqual([]);
  await shell.close();
});

it.each<readonly [Stage, person: string, transition: string, back: string]>([
  [
    'Por autorizar',
    'Carmen Villalba',
    'Autorizar implementación',
    '«Rechazar autorización» y luego «Volver a preparar el script»',
  ],
  ['Implementando en Producción', 'Hugo Ramírez', 'Implementado', '«No se pudo implementar»'],
])('%s: a swapped script is caught and explained, in the panel and where the button is pressed', async (...row) => {
  const [stage, person, transition, back] = row;
  const key = await requestAt(stage, scene.cast);
  await swap(key);
  const shell = await scene.open();
  await shell.as(person, `/browse/${key}`);
  const explained =
    /«arreglo\.sql» fue reemplazado por Natalia Ferreira el \d{4}-\d{2}-\d{2} \d{2}:\d{2}\. .* use (.*)\./;
  const way = shell.frame.locator('.way', { hasText: transition }).filter({ hasText: 'Bloqueado' });
  expect(explained.exec(await way.innerText())?.[1]).toBe(back);
  await shell.frame.getByText('Ya no está adjunto').waitFor();

  await shell.transition(transition, stage === 'Por autorizar' ? {} : { text: { Comentario: NOTE } });
  const refusal = shell.page.getByText('fue reemplazado por Natalia Ferreira').first();
  expect(explained.exec(await refusal.innerText())?.[1]).toBe(back);
  expect(await scene.cast.rosa.status(key)).toBe(stage);
  expect(shell.complaints).toEqual([]);
  await shell.close();
});

it('the way back that the message names leads to a new approval', async () => {
  const key = await requestAt('Por autorizar', scene.cast);
  await swap(key);
  await must(scene.cast.carmen, key, 'Rechazar autorización', { comment: NOTE });
  await must(scene.cast.diego, key, 'Volver a preparar el script', { comment: NOTE });
  await scene.cast.diego.attach(key, 'arreglo_v2.sql', 'SELECT 2;');
  await must(scene.cast.diego, key, 'Enviar a verificación');
  await must(scene.cast.beatriz, key, 'Aprobar script', { comment: NOTE });
  await must(scene.cast.diego, key, 'Solicitar autorización', AUTHORISATION_AGAIN);
  const shell = await scene.open();
  await shell.as('Carmen Villalba', `/browse/${key}`);
  await shell.frame.getByText('arreglo_v2.sql').first().waitFor();
  await shell.transition('Autorizar implementación');
  await shell.stands('Implementando en Producción');
  await shell.close();
});

const STAYS = 'Siguen vigentes, tal como están';

it('files that a review returned are apart from the approved ones, and never offered for execution', async () => {
  const { beatriz, carmen, diego, lucia } = scene.cast;
  const key = await requestAt('Preparando script', scene.cast);
  await lucia.attach(key, 'error_pantalla.txt');
  await diego.attach(key, 'arreglo.sql');
  await must(diego, key, 'Enviar a verificación');
  await must(beatriz, key, 'Solicitar revisión', { comment: NOTE });
  const shell = await scene.open();
  const refused = 'El script fue devuelto en la revisión: adjunte una versión posterior a la devolución.';
  await shell.as('Diego Rojas', `/browse/${key}`);
  await shell.frame.locator('.way', { hasText: 'Enviar a verificación' }).filter({ hasText: refused }).waitFor();
  const reason = shell.frame.getByRole('region', { name: 'Solicitar revisión' });
  await reason.filter({ hasText: NOTE }).filter({ hasText: 'Beatriz Duarte' }).waitFor();
  await shell.transition('Enviar a verificación', { tick: [STAYS] });
  await shell.page.getByRole('dialog').getByRole('alert').filter({ hasText: refused }).waitFor();
  await diego.attach(key, 'arreglo_v2.sql', 'SELECT 2;');
  await must(diego, key, 'Enviar a verificación');
  await must(beatriz, key, 'Aprobar script', { comment: NOTE });
  await must(diego, key, 'Solicitar autorización', AUTHORISATION);
  await must(carmen, key, 'Autorizar implementación');

  await shell.as('Hugo Ramírez', `/browse/${key}`);
  const approved = shell.frame.getByRole('region', { name: 'Archivos verificados' });
  await approved.getByText('Visto bueno de Beatriz Duarte').waitFor();
  expect(await reason.count()).toBe(0);
  expect(await approved.getByRole('listitem').allInnerTexts()).toEqual([expect.stringMatching(/^arreglo_v2\.sql/)]);
  const reference = shell.frame.getByRole('region', { name: 'De referencia; no se ejecutan' });
  expect(await reference.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/^error_pantalla\.txt/),
  ]);
  const returned = shell.frame.locator('details', { hasText: 'Devueltos en una revisión; no se ejecutan (1)' });
  await returned.locator('summary').first().click();
  await returned.getByText('arreglo.sql', { exact: true }).waitFor();
  expect(shell.complaints).toEqual([]);
  await shell.close();
});

it('after another way back the analyst says in the form that the earlier files stay', async () => {
  const { beatriz, diego } = scene.cast;
  const key = await requestAt('Solicitando autorización', scene.cast);
  await must(diego, key, 'Volver a preparar el script', { comment: NOTE });
  const shell = await scene.open();
  const stale = 'márquelo en «Se mantienen los archivos anteriores»';
  await shell.as('Diego Rojas', `/browse/${key}`);
  await shell.frame.locator('.way', { hasText: 'Enviar a verificación' }).filter({ hasText: stale }).waitFor();
  await shell.transition('Enviar a verificación');
  await shell.page.getByRole('dialog').getByRole('alert').filter({ hasText: stale }).waitFor();
  await shell.field(STAYS).check();
  await shell.page.getByRole('dialog').getByRole('button', { name: 'Enviar a verificación', exact: true }).click();
  await shell.stands('Verificando script');
  await must(beatriz, key, 'Aprobar script', { comment: NOTE });
  await shell.as('Carmen Villalba', `/browse/${key}`);
  const files = shell.frame.getByRole('region', { name: 'Archivos verificados' });
  await files.getByText('Se mantiene de una ronda anterior').waitFor();
  await files.getByText('arreglo.sql', { exact: true }).waitFor();
  expect(shell.complaints).toEqual([]);
  await shell.close();
});

it('a reader in another language is sent to the buttons as they are called', async () => {
  const key = await requestAt('Por autorizar', scene.cast);
  await scene.cast.marcos.attach(key, 'extra.sql');
  const shell = await scene.open({ language: 'en' });
  await shell.as('Carmen Villalba', `/browse/${key}`);
  const way = shell.frame.locator('.way', { hasText: 'Autorizar implementación' }).filter({ hasText: 'Blocked' });
  await way
    .filter({ hasText: 'Delete what was added by mistake' })
    .filter({ hasText: 'back to “Preparando script”' })
    .filter({ hasText: 'use “Rechazar autorización” and then “Volver a preparar el script”.' })
    .waitFor();
  await shell.close();
});
