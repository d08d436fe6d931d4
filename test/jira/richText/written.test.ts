import { ruleText } from '../../../src/jira/richText/ruleText';
import { peopleText, written } from '../../../src/jira/richText/written';
import { WORDS } from '../../../src/procedure/languages';
import { readableLength } from '../../../src/procedure/rules/length';

const words = WORDS.es.richText;
const text = (value: string, ...marks: object[]) => ({ type: 'text', text: value, marks });
const link = (href: string) => ({ type: 'link', attrs: { href } });
const p = (...content: (object | string)[]) => ({
  type: 'paragraph',
  content: content.map((one) => (typeof one === 'string' ? text(one) : one)),
});
const of = (type: string, attrs: object, ...content: object[]) => ({ type, attrs, content });
const doc = (...content: object[]) => of('doc', {}, ...content);
const item = (...content: object[]) => of('listItem', {}, ...content);
const cell = (...content: object[]) => of('tableCell', {}, ...content);
const BREAK = { type: 'hardBreak' };

const PLAN = doc(
  p(
    'Seguir el plan ',
    of('inlineCard', { url: 'https://x.org/plan' }),
    ' el día ',
    of('date', { timestamp: '1772668800000' }),
    '.',
  ),
);

it.each([
  ['a pasted link and a date', PLAN, 'Seguir el plan https://x.org/plan el día 2026-03-05.'],
  ['paragraphs and line breaks', doc(p('a', BREAK, BREAK, 'b'), p('c')), 'a\n\nb\nc'],
  ['an empty paragraph', doc(p('a'), p(), p('b')), 'a\nb'],
  [
    'a link with a text of its own',
    doc(p('Ver ', text('el plan', link('https://x.org')), '.')),
    'Ver el plan (https://x.org).',
  ],
  ['a link that says where it leads', doc(p(text('https://x.org/', link('https://x.org')))), 'https://x.org/'],
  [
    'a link in several parts',
    doc(p(text('el ', link('https://x.org')), text('plan', { type: 'strong' }, link('https://x.org')), ' y más')),
    'el plan (https://x.org) y más',
  ],
  [
    'an address with white space and controls in it',
    doc(p(text('x', link('https://a\n.b\u202e')))),
    'x (https://a.b\ufffd)',
  ],
  [
    'a card with a name',
    doc(of('blockCard', { data: { name: 'Plan', url: 'https://x.org' } })),
    'Plan (https://x.org)',
  ],
  ['a card without anything', doc(of('blockCard', { datasource: {} })), '[enlace]'],
  ['a card that shows its page', doc(of('embedCard', { url: 'https://x.org' })), 'https://x.org'],
  ['mentions', doc(p(of('mention', { id: 'u1', text: '@Ana' }), ' y ', of('mention', { id: 'u2' }))), '@Ana y @ u2'],
  ['emoji', doc(p(of('emoji', { shortName: ':a:', text: '😀' }), of('emoji', { shortName: ':b:' }))), '😀:b:'],
  [
    'a status and a placeholder',
    doc(p(of('status', { text: 'LISTO' }), ' ', of('placeholder', { text: 'Escriba' }))),
    'LISTO Escriba',
  ],
  [
    'lists',
    doc(
      of(
        'bulletList',
        {},
        item(p('a')),
        item(p('b'), of('orderedList', { order: 9 }, item(p('c')), item(p('d'), p('e')))),
      ),
      of('orderedList', {}, item(p('f')), item(), item(p('g'))),
    ),
    '- a\n- b\n  9. c\n  10. d\n      e\n1. f\n2. \n3. g',
  ],
  [
    'tasks, done and not, one inside of another',
    doc(
      of(
        'taskList',
        {},
        of('taskItem', { state: 'DONE' }, text('respaldar')),
        of('taskList', {}, of('taskItem', { state: 'TODO' }, text('contar'))),
        of('blockTaskItem', { state: 'TODO' }, p('ejecutar')),
      ),
    ),
    '[x] respaldar\n  [ ] contar\n[ ] ejecutar',
  ],
  [
    'decisions',
    doc(
      of(
        'decisionList',
        {},
        of('decisionItem', { state: 'DECIDED' }, text('a')),
        of('decisionItem', { state: 'UNDECIDED' }, text('b')),
      ),
    ),
    '[decisión] a\n[decisión pendiente] b',
  ],
  [
    'a table',
    doc(
      of(
        'table',
        {},
        of('tableRow', {}, of('tableHeader', {}, p('Tabla')), of('tableHeader', {}, p('Filas'))),
        of('tableRow', {}, cell(p('t1')), cell(p('10'), p('20'))),
        of('tableRow', {}, cell(p()), cell(p('x')), cell(p())),
      ),
    ),
    'Tabla | Filas\nt1 | 10\n  20\n | x',
  ],
  [
    'code, with its indentation',
    doc(p('Ejecutar:'), of('codeBlock', { language: 'sql' }, text('BEGIN\n    UPDATE t;\n\nEND'))),
    'Ejecutar:\nBEGIN\n    UPDATE t;\n\nEND',
  ],
  ['code that begins with spaces', doc(of('codeBlock', {}, text('  a\nb'))), '  a\nb'],
  ['a quotation', doc(of('blockquote', {}, p('a'), of('bulletList', {}, item(p('b')))), p('c')), '> a\n> - b\nc'],
  ['an expand', doc(of('expand', { title: 'Pasos' }, p('uno'))), 'Pasos\nuno'],
  [
    'a panel and columns',
    doc(
      of('panel', {}, p('a')),
      of('layoutSection', {}, of('layoutColumn', {}, p('b')), of('layoutColumn', {}, p('c'))),
    ),
    'a\nb\nc',
  ],
  ['a rule', doc(p('a'), of('rule', {}), p('b')), 'a\n———\nb'],
  [
    'pictures and files',
    doc(
      of('mediaSingle', {}, of('media', { type: 'file' }), of('caption', {}, text('La pantalla'))),
      of('mediaSingle', {}, of('media', { type: 'external', url: 'https://x.org/a.png', alt: 'Error' })),
      of('mediaGroup', {}, of('media', { type: 'file', alt: 'acta.pdf' })),
      p(of('mediaInline', { type: 'image' }), ' ', of('mediaInline', {})),
    ),
    '[imagen]\nLa pantalla\n[imagen: Error] (https://x.org/a.png)\n[archivo: acta.pdf]\n[imagen] [archivo]',
  ],
  [
    'extensions',
    doc(
      of('extension', { extensionKey: 'gráfico' }),
      of('bodiedExtension', { text: 'Nota' }, p('dentro')),
      of('extension', { text: 'Se ve así', extensionKey: 'k' }),
      of('syncBlock', {}),
    ),
    '[contenido de gráfico]\nNota\ndentro\nSe ve así\n[contenido sincronizado]',
  ],
  [
    'struck out, and powers',
    doc(p('10', text('5', { type: 'subsup', attrs: { type: 'sup' } }), ' ', text('no', { type: 'strike' }))),
    '10^5 ~~no~~',
  ],
  [
    'what nobody knows',
    doc(of('novedad', { title: 'Título' }, p('dentro')), p(of('otra', { text: 'palabra' }))),
    'Título\ndentro\npalabra',
  ],
  ['what an editor did not know', doc(of('unsupportedBlock', { originalValue: p('adentro') })), 'adentro'],
  [
    'text from the right within a line',
    doc(p('por ', of('mention', { text: '@שלום' }), ' (1)')),
    'por \u2068@שלום\u2069 (1)',
  ],
  ['a text that turns the rest around', doc(p('a\u202eb')), 'a\ufffdb'],
  ['half a character', doc(p('a\ud83db')), 'a\ufffdb'],
  ['a String', 'a\u202e\n  b ', 'a\ufffd\n  b '],
  ['what is no document', 7, ''],
  ['nothing', null, ''],
])('plain text of %s', (_what, document, expected) => {
  expect(peopleText(document, words)).toBe(expected);
});

