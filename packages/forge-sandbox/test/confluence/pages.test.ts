import { documentOf, macro, paragraph, startWiki } from './wikiSite';
import type { Wiki } from './wikiSite';

const PAGES = '/wiki/rest/internal/pages';
let wiki: Wiki;
let at: string;
beforeEach(async () => {
  wiki = await startWiki();
  at = `${PAGES}/${wiki.page.id}`;
});

const bodyOf = async (path: string, who: 'ana' | 'bea' = 'ana') => (await wiki.call(who, 'GET', path)).body;

describe('visibility', () => {
  test('all people see the pages that are not restricted', async () => {
    const titles = async (who: 'ana' | 'bea') =>
      ((await bodyOf(PAGES, who)) as { version: { title: string }; isRestricted: boolean }[]).map(
        ({ version, isRestricted }) => [version.title, isRestricted],
      );
    expect(await titles('ana')).toEqual([['Manual', false]]);
    expect(await titles('bea')).toEqual([
      ['Manual', false],
      ['Borrador', true],
    ]);
  });

  test.each(['', '/versions', '/export?type=pdf'])('a restricted page%s is not there for others', async (what) => {
    const path = `${PAGES}/${wiki.secret.id}${what}`;
    expect((await wiki.call('bea', 'GET', path)).status).toBe(200);
    expect(await wiki.call('ana', 'GET', path)).toMatchObject({
      status: 404,
      body: { message: expect.stringContaining('or you may not see it') as string },
    });
  });

  test.each([PAGES, '/wiki/rest/internal/search?query=x', '/wiki/api/v2/pages/1'])(
    'an anonymous caller gets 401 at %s',
    async (path) => {
      expect((await wiki.call(null, 'GET', path)).status).toBe(401);
    },
  );
});

describe('a page', () => {
  test('has its body, its author and its time', async () => {
    expect(await bodyOf(at)).toEqual({
      id: wiki.page.id,
      space: { id: wiki.space.id, key: 'SIS', name: 'Sistemas' },
      isRestricted: false,
      newestVersion: 1,
      version: {
        number: 1,
        title: 'Manual',
        message: '',
        createdAt: '2026-03-02T10:00:00.000Z',
        author: { accountId: wiki.people.ana, displayName: 'Ana' },
      },
      body: documentOf(paragraph('Antes'), macro('one', { words: 'Doce pasos' }), paragraph('Después')),
    });
  });

  test.each([
    ['/wiki/rest/internal/pages/1', 404],
    ['?version=2', 404],
    ['?version=x', 400],
    ['?version=1', 200],
    ['?draft=true', 400],
    ['/versions', 200],
    ['/export', 400],
    ['/export?type=html', 400],
    ['/comments', 501],
  ])('%s answers %d', async (path, status) => {
    expect((await wiki.call('ana', 'GET', path.startsWith('/wiki') ? path : `${at}${path}`)).status).toBe(status);
  });
});

