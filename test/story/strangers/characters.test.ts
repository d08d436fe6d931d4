import type { Json } from 'forge-sandbox/jira';
import { must, NOTE, REQUEST, requestAt } from '../walk';
import { createStrangers, expectDone, expectRefused, moveWith } from './scene';
import { authorisationOf, ESTIMATE, INSTRUCTION, REASONS } from './terms';

const strangers = createStrangers();

const inline = (...content: readonly Json[]): object => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [...content] }],
});
const text = (said: string): Json => ({ type: 'text', text: said });
const card = (url: string): Json => ({ type: 'inlineCard', attrs: { url } });
const day = (timestamp: string): Json => ({ type: 'date', attrs: { timestamp } });
const emoji = (shortName: string, seen: string): Json => ({ type: 'emoji', attrs: { shortName, text: seen } });

const INVISIBLE = [
  '\u034f',
  '\ufe0f',
  '\u180b',
  '\u{e0020}',
  '\u0085',
  '\u200b',
  '\u2060',
  '\u3164',
  '\u{e0100}',
  '\u00ad',
];

/** Notes without any words. */
const SILENT: readonly (readonly [what: string, note: object])[] = [
  ...INVISIBLE.map((character): readonly [string, object] => [
    `U+${(character.codePointAt(0) ?? 0).toString(16)}, 25 times`,
    inline(text(character.repeat(25))),
  ]),
  ['five emoji', inline(text('😀😀😀😀😀'))],
  ['families', inline(text('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦'))],
  ['emoji of the editor', inline(...Array.from({ length: 12 }, () => emoji(':smile:', '😄')))],
  ['dots', inline(text('. . . . . . . . . . . . . . .'))],
  ['a card', inline(card('https://sop.example.org/browse/SOP-1234'))],
  ['an address', inline(text('https://sop.example.org/browse/SOP-1234'))],
  ['a date', inline(day('1772409600000'))],
  ['dates', inline(day('1772409600000'), text(' '), day('1772496000000'))],
];

it.each(SILENT)('a note of %s is none', async (_, note) => {
  const { beatriz, carmen } = strangers.cast;
  const key = await requestAt('Verificando script', strangers.cast);
  expectRefused(await moveWith(beatriz, key, 'Aprobar script', { note }), /comentario/);
  const other = await requestAt('Por priorizar', strangers.cast);
  expectRefused(await moveWith(carmen, other, 'Devolver por incompleta', { note }), /comentario/);
});

it.each([
  ['beside a card', inline(text('Ya lo revisé, ver '), card('https://sop.example.org/x'))],
  ['in a table', { type: 'doc', version: 1, content: [table('Ya lo revisé todo')] }],
  ['in another alphabet', inline(text('四半期の締めを確認しました'))],
])('a note of words %s is one', async (_, note) => {
  const key = await requestAt('Verificando script', strangers.cast);
  expectDone(await moveWith(strangers.cast.beatriz, key, 'Aprobar script', { note }));
});

function table(said: string): Json {
  const cell = { type: 'tableCell', content: [{ type: 'paragraph', content: [text(said)] }] };
  return { type: 'table', content: [{ type: 'tableRow', content: [cell] }] };
}

describe('nor is an answer or a description of what nobody sees', () => {
  it.each(INVISIBLE)('%j', async (character) => {
    const { lucia, diego } = strangers.cast;
    const answer = await lucia.create({ ...REQUEST, description: character.repeat(30) });
    expect(answer).toMatchObject({ status: 400 });
    const key = await requestAt('En análisis', strangers.cast);
    await must(diego, key, 'Solicitar información', {
      fields: { 'Información solicitada': ['Experiencia del Usuario'] },
      comment: NOTE,
    });
    expectRefused(await lucia.move(key, 'Responder', { fields: { 'Experiencia del Usuario': character.repeat(30) } }));
  });
});

it('a name that turns the reading direction ends with itself', async () => {
  const key = await requestAt('Por autorizar', strangers.cast);
  await strangers.cast.natalia.attach(key, '\u202egnp.lqs');
  const refused = await strangers.cast.carmen.move(key, 'Autorizar implementación');
  const [message = ''] = refused?.messages ?? [];
  expect(message.replace(/\u2068[^\u2069]*\u2069/g, '')).not.toContain('\u202e');
});

it('an amount is told as it is', async () => {
  const { diego } = strangers.cast;
  const key = await requestAt('En análisis', strangers.cast);
  const fields = { [ESTIMATE]: 4.0000001, [REASONS]: 'Hay que recorrer tres módulos.' };
  await must(diego, key, 'Solicitar confirmación del esfuerzo', { fields });
  const mail = strangers.mail(key, 'Solicitar confirmación');
  expect(mail).not.toBe('');
  expect(mail).not.toMatch(/(^|[^\d.,])4 horas/);
});

it('a subject is cut between characters', async () => {
  const { lucia, carmen } = strangers.cast;
  for (let n = 0; n < 6; n += 1) {
    const key = await lucia.create({ ...REQUEST, summary: `Cierre ${'x'.repeat(n)}${'😀'.repeat(120)}` });
    if (typeof key !== 'string') throw new Error(JSON.stringify(key));
    await must(carmen, key, 'Devolver por incompleta', { comment: NOTE });
    const subjects = strangers.sandbox.jira.site.outbox.filter(({ issueKey }) => issueKey === key);
    expect(subjects.length).toBeGreaterThan(0);
    for (const { subject } of subjects) expect(subject).not.toMatch(/\p{Surrogate}/u);
  }
});

it('a pasted link and a day are in the e-mail, and tasks on lines of their own', async () => {
  const { diego } = strangers.cast;
  const key = await requestAt('Solicitando autorización', strangers.cast);
  const attrs = { localId: 'a', state: 'TODO' };
  const task = (said: string): Json => ({ type: 'taskItem', attrs, content: [text(said)] });
  const instruction = {
    type: 'doc',
    version: 1,
    content: [
      {
        type: 'paragraph',
        content: [
          text('Seguir el plan '),
          card('https://example.org/plan-7'),
          text(' el día '),
          day('1772409600000'),
          text('.'),
        ],
      },
      { type: 'taskList', attrs: { localId: 'b' }, content: [task('Detener'), task('Ejecutar')] },
    ],
  };
  const rest = await diego.fill({ ...authorisationOf('a.sql').fields, [INSTRUCTION]: null });
  const [id = ''] = Object.keys(await diego.fill({ [INSTRUCTION]: null }));
  expectDone(await moveWith(diego, key, 'Solicitar autorización', { fields: { ...rest, [id]: instruction } }));
  await strangers.sandbox.host.settle();
  const mail = strangers.mail(key, 'Solicitar autorización');
  expect(mail).toContain('https://example.org/plan-7');
  expect(mail).toMatch(/2026/);
  expect(mail).not.toMatch(/DetenerEjecutar/);
});