it.each([
  [
    'a pasted link and a date',
    PLAN,
    '<p>Seguir el plan <a href="https://x.org/plan">https://x.org/plan</a> el día 2026-03-05.</p>',
  ],
  [
    'marks',
    doc(p(text('a', { type: 'strong' }, { type: 'em' }), text('b', { type: 'strike' }), text('c', { type: 'code' }))),
    '<p><em><strong>a</strong></em><s>b</s><code>c</code></p>',
  ],
  [
    'lists',
    doc(
      of('orderedList', { order: 3 }, item(p('a'))),
      of('taskList', {}, of('taskItem', { state: 'DONE' }, text('b'))),
    ),
    '<ol start="3"><li><p>a</p></li></ol><ul><li>[x] b</li></ul>',
  ],
  ['code', doc(of('codeBlock', {}, text('a\n    <b>'))), '<pre>a\n    &lt;b&gt;</pre>'],
  ['spaces', doc(p('a   b\tc')), '<p>a&nbsp;&nbsp; b&nbsp;&nbsp;&nbsp; c</p>'],
  [
    'what would be a script',
    doc(p(text('<script>"\'&', link('javascript:alert(1)')))),
    '<p>&lt;script&gt;&quot;&#39;&amp; (javascript:alert(1))</p>',
  ],
  [
    'an address with quotes',
    doc(p(text('x', link('https://a.b/"onclick="x')))),
    '<p><a href="https://a.b/&quot;onclick=&quot;x">x</a> (https://a.b/&quot;onclick=&quot;x)</p>',
  ],
  ['a String', 'a <b>\n  c', '<p>a &lt;b&gt;<br>&nbsp; c</p>'],
  ['nothing that shows', doc(p(' ')), ''],
])('HTML of %s', (_what, document, expected) => {
  expect(written(document, words).html).toBe(expected);
});

