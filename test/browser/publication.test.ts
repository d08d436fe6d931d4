import { changeSettings } from '../story/forgeCalls';
import { requestAt } from '../story/walk';
import { createBrowserScene } from './scene';
import type { ShellPage } from './shellPage';

const scene = createBrowserScene();

const PAGE = 'Procedimiento de Solicitud de Soporte';

/** Opens an address as a person in a new window, so that a page's cache of one minute is empty. */
async function visit(who: string, address: string, act: (shell: ShellPage) => Promise<void>): Promise<void> {
  const shell = await scene.open();
  await shell.as(who, address);
  await act(shell);
  expect(shell.complaints).toEqual([]);
  await shell.close();
}

/** The macro on its page, as a person sees it. */
const macro = (who: string, act: (shell: ShellPage) => Promise<void>): Promise<void> =>
  visit(who, '/wiki', async (shell) => {
    await shell.page.getByRole('link', { name: PAGE, exact: true }).click();
    await shell.frame.getByRole('heading', { name: PAGE }).waitFor();
    await act(shell);
  });

// One story: each test continues after the one before it.
test('nothing is published yet: the page says BORRADOR, and only the head of systems may publish', async () => {
  await visit('Diego Rojas', '/project', async ({ frame }) => {
    await frame.getByText('BORRADOR').waitFor();
    await frame.getByText('Solo el Jefe de Sistemas puede publicar').waitFor();
    expect(await frame.getByRole('button', { name: 'Publicar como FINAL' }).count()).toBe(0);
  });
});

test('the head of systems, who does not administer Jira, publishes version 1', async () => {
  await visit('Carmen Villalba', '/project', async ({ frame }) => {
    await frame.getByText('Se publicará la versión 1').waitFor();
    await frame.getByRole('button', { name: 'Publicar como FINAL' }).click();
    await frame.getByText('Se publicó la versión 1.').waitFor();
    await frame.getByText('FINAL', { exact: true }).first().waitFor();
    await frame.getByText('Publicada por Carmen Villalba').waitFor();
  });
});

test('the macro is configured, and says FINAL with the requests that there are', async () => {
  await macro('Carmen Villalba', async ({ page, frame }) => {
    await frame.getByText('Versión 1, publicada el').waitFor();
    await page.getByRole('link', { name: 'Editar', exact: true }).click();
    await page.getByRole('button', { name: 'Editar «Procedimiento de Soporte»' }).click();
    const dialog = page.locator('dialog').frameLocator('iframe');
    await dialog.getByLabel('Proyecto de Jira').selectOption({ index: 1 });
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await frame.getByText('FINAL', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Publicar' }).press('Enter');
    await page.getByText('Se publicó la versión 2').waitFor();
  });
  await macro('Lucía Giménez', async ({ page, frame }) => {
    await frame.getByText('Versión 1, publicada el').waitFor();
    await frame.getByText('Solicitudes en cada paso').waitFor();
    await frame.getByRole('link', { name: /en el paso 2$/ }).click();
    await page.getByRole('heading', { name: 'Resultados de la consulta' }).waitFor();
    await page.getByText(/^project = \d+ AND issuetype = \d+ AND status in/).waitFor();
  });
});

test('a threshold of 6 hours changes the rule, what the panel reads, and the macro, which says BORRADOR', async () => {
  const key = await requestAt('En análisis', scene.cast);
  const estimate = { fields: { 'Estimación del esfuerzo (horas)': 5 } };
  expect(await scene.cast.diego.move(key, 'Iniciar soporte', estimate)).not.toBeNull();
  await changeSettings(scene.sandbox, scene.cast.rosa, { effortThresholdHours: 6 });
  expect(await scene.cast.diego.move(key, 'Iniciar soporte', estimate)).toBeNull();
  const { value } = await scene.cast.lucia.json<{ value: { settings: { effortThresholdHours: number } } }>(
    'GET',
    'project/SOP/properties/support-procedure',
  );
  expect(value.settings.effortThresholdHours).toBe(6);
  const other = await requestAt('En análisis', scene.cast);
  await visit('Diego Rojas', `/browse/${other}`, async ({ frame }) => {
    await frame.getByText('por encima de 6 horas hace falta la confirmación').first().waitFor();
  });
  await macro('Lucía Giménez', async ({ frame }) => {
    await frame.getByText('BORRADOR', { exact: true }).waitFor();
    await frame.getByText('Límite de esfuerzo. Antes: 4 horas. Ahora: 6 horas.').waitFor();
    await frame.getByText('Cambió después de la versión 1').waitFor();
    await frame.getByRole('row', { name: /mayor a 6 horas/ }).waitFor();
  });
});

test('the export, which anybody may read, holds what was published', async () => {
  await macro('Lucía Giménez', async ({ page }) => {
    await page.getByRole('link', { name: 'Exportar', exact: true }).click();
    await page.getByText('mayor a 4 horas').waitFor();
    expect(await page.getByText('mayor a 6 horas').count()).toBe(0);
  });
});

test('published again, it is FINAL; version 1 is read as it was, and compared', async () => {
  await visit('Carmen Villalba', '/project', async ({ frame }) => {
    await frame.getByText('Límite de esfuerzo. Antes: 4 horas. Ahora: 6 horas.').waitFor();
    await frame.getByRole('button', { name: 'Publicar como FINAL' }).click();
    await frame.getByText('Se publicó la versión 2.').waitFor();
    await frame.getByRole('button', { name: 'Leer Versión 1' }).click();
    await frame.getByRole('table', { name: 'Versión 1' }).getByText('mayor a 4 horas').waitFor();
    await frame.getByLabel('Versión 1: Comparar con').selectOption({ label: 'Versión 2' });
    await frame.getByRole('button', { name: 'Comparar Versión 1' }).click();
    await frame.getByRole('heading', { name: 'Diferencias: Versión 1 → Versión 2' }).waitFor();
    await frame.getByText('Límite de esfuerzo. Antes: 4 horas. Ahora: 6 horas.').waitFor();
  });
  await macro('Lucía Giménez', async ({ page, frame }) => {
    await frame.getByText('Versión 2, publicada el').waitFor();
    await page.getByRole('link', { name: 'Exportar', exact: true }).click();
    await page.getByText('mayor a 6 horas').waitFor();
  });
});

test('the administration page has the versions too', async () => {
  await visit('Rosa Benítez', '/admin', async ({ frame }) => {
    await frame.getByRole('tab', { name: 'Versiones' }).click();
    await frame.getByText('Publicada por Carmen Villalba').first().waitFor();
    await frame.getByText('Solo el Jefe de Sistemas puede publicar').waitFor();
  });
});
