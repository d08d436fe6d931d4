import { documentOf, macro, paragraph, startWiki } from './wikiSite';
import type { Wiki } from './wikiSite';

let wiki: Wiki;
let at: string;
beforeEach(async () => {
  wiki = await startWiki();
  at = `/wiki/rest/internal/pages/${wiki.page.id}`;
  wiki.asked.length = 0;
});

const publish = (number: number, ...content: Parameters<typeof documentOf>) =>
  wiki.call('ana', 'PUT', at, { number, title: 'Manual', body: documentOf(...content) });
const find = async (query: string, who: 'ana' | 'bea' = 'ana') =>
  (await wiki.call(who, 'GET', `/wiki/rest/internal/search?${new URLSearchParams({ query }).toString()}`)).body as {
    version: { title: string };
    excerpt: string;
  }[];
const found = async (query: string, who: 'ana' | 'bea' = 'ana') =>
  (await find(query, who)).map(({ version }) => version.title);

describe('an export', () => {
  test.each(['pdf', 'word', 'other'])('for %s has what the macro says among the text', async (type) => {
    const { body } = await wiki.call('bea', 'GET', `${at}/export?type=${type}`);
    expect(body).toMatchObject({
      version: { title: 'Manual' },
      problems: [],
      document: documentOf(
        paragraph('Antes'),
        paragraph('Doce pasos'),
        paragraph(`para ${type}`),
        paragraph('Después'),
      ),
    });
    expect(wiki.asked).toEqual([
      [
        {
          moduleKey: 'document',
          localId: 'one',
          config: { words: 'Doce pasos' },
          content: { id: wiki.page.id, type: 'page' },
          space: { id: wiki.space.id, key: 'SIS' },
        },
        type,
        wiki.people.bea,
      ],
    ]);
  });

  test('of an old version has its configuration', async () => {
    await publish(2, macro('one', { words: 'Trece pasos' }));
    const text = async (query: string) => JSON.stringify((await wiki.call('ana', 'GET', `${at}/export?${query}`)).body);
    expect(await text('type=other&version=1')).toContain('Doce pasos');
    expect(await text('type=other&version=2')).toContain('Trece pasos');
    expect(await text('type=other')).toContain('Trece pasos');
  });

  test('reaches macros inside other blocks', async () => {
    const cell = { type: 'tableCell', attrs: {}, content: [macro('one', { words: 'dentro' })] };
    await publish(2, { type: 'table', content: [{ type: 'tableRow', content: [cell] }] });
    const { body } = await wiki.call('ana', 'GET', `${at}/export?type=word`);
    const filled = { ...cell, content: [paragraph('dentro'), paragraph('para word')] };
    expect(body).toMatchObject({
      document: documentOf({ type: 'table', content: [{ type: 'tableRow', content: [filled] }] }),
    });
  });

  test('a macro that cannot be exported stays, with the reason, and the rest is there', async () => {
    await publish(2, paragraph('Antes'), macro('mute'), macro('one', { words: 'Sí' }));
    expect((await wiki.call('ana', 'GET', `${at}/export?type=pdf`)).body).toMatchObject({
      problems: [{ localId: 'mute', title: 'Documento', message: 'No words.' }],
      document: documentOf(paragraph('Antes'), macro('mute'), paragraph('Sí'), paragraph('para pdf')),
    });
  });

  test('leaves macros of other kinds alone', async () => {
    const anchor = { type: 'inlineExtension', attrs: { extensionType: 'com.atlassian.confluence.macro.core' } };
    await publish(2, { type: 'paragraph', content: [anchor] });
    expect((await wiki.call('ana', 'GET', `${at}/export?type=pdf`)).body).toMatchObject({
      problems: [],
      document: documentOf({ type: 'paragraph', content: [anchor] }),
    });
  });
});

describe('the search', () => {
  test.each([
    ['after', 'Después'],
    ['what the macro exports', 'pasos'],
    ['without accents and capitals', 'DESPUES'],
    ['words apart from each other', 'antes  doce'],
    ['the title', 'manual'],
  ])('finds %s', async (_name, query) => {
    expect(await found(query)).toEqual(['Manual']);
  });

  test.each(['trece', 'doce trece', '', '   ', 'extensionKey'])('does not find "%s"', async (query) => {
    expect(await found(query)).toEqual([]);
  });

  test('shows only what the reader may see', async () => {
    expect(await found('doce')).toEqual(['Manual']);
    expect(await found('doce', 'bea')).toEqual(['Borrador', 'Manual']);
  });

  test('knows the newest version, for which nobody’s rights were used', async () => {
    await publish(2, macro('one', { words: 'Trece pasos' }));
    expect(wiki.asked.map(([, type, accountId]) => [type, accountId])).toEqual([['other', undefined]]);
    expect(await found('trece')).toEqual(['Manual']);
    expect(await found('doce')).toEqual([]);
  });

  test('finds the rest of a page whose macro cannot be exported', async () => {
    await publish(2, paragraph('Lo demás'), macro('mute'));
    expect(await found('demás')).toEqual(['Manual']);
  });

  test('shows the words around', async () => {
    await publish(2, paragraph(`${'x '.repeat(100)}Ñandú${' y'.repeat(100)}`));
    const [finding] = await find('nandu');
    expect(finding?.excerpt).toMatch(/^…(x )+Ñandú( y)+…$/);
  });
});
