import { said } from '../logs/people';
import { APP_FIELD, withRefusal } from '../story/faults';
import { AUTHORISATION, must, NOTE, requestAt } from '../story/walk';
import { createBrowserScene } from './scene';

const scene = createBrowserScene();

const FAULT = { kind: 'serverError', method: 'POST', path: '/rest/api/3/issue/*/notify', principal: 'app' };

async function faults(method: 'POST' | 'DELETE', body?: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const given = body === undefined ? {} : { body: JSON.stringify(body) };
  await fetch(`${scene.sandbox.url}/sandbox/faults`, { method, headers, ...given });
}

it('an e-mail that failed is seen on the panel, and a person retries it there', async () => {
  const key = await requestAt('Solicitando autorización', scene.cast);
  await faults('POST', FAULT);
  await must(scene.cast.diego, key, 'Solicitar autorización', AUTHORISATION);

  const shell = await scene.open();
  const retry = shell.frame.getByRole('button', { name: 'Reintentar' });
  const item = shell.frame.locator('.effect', { hasText: 'Solicitar autorización' });
  await shell.as('Lucía Giménez', `/browse/${key}`);
  await item.filter({ hasText: 'Avisar por correo a: Jefe de Sistemas' }).waitFor();
  await retry.click();
  await shell.frame.getByText('Pueden reintentar la persona asignada').waitFor();

  await shell.as('Diego Rojas', `/browse/${key}`);
  await retry.click();
  await shell.frame.getByText('todavía hay efectos sin completar').waitFor();
  await faults('DELETE');
  await retry.click();
  await shell.frame.getByText('Se volvió a intentar: todo quedó hecho.').waitFor();
  await item.filter({ hasText: 'Correo enviado' }).waitFor();
  await retry.waitFor({ state: 'detached' });
  expect(
    (await scene.sandbox.outbox()).filter(
      ({ issueKey, subject }) => issueKey === key && /Solicitar autoriz/.test(subject),
    ),
  ).toHaveLength(1);
  expect(shell.complaints).toEqual([]);
  await shell.close();
});

it('the panel shows and retries effects that failed because the app may not see the request', async () => {
  const { carmen } = scene.cast;
  const key = await requestAt('Por autorizar', scene.cast);
  await faults('POST', { kind: 'permission', method: 'GET', path: '/rest/api/3/issue/*', principal: 'app' });
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: said('Falta el respaldo previo.') }] }];
  // The test does not wait for the effects: the platform keeps retrying.
  await carmen.json('POST', `issue/${key}/transitions`, {
    transition: { id: '82' },
    update: { comment: [{ add: { body: { type: 'doc', version: 1, content } } }] },
  });
  const shell = await scene.open();
  await shell.as('Carmen Villalba', `/browse/${key}`);
  const item = shell.frame.locator('.effect', { hasText: 'Rechazar autorización' });
  await item.filter({ hasText: 'Avisar por correo a' }).first().waitFor();
  await faults('DELETE');
  await shell.frame.getByRole('button', { name: 'Reintentar' }).click();
  await shell.frame.getByText('Se volvió a intentar: todo quedó hecho.').waitFor();
  await item.filter({ hasText: 'Correo enviado' }).waitFor();
  await shell.frame.getByRole('button', { name: 'Reintentar' }).waitFor({ state: 'detached' });
  const sent = (await scene.sandbox.outbox()).filter(({ issueKey }) => issueKey === key);
  expect(sent.filter(({ subject }) => /Rechazar/.test(subject))).toHaveLength(1);
  expect(shell.complaints).toEqual([]);
  await shell.close();
});

it('an approval that the app could not bind is seen and put right from the panel, as the gate tells', async () => {
  const { beatriz, carmen, diego } = scene.cast;
  const key = await requestAt('Verificando script', scene.cast);
  const shell = await scene.open();
  const retry = shell.frame.getByRole('button', { name: 'Reintentar' });
  const pending = /Todavía no se registró el visto bueno sobre las huellas .* use «Reintentar» en el panel o «Rechazar/;
  const way = shell.frame.locator('.way', { hasText: 'Autorizar implementación' });
  await withRefusal(scene.sandbox, APP_FIELD, async () => {
    await must(beatriz, key, 'Aprobar script', { comment: NOTE });
    await must(diego, key, 'Solicitar autorización', AUTHORISATION);
    await shell.as('Carmen Villalba', `/browse/${key}`);
    await way.filter({ hasText: 'Bloqueado' }).filter({ hasText: pending }).waitFor();
    await shell.frame.locator('.effect', { hasText: 'Registrar el visto bueno sobre las huellas' }).waitFor();
    await shell.transition('Autorizar implementación');
    await shell.page.getByRole('alert').filter({ hasText: pending }).waitFor();
    expect(await carmen.status(key)).toBe('Por autorizar');
    await retry.click();
    await shell.frame.getByText('todavía hay efectos sin completar').waitFor();
  });
  await retry.click();
  await shell.frame.getByText('Visto bueno de Beatriz Duarte').waitFor();
  await retry.waitFor({ state: 'detached' });
  await shell.transition('Autorizar implementación');
  await shell.stands('Implementando en Producción');
  expect(shell.complaints).toEqual([]);
  await shell.close();
});