/** A document deep enough to make recursive functions fail. */
function deep(type: string, levels: number): object {
  let node: object = p('fondo');
  for (let level = 0; level < levels; level += 1) node = { type, attrs: {}, content: [p('x'), node] };
  return doc(node);
}

it.each(['bulletList', 'listItem', 'blockquote', 'table', 'tableRow', 'tableCell', 'taskList', 'expand', 'novedad'])(
  '20,000 nodes of %s inside of each other are read, in the order of their number',
  (type) => {
    const document = deep(type, 20_000);
    const { text: shown, html } = written(document, words);
    expect(shown).toContain('fondo');
    expect(html).toContain('fondo');
    expect(shown.length).toBeLessThan(20_000 * 60);
    expect(html.length).toBeLessThan(20_000 * 60);
    // An expression cannot read so deep.
    expect(ruleText(document)).not.toContain('fondo');
  },
);

it('50,000 nodes beside each other are read', () => {
  const cells = Array.from({ length: 50_000 }, () => cell(p('a')));
  const wide = doc(of('table', {}, { type: 'tableRow', content: cells }));
  expect(readableLength(ruleText(wide))).toBe(50_000);
  expect(readableLength(written(wide, words).text)).toBe(50_000);
});

it('text that only people see does not count', () => {
  const document = doc(
    of('orderedList', {}, item(of('mediaSingle', {}, of('media', {})))),
    of('taskList', {}, of('taskItem', { state: 'DONE' })),
    p(
      text('x', link('https://example.org')),
      ' ',
      of('inlineCard', { url: 'https://example.org/a' }),
      of('date', { timestamp: '0' }),
    ),
  );
  expect(readableLength(ruleText(document))).toBe(1);
  expect(ruleText('texto')).toBe('texto');
  expect(ruleText(null)).toBe('');
});