describe('publishing', () => {
  const next = (change: object = {}) => ({
    number: 2,
    title: 'Manual',
    message: 'Otra configuración',
    body: documentOf(macro('one', { words: 'Trece pasos' })),
    ...change,
  });

  test('makes a new version and keeps the old one', async () => {
    wiki.clock.set(new Date('2026-03-03T10:00:00Z'));
    expect(await wiki.call('bea', 'PUT', at, next())).toMatchObject({ status: 200, body: { newestVersion: 2 } });
    expect(await bodyOf(at)).toMatchObject({ version: { number: 2, author: { displayName: 'Bea' } } });
    expect(await bodyOf(`${at}?version=1`)).toMatchObject({ newestVersion: 2, version: { number: 1 } });
    expect(await bodyOf(`${at}/versions`)).toMatchObject([
      { number: 1, message: '', author: { displayName: 'Ana' } },
      { number: 2, message: 'Otra configuración', createdAt: '2026-03-03T10:00:00.000Z' },
    ]);
  });

  test('over somebody else’s version is refused and changes nothing', async () => {
    await wiki.call('bea', 'PUT', at, next());
    const answer = await wiki.call('ana', 'PUT', at, next({ title: 'Otro' }));
    expect(answer).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining('at version 2 and you publish version 2') as string },
    });
    expect(await bodyOf(at)).toMatchObject({ newestVersion: 2, version: { title: 'Manual' } });
  });

  test.each<[string, object]>([
    ['no title', { title: '  ' }],
    ['a title of 256 characters', { title: 'x'.repeat(256) }],
    ['a title that another page has', { title: 'borrador' }],
    ['a body that is a text', { body: 'Hola' }],
    ['a body that is no document', { body: paragraph('Hola') }],
    ['an empty text', { body: documentOf({ type: 'paragraph', content: [{ type: 'text', text: '' }] }) }],
    ['a property that nobody knows', { minor: true }],
  ])('%s is refused and changes nothing', async (_name, change) => {
    expect((await wiki.call('ana', 'PUT', at, next(change))).status).toBe(400);
    expect(await bodyOf(at)).toMatchObject({ newestVersion: 1 });
  });

  test('a restricted page is not for others to publish', async () => {
    const path = `${PAGES}/${wiki.secret.id}`;
    expect((await wiki.call('ana', 'PUT', path, next({ title: 'Mío' }))).status).toBe(404);
    expect((await wiki.call('bea', 'PUT', path, next({ title: 'Mío' }))).status).toBe(200);
  });
});

describe('REST API v2', () => {
  const app = (...scopes: string[]) => ({ kind: 'user', accountId: wiki.people.ana, scopes: new Set(scopes) }) as const;

  test('reads a page with its body', async () => {
    const path = `/wiki/api/v2/pages/${wiki.page.id}?body-format=atlas_doc_format`;
    const answer = await wiki.call(app('read:page:confluence'), 'GET', path);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        id: wiki.page.id,
        status: 'current',
        title: 'Manual',
        spaceId: wiki.space.id,
        authorId: wiki.people.ana,
        version: { number: 1, createdAt: '2026-03-02T10:00:00.000Z' },
        body: { atlas_doc_format: { representation: 'atlas_doc_format', value: expect.any(String) as string } },
      },
    });
    const { body } = answer.body as { body: { atlas_doc_format: { value: string } } };
    expect(JSON.parse(body.atlas_doc_format.value)).toEqual(wiki.page.versions[0]?.body);
  });

  test('without a format there is no body', async () => {
    expect(await wiki.call('ana', 'GET', `/wiki/api/v2/pages/${wiki.page.id}`)).toMatchObject({ body: { body: {} } });
  });

  test('an app without the scope is refused', async () => {
    expect((await wiki.call(app('read:jira-work'), 'GET', `/wiki/api/v2/pages/${wiki.page.id}`)).status).toBe(401);
  });

  test('the app itself may not see a restricted page', async () => {
    const principal = { kind: 'app', accountId: 'the-app', scopes: new Set(['read:page:confluence']) } as const;
    expect((await wiki.call(principal, 'GET', `/wiki/api/v2/pages/${wiki.page.id}`)).status).toBe(200);
    expect((await wiki.call(principal, 'GET', `/wiki/api/v2/pages/${wiki.secret.id}`)).status).toBe(404);
  });

  test.each([
    ['GET', '/wiki/api/v2/pages', 501],
    ['PUT', '/wiki/api/v2/pages/98305', 501],
    ['GET', '/wiki/api/v2/spaces', 501],
    ['GET', '/wiki/rest/api/content', 501],
    ['GET', '/wiki/api/v2/pages/1', 404],
  ])('%s %s answers %d and says so', async (method, path, status) => {
    const answer = await wiki.call('ana', method, path);
    expect(answer.status).toBe(status);
    if (status === 501) expect(JSON.stringify(answer.body)).toContain(`does not imitate ${method} ${path}`);
  });

  test.each([
    ['body-format=storage', 501],
    ['get-draft=true', 501],
    ['version=x', 400],
    ['version=7', 404],
  ])('?%s answers %d', async (query, status) => {
    expect((await wiki.call('ana', 'GET', `/wiki/api/v2/pages/${wiki.page.id}?${query}`)).status).toBe(status);
  });
});
