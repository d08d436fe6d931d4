import { readFile } from 'node:fs/promises';
import { requestAt } from '../story/walk';
import { createBrowserScene } from './scene';

const scene = createBrowserScene();

it('shows the record on a click, verified, and gives it as a file; looking alone calls no function', async () => {
  const key = await requestAt('Verificando script', scene.cast);
  const shell = await scene.open();
  const { functionInvocations } = await scene.sandbox.metrics();
  await shell.as('Lucía Giménez', `/browse/${key}`);
  const section = shell.frame.locator('.record');
  await section.waitFor();
  expect((await scene.sandbox.metrics()).functionInvocations).toBe(functionInvocations);

  await section.getByRole('button', { name: 'Ver registro' }).click();
  await section.getByText(/Asientos: 5\. Todos coinciden con el historial de Jira/).waitFor();
  expect((await scene.sandbox.metrics()).functionInvocations).toBe(functionInvocations + 1);
  const rows = await section.locator('tbody tr').allInnerTexts();
  expect(rows.map((row) => row.split('\t').slice(2, 4))).toEqual([
    ['Crear', 'Lucía Giménez'],
    ['Priorizar y asignar', 'Carmen Villalba'],
    ['Iniciar soporte', 'Diego Rojas'],
    ['Finalizar con acción en Producción', 'Diego Rojas'],
    ['Enviar a verificación', 'Diego Rojas'],
  ]);

  for (const [button, name, begins] of [
    ['Descargar CSV', `registro-${key}.csv`, 'seq,at,actor,row'],
    ['Descargar JSON', `registro-${key}.json`, '{'],
  ] as const) {
    const [file] = await Promise.all([
      shell.page.waitForEvent('download'),
      section.getByRole('button', { name: button }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(name);
    const text = await readFile(await file.path(), 'utf8');
    expect(text.startsWith(begins)).toBe(true);
    expect(text).not.toMatch(/Lucía|Giménez|@/);
  }
  expect(shell.complaints).toEqual([]);
  await shell.close();
});
