import { must, NOTE, requestAt, type Stage } from '../walk';
import { createStrangers, expectDone, expectRefused } from './scene';
import { authorisationOf } from './terms';

const strangers = createStrangers();

/** The gates after the approval, with the person for each. */
const GATES = [
  ['Por autorizar', 'carmen', 'Autorizar implementación'],
  ['Implementando en Producción', 'hugo', 'Implementado'],
] as const satisfies readonly (readonly [Stage, string, string])[];

describe.each(GATES)('%s', (stage, who, transition) => {
  it.each([
    ...['parche.sql.png', 'parche.pdf', 'parche.gif;', 'parche.png.', 'v.plsql.jpeg', 'x.zip.bmp', 'acta.pdf', 'png'],
    ...['\u202egnp.lqs', 'parche.p\u200bng', 'x.svg', 'parche.png\u200b'],
  ])('"%s" closes it', async (name) => {
    const key = await requestAt(stage, strangers.cast);
    await strangers.cast.natalia.attach(key, name);
    expectRefused(await strangers.cast[who].move(key, transition, { comment: NOTE }), /agregado/);
  });

  it.each([
    'foto.png',
    'FOTO.JPG',
    'foto.jfif',
    'x.tiff',
    'x.tif',
    'a.heif',
    'b.avif',
    'c.heic',
    'd.webp',
    'mi foto 2.jpeg',
  ])('the picture "%s" does not', async (name) => {
    const key = await requestAt(stage, strangers.cast);
    await strangers.cast.natalia.attach(key, name);
    expectDone(await strangers.cast[who].move(key, transition, { comment: NOTE }));
  });
});

/** A round of a script and another file, waiting for its authorisation. */
async function roundWith(name: string): Promise<{ readonly key: string; readonly id: string }> {
  const { cast } = strangers;
  const key = await requestAt('Preparando script', cast);
  await cast.diego.attach(key, 'leeme.txt');
  const id = await cast.diego.attach(key, name, 'lo que se ejecuta');
  await must(cast.diego, key, 'Enviar a verificación');
  await must(cast.beatriz, key, 'Aprobar script', { comment: NOTE });
  await must(cast.diego, key, 'Solicitar autorización', authorisationOf(name));
  return { key, id };
}

describe('files of the round are bound, of any kind', () => {
  it.each(['script.pdf', 'plan.png', 'cambios.sql.png'])('%s is exchanged', async (name) => {
    const { diego, carmen } = strangers.cast;
    const { key, id } = await roundWith(name);
    await diego.json('DELETE', `attachment/${id}`);
    await diego.attach(key, name, 'otra cosa');
    expectRefused(await carmen.move(key, 'Autorizar implementación'));
  });

  it.each(['script.pdf', 'plan.png', 'cambios.sql.png'])('%s is lost', async (name) => {
    const { diego, carmen } = strangers.cast;
    const { key, id } = await roundWith(name);
    await diego.json('DELETE', `attachment/${id}`);
    expectRefused(await carmen.move(key, 'Autorizar implementación'), /eliminad/);
  });
});

it.each(['cambios.sql.png', 'plan.pdf'])('the author of %s does not approve it', async (name) => {
  const { diego, andres, beatriz } = strangers.cast;
  const key = await requestAt('Preparando script', strangers.cast);
  await andres.attach(key, name);
  await diego.attach(key, 'a.sql');
  await must(diego, key, 'Enviar a verificación');
  expectRefused(await andres.move(key, 'Aprobar script', { comment: NOTE }), /Debe hacerlo otra persona/);
  expectDone(await beatriz.move(key, 'Aprobar script', { comment: NOTE }));
});
