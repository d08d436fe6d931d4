import type { Person } from '../story/person';
import { must, NOTE, requestAt } from '../story/walk';
import { createBrowserScene } from './scene';
import { inPart } from '../extent';

const scene = createBrowserScene();

/** Edits at a time. A group of edits takes as long as its slowest. */
const AT_A_TIME = 25;

/** Edits a request this often. Each edit changes one field or two. */
async function edit(person: Person, key: string, times: number): Promise<void> {
  for (let first = 0; first < times; first += AT_A_TIME) {
    await Promise.all(
      Array.from({ length: Math.min(AT_A_TIME, times - first) }, async (_, index) => {
        const n = first + index;
        const summary = `El cierre diario no cuadra (${String(n)})`;
        const more = n % 2 === 0 ? {} : { description: `Desde ayer el cierre diario no cuadra, caso ${String(n)}.` };
        await person.json('PUT', `issue/${key}`, { fields: await person.fill({ summary, ...more }) });
      }),
    );
  }
}

it.each(inPart([0, 100, 250, 2_500], 2, 3))('after %i edits the panel says what the gate says', async (edits) => {
  const { cast } = scene;
  const key = await requestAt('Por autorizar', cast);
  await edit(cast.lucia, key, edits);
  const shell = await scene.open();
  await shell.as('Carmen Villalba', `/browse/${key}`);
  const way = shell.frame.locator('.way', { hasText: 'Autorizar implementación' });
  await way.filter({ hasText: 'No falta nada.' }).waitFor();
  // Once more, without a change of person.
  const asked: string[] = [];
  shell.page.on('request', (request) => {
    const path = /"restPath":"([^"?]*)/.exec(request.postData() ?? '')?.[1];
    if (path !== undefined) asked.push(path);
  });
  await shell.page.reload();
  await way.filter({ hasText: 'No falta nada.' }).waitFor();
  await shell.frame.getByText('Visto bueno de Beatriz Duarte').waitFor();
  expect(asked.filter((path) => path.startsWith('/rest/api/3/changelog'))).toHaveLength(edits < 90 ? 0 : 1);
  expect(asked.length).toBeLessThanOrEqual(3);
  await shell.transition('Autorizar implementación');
  await shell.stands('Implementando en Producción');

  // A new script replaces the first. The panel and the gate must say so.
  const { fields } = await cast.diego.issue(key);
  await cast.diego.json('DELETE', `attachment/${fields.attachment?.[0]?.id ?? ''}`);
  await edit(cast.lucia, key, Math.min(edits, 250));
  await shell.as('Hugo Ramírez', `/browse/${key}`);
  const blocked = shell.frame.locator('.way', { hasText: 'Implementado' }).filter({ hasText: 'Bloqueado' });
  await blocked.filter({ hasText: '«arreglo.sql» fue eliminado por Diego Rojas' }).waitFor();
  const refusal = await cast.hugo.move(key, 'Implementado', { comment: NOTE });
  expect(refusal?.messages.join(' ')).toContain('«arreglo.sql» fue eliminado por Diego Rojas');
  await must(cast.hugo, key, 'No se pudo implementar', { comment: NOTE });
  expect(shell.complaints).toEqual([]);
  await shell.close();
});
