import { must, NOTE, REQUEST, requestAt, type Stage } from '../walk';
import { NOT_OFFERED } from '../person';
import { note } from './messages';
import { createBlocks } from './scene';

const { scene, refuses } = createBlocks();

const NAME = 'Nombrar otro solicitante';
const FIELD = 'Nuevo solicitante';
const STAGES: readonly Stage[] = [
  'Esperando información',
  'Solicitando autorización',
  'Por autorizar',
  'Certificando en Producción',
];
const marcos = (): string => scene.cast.marcos.who.accountId;
const input = (accountId: string | null, comment: string = NOTE) => ({
  fields: accountId === null ? {} : { [FIELD]: accountId },
  comment,
});

/** Deactivates Lucía during `act`. */
async function withoutLucia(act: () => Promise<void>): Promise<void> {
  const { accountId } = scene.cast.lucia.who;
  await scene.sandbox.setActive(accountId, false);
  try {
    await act();
  } finally {
    await scene.sandbox.setActive(accountId, true);
  }
}

describe('R Nombrar otro solicitante', () => {
  it.each(STAGES)('%s: not while the requester is there', async (stage) => {
    const key = await requestAt(stage, scene.cast);
    await refuses(key, 'carmen', NAME, input(marcos()), [
      'El Usuario Solicitante tiene una cuenta activa en Jira: solo se nombra a otro cuando ya no la tiene.',
    ]);
  });

  it('wants somebody to be chosen, a reason, and neither oneself nor the assignee', async () => {
    const key = await requestAt('Certificando en Producción', scene.cast);
    await withoutLucia(async () => {
      await refuses(key, 'carmen', NAME, input(null), ['Elija en este paso a quién nombra como nuevo solicitante.']);
      await refuses(key, 'carmen', NAME, input(marcos(), 'listo'), [note('con el motivo')]);
      await refuses(key, 'carmen', NAME, input(scene.cast.carmen.who.accountId), [
        'No puede nombrarse a usted: elija a otra persona.',
      ]);
      await refuses(key, 'carmen', NAME, input(scene.cast.diego.who.accountId), [
        'La persona elegida tiene asignada la solicitud y certificaría su propio trabajo: elija a otra.',
      ]);
    });
  });

  it('is offered to the head of systems alone, and only where the requester may have to act', async () => {
    const waiting = await requestAt('Certificando en Producción', scene.cast);
    const working = await requestAt('En soporte', scene.cast);
    await withoutLucia(async () => {
      for (const who of ['diego', 'hugo', 'marcos'] as const)
        expect(await scene.cast[who].move(waiting, NAME, input(marcos()))).toEqual(NOT_OFFERED);
      expect(await scene.cast.carmen.move(working, NAME, input(marcos()))).toEqual(NOT_OFFERED);
    });
  });

  it.each(STAGES)('%s: the named person is the requester from then on', async (stage) => {
    const key = await requestAt(stage, scene.cast);
    await withoutLucia(async () => {
      await must(scene.cast.carmen, key, NAME, input(marcos()));
      await scene.sandbox.settle();
      const { fields } = await scene.cast.carmen.issue(key);
      expect(fields['reporter']).toMatchObject({ accountId: marcos() });
    });
    const { fields } = await scene.cast.carmen.issue(key);
    expect(fields['reporter']).toMatchObject({ accountId: marcos() });
  });

  it('the new requester certifies, and the one before no longer can', async () => {
    const key = await requestAt('Certificando en Producción', scene.cast);
    await withoutLucia(async () => {
      await must(scene.cast.carmen, key, NAME, input(marcos()));
      await scene.sandbox.settle();
    });
    expect(await scene.cast.lucia.move(key, 'Certificar', { comment: NOTE })).toEqual(NOT_OFFERED);
    await must(scene.cast.marcos, key, 'Certificar', { comment: NOTE });
    expect(await scene.cast.carmen.status(key)).toBe('Comunicando resultado');
  });

  it('a returned request is completed by the new requester', async () => {
    const key = await requestAt('Por priorizar', scene.cast);
    await must(scene.cast.carmen, key, 'Devolver por incompleta', { comment: NOTE });
    await withoutLucia(async () => {
      await must(scene.cast.carmen, key, NAME, input(marcos()));
      await scene.sandbox.settle();
    });
    await must(scene.cast.marcos, key, 'Completar y reenviar', { fields: REQUEST, comment: NOTE });
    const outbox = (await scene.sandbox.outbox()).filter(({ issueKey }) => issueKey === key);
    expect(outbox.map(({ subject, to }) => [subject.replace(/: .*/, ''), to])).toContainEqual([
      `[${key}] ${NAME}`,
      ['marcos.ayala@example.org'],
    ]);
  });
});
