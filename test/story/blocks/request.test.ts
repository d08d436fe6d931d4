import { type Input, type Refusal } from '../person';
import { must, NOTE, PRIORITISED, REQUEST, requestAt } from '../walk';
import { CHECKED, DESCRIPTION, missing } from './messages';
import { createBlocks } from './scene';

const { scene, refuses, state } = createBlocks();

describe('1 Crear', () => {
  const without = (...names: readonly string[]) =>
    Object.fromEntries(Object.entries(REQUEST).filter(([name]) => !names.includes(name)));

  it.each<readonly [name: string, fields: Input['fields'], message: string]>([
    ['no description', without('description'), missing(DESCRIPTION)],
    ['a description of white space', { ...REQUEST, description: '                         ' }, missing(DESCRIPTION)],
    ['a description of invisible characters', { ...REQUEST, description: '\u200b'.repeat(30) }, missing(DESCRIPTION)],
    ['a short description', { ...REQUEST, description: 'No anda el cierre' }, missing(DESCRIPTION)],
    ['no classification', without('Clasificación'), missing('Clasificación')],
    ['not checked beforehand', without('Revisión previa del problema'), missing(CHECKED)],
    ['everything missing at once', { summary: 'Ayuda' }, missing(DESCRIPTION, 'Clasificación', CHECKED)],
  ])('%s', async (_name, fields = {}, message) => {
    const count = await total();
    const refused = (await scene.cast.lucia.create(fields)) as Refusal;
    expect(refused.messages).toEqual([message]);
    expect(refused.status).toBe(400);
    expect(await total()).toBe(count);
  });

  it('no summary is refused by Jira itself', async () => {
    const refused = (await scene.cast.lucia.create(without('summary'))) as Refusal;
    expect(refused.errors).toHaveProperty('summary');
  });

  async function total(): Promise<number> {
    return (await scene.cast.rosa.json<{ count: number }>('POST', 'search/approximate-count', { jql: 'project = SOP' }))
      .count;
  }
});

describe('2 Priorizar y asignar', () => {
  const input = (fields: Input['fields']): Input => ({ fields: { ...PRIORITISED(scene.cast).fields, ...fields } });
  const HOLDER = 'Persona asignada (alguien con el rol Soporte de Sistemas)';

  it('names everything that is missing', async () => {
    const key = await requestAt('Por priorizar', scene.cast);
    await refuses(key, 'carmen', 'Priorizar y asignar', {}, [missing(HOLDER, 'Respaldo de la prioridad')]);
  });

  it('wants an assignee who holds the role support', async () => {
    const key = await requestAt('Por priorizar', scene.cast);
    await refuses(key, 'carmen', 'Priorizar y asignar', input({ assignee: scene.cast.beatriz.who.accountId }), [
      missing(HOLDER),
    ]);
  });

  it('wants what backs the priority', async () => {
    const key = await requestAt('Por priorizar', scene.cast);
    await refuses(key, 'carmen', 'Priorizar y asignar', input({ 'Respaldo de la prioridad': null }), [
      missing('Respaldo de la prioridad'),
    ]);
  });

  it('a priority that is taken away is refused by Jira itself', async () => {
    const key = await requestAt('Por priorizar', scene.cast);
    const before = await state(key);
    const refused = await scene.cast.carmen.move(key, 'Priorizar y asignar', input({ priority: null }));
    expect(refused?.errors).toHaveProperty('priority');
    expect(await state(key)).toEqual(before);
  });

  it('wants everything still there that Crear asked for', async () => {
    const key = await requestAt('Por priorizar', scene.cast);
    await scene.cast.lucia.json('PUT', `issue/${key}`, {
      fields: await scene.cast.lucia.fill({ description: 'Ya no', Clasificación: null }),
    });
    await refuses(key, 'carmen', 'Priorizar y asignar', input({}), [missing(DESCRIPTION, 'Clasificación')]);
  });
});

describe('2c Completar y reenviar', () => {
  it('wants what Crear wants', async () => {
    const key = await requestAt('Por priorizar', scene.cast);
    await must(scene.cast.carmen, key, 'Devolver por incompleta', { comment: NOTE });
    const fields = { description: 'corta', Clasificación: null, 'Revisión previa del problema': [] };
    await refuses(key, 'lucia', 'Completar y reenviar', { fields }, [missing(DESCRIPTION, 'Clasificación', CHECKED)]);
  });

  const UNCHANGED =
    'La solicitud fue devuelta por incompleta y nada cambió desde entonces: complete lo que falta, o escriba en esta misma acción un comentario de al menos 10 caracteres que diga por qué no hace falta (cuentan letras y cifras).';
  const returned = async (): Promise<string> => {
    const key = await requestAt('Por priorizar', scene.cast);
    await must(scene.cast.carmen, key, 'Devolver por incompleta', { comment: NOTE });
    return key;
  };

  it('is not for a request that nobody touched', async () => {
    const key = await returned();
    await refuses(key, 'lucia', 'Completar y reenviar', {}, [UNCHANGED]);
    await refuses(key, 'lucia', 'Completar y reenviar', { fields: REQUEST, comment: '… 😀 …' }, [UNCHANGED]);
  });

  it.each<readonly [string, (key: string) => Promise<Input>]>([
    ['a note that says why', () => Promise.resolve({ comment: NOTE })],
    ['another summary', () => Promise.resolve({ fields: { summary: 'El cierre diario no cuadra desde el lunes' } })],
    [
      'a file',
      async (key) => {
        await scene.cast.lucia.attach(key, 'error_pantalla.txt');
        return {};
      },
    ],
    [
      'an edit before it',
      async (key) => {
        const fields = await scene.cast.lucia.fill({ 'Información Adicional': 'Ocurre desde el lunes.' });
        await scene.cast.lucia.json('PUT', `issue/${key}`, { fields });
        return {};
      },
    ],
  ])('passes with %s', async (_name, change) => {
    const key = await returned();
    await must(scene.cast.lucia, key, 'Completar y reenviar', await change(key));
  });

  it('asks anew after each return', async () => {
    const key = await returned();
    await must(scene.cast.lucia, key, 'Completar y reenviar', { comment: NOTE });
    await must(scene.cast.carmen, key, 'Devolver por incompleta', { comment: NOTE });
    await refuses(key, 'lucia', 'Completar y reenviar', {}, [UNCHANGED]);
  });
});
