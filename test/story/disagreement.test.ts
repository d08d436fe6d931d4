import type { MacroView } from '../../src/entry/api/macro';
import { callFunction } from './forgeCalls';
import type { Person } from './person';
import { createScene } from './scene';
import { removeValidator } from './workflowEdit';

const scene = createScene();

/** The place of a macro. */
const PLACE = { type: 'macro', content: { id: '1', type: 'page' }, space: { id: '1', key: 'TI' }, isEditing: false };

type Reply = { readonly ok: boolean };

it('a rule that somebody took away is on the page for who may see the configuration, and for nobody else', async () => {
  const { sandbox, cast } = scene;
  const { rosa, lucia } = cast;
  const { id: projectId } = await rosa.json<{ id: string }>('GET', 'project/SOP');
  const read = (who: Person): Promise<MacroView> =>
    callFunction<MacroView>(sandbox, who, 'procedure-macro', 'read', {}, { ...PLACE, config: { projectId } });
  const check = async (): Promise<void> => {
    expect(await callFunction<Reply>(sandbox, rosa, 'procedure-admin', 'check', { projectId })).toMatchObject({
      ok: true,
    });
    await sandbox.settle();
  };

  await check();
  expect((await read(rosa)).disagreement).toBeNull();

  const workflow = 'Procedimiento de Soporte – SOP';
  await removeValidator(rosa, { workflow, transition: 'Autorizar implementación', moduleKey: 'production-window' });
  await check();
  expect((await read(rosa)).disagreement).toMatchObject({
    differences: [{ title: expect.stringContaining('Autorizar implementación') as string, accepted: false }],
  });
  const seen = await read(lucia);
  expect([seen.disagreement, seen.counts.ok]).toEqual([null, true]);
});
