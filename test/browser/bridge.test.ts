import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import type { TestApp } from './bridge/app';
import type { TestPage } from './bridge/page';
import { startSite } from './bridge/site';
import type { TestSite } from './bridge/site';
import { launchBrowser } from './chromium';

declare global {
  interface Window {
    readonly app: TestApp;
    readonly page: TestPage;
  }
}

jest.setTimeout(60_000);

let site: TestSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let app: Frame;
let complaints: string[];

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  context = await browser.newContext();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

beforeEach(async () => {
  complaints = [];
  page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`http://localhost:${site.port}/`);
  app = await appFrame(1);
});
afterEach(async () => {
  await page.close();
  expect(complaints).toEqual([]);
  expect(site.sample.host.cspReports).toEqual([]);
});

/** The nth frame of the app, once its page has run. */
async function appFrame(count: number): Promise<Frame> {
  await page.waitForFunction((frames) => window.frames.length >= frames, count);
  const frame = page.frames()[count];
  if (frame === undefined) throw new Error(`There is no frame ${count}.`);
  await frame.waitForFunction(() => 'app' in window);
  return frame;
}
const asked = () => page.evaluate(() => window.page.asked);

describe('the app’s back end', () => {
  test('the context says who looks, where and how', async () => {
    expect(await app.evaluate(() => window.app.view.getContext())).toMatchObject({
      accountId: 'ana',
      locale: 'es-ES',
      moduleKey: 'panel',
      theme: { colorMode: 'light' },
      extension: { type: 'jira:issuePanel', issue: { key: 'PS-1', id: '10001' } },
    });
  });

  test('invoke calls the resolver as that person', async () => {
    const answer = await app.evaluate(() => window.app.invoke('whoAmI', {}));
    expect(answer).toEqual({ myself: { kind: 'user', accountId: 'ana' }, accountId: 'ana' });
  });

  test('who asks for metadata gets the answer wrapped', async () => {
    const answer = await app.evaluate(() => window.app.invoke('asApp', {}, { rateLimitProperties: true }));
    expect(answer).toEqual({ body: { kind: 'app', accountId: 'the-app' }, metadata: {} });
  });

  test('an error of the resolver reaches the app', async () => {
    const message = await app.evaluate(() =>
      window.app.invoke('fail', { message: 'no disk' }).catch((error: unknown) => String(error)),
    );
    expect(message).toBe('Error: There was an error invoking the function - no disk');
    // The browser itself reports the host's 500.
    expect(complaints.splice(0)).toEqual([expect.stringContaining('500')]);
  });

  test('requestJira goes to Jira as that person', async () => {
    const answer = await app.evaluate(async () => {
      const headers = { 'Content-Type': 'application/json' };
      const init = { method: 'POST', headers, body: JSON.stringify({ body: 'hola' }) };
      const response = await window.app.requestJira('/rest/api/3/issue/PS-1/comment', init);
      return { status: response.status, body: (await response.json()) as object };
    });
    expect(answer).toEqual({ status: 201, body: { kind: 'user', accountId: 'ana' } });
    expect(site.sample.calls.at(-1)).toMatchObject({ body: '{"body":"hola"}', contentType: 'application/json' });
  });

  test('requestJira carries files', async () => {
    const status = await app.evaluate(async () => {
      const form = new FormData();
      form.append('file', new File(['select 1;'], 'script.sql', { type: 'text/plain' }));
      const init = { method: 'POST', body: form };
      return (await window.app.requestJira('/rest/api/3/issue/PS-1/attachments', init)).status;
    });
    expect(status).toBe(201);
    const sent = site.sample.calls.at(-1)?.body;
    expect(sent).toContain('filename="script.sql"');
    expect(sent).toContain('select 1;');
  });

  test('the app’s texts come from beside its page', async () => {
    const text = await app.evaluate(async () => (await window.app.i18n.createTranslationFunction())('panel.title'));
    expect(text).toBe('Procedimiento');
  });
});

describe('the view', () => {
  const background = () =>
    app.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ds-surface'));

  test('theming works under the platform’s strict policy, and follows a change', async () => {
    expect(await background()).toBe('');
    await app.evaluate(() => window.app.view.theme.enable());
    expect(await app.evaluate(() => document.documentElement.dataset['colorMode'])).toBe('light');
    expect(await background()).not.toBe('');
    await page.evaluate(() =>
      window.page.changeTheme({ attrs: { 'data-color-mode': 'dark' }, css: ':root { --ds-surface: rgb(1, 2, 3) }' }),
    );
    expect(await app.evaluate(() => document.documentElement.dataset['colorMode'])).toBe('dark');
    expect(await background()).toBe('rgb(1, 2, 3)');
  });

  test('the frame is as high as the content', async () => {
    await page.waitForFunction(() => window.page.frameHeight()?.endsWith('px') === true);
    const height = () => page.evaluate(() => Number.parseInt(window.page.frameHeight() ?? '', 10));
    expect(await height()).toBeGreaterThanOrEqual(345);
    await app.evaluate(() => {
      document.getElementById('root')?.append(Object.assign(document.createElement('div'), { style: 'height: 900px' }));
    });
    await page.waitForFunction(() => Number.parseInt(window.page.frameHeight() ?? '', 10) >= 900);
  });

  test('what this place can do is done, what it cannot is an error of the SDK', async () => {
    const outcomes = await app.evaluate(async () => {
      const { view, refreshIssueView } = window.app;
      const attempts = [view.submit({ value: 42 }), refreshIssueView(), view.close(), view.refresh(), view.open()];
      const settled = await Promise.allSettled(attempts);
      return settled.map((result) => (result.status === 'fulfilled' ? 'done' : String(result.reason)));
    });
    expect(outcomes).toEqual([
      'done',
      'done',
      expect.stringContaining('not closable'),
      expect.stringContaining('not refreshable'),
      expect.stringContaining('not openable'),
    ]);
    expect(await asked()).toEqual([
      ['submit', { value: 42 }],
      ['refreshIssueView', undefined],
    ]);
  });

  test('title, reload and readiness', async () => {
    await app.evaluate(async () => {
      await window.app.view.changeWindowTitle('Paso 4');
      await window.app.router.reload();
      await window.app.view.emitReadyEvent();
    });
    expect(await asked()).toEqual([['changeWindowTitle', 'Paso 4'], ['reload']]);
  });

  test('a command that is not imitated is refused by name', async () => {
    const message = await app.evaluate(() =>
      window.app.view.getFrameDispatch().then(String, (error: unknown) => String(error)),
    );
    expect(message).toBe('Error: The sandbox does not imitate the bridge command "getFrameDispatch".');
  });
});

describe('functions that cross the bridge', () => {
  test('a flag’s action calls back into the app, and the app closes the flag', async () => {
    await app.evaluate(async () => {
      const onClick = () => {
        window.app.hear('undone');
      };
      const flag = window.app.showFlag({
        id: 'saved',
        title: 'Guardado',
        type: 'success',
        actions: [{ text: 'Deshacer', onClick }],
      });
      Object.assign(window, { flag });
      await Promise.resolve();
    });
    await page.waitForFunction(() => window.page.flag() !== null);
    await page.evaluate(() => window.page.clickFlag());
    expect(await app.evaluate(() => window.app.heard)).toEqual(['undone']);
    await app.evaluate(() => (window as Window & { flag?: { close: () => Promise<unknown> } }).flag?.close());
    expect(await asked()).toEqual([['closeFlag', 'saved']]);
  });

  test('a modal shows its context and answers when it closes', async () => {
    await app.evaluate(() =>
      new window.app.Modal({ size: 'small', context: { step: 4 }, onClose: window.app.hear }).open(),
    );
    const modal = await appFrame(2);
    expect(await modal.evaluate(() => window.app.view.getContext())).toMatchObject({
      extension: { modal: { step: 4 } },
    });
    expect(await page.evaluate(() => window.page.modal())).toMatchObject({
      resource: null,
      size: 'small',
      closeOnEscape: true,
    });

    await modal.evaluate(() =>
      window.app.view.onClose(async () => {
        await Promise.resolve();
        window.app.hear('going');
      }),
    );
    await page.evaluate(() => window.page.notifyClosed());
    expect(await modal.evaluate(() => window.app.heard)).toEqual(['going']);

    await modal.evaluate(() => window.app.view.close({ chosen: 'yes' }));
    await app.waitForFunction(() => window.app.heard.length === 1);
    expect(await app.evaluate(() => window.app.heard)).toEqual([{ chosen: 'yes' }]);
  });

  test('frames of the app hear each other’s events until they stop listening', async () => {
    await page.evaluate(() => {
      window.page.open({});
    });
    const other = await appFrame(2);
    await app.evaluate(async () => {
      const subscription = await window.app.events.on('STEP', window.app.hear);
      Object.assign(window, { subscription });
    });
    await other.evaluate(() => window.app.events.emit('STEP', { n: 1 }));
    await app.waitForFunction(() => window.app.heard.length === 1);
    await other.evaluate(() => window.app.events.emitPublic('STEP', { n: 2 }));
    await app.evaluate(() => {
      (window as Window & { subscription?: { unsubscribe: () => void } }).subscription?.unsubscribe();
    });
    await other.evaluate(() => window.app.events.emit('STEP', { n: 3 }));
    expect(await app.evaluate(() => window.app.heard)).toEqual([{ n: 1 }]);
  });

  test('a rule’s form gives its configuration when it is asked for', async () => {
    expect(await page.evaluate(() => window.page.ruleConfiguration())).toBeNull();
    await app.evaluate(() => window.app.workflowRules.onConfigure(() => Promise.resolve(JSON.stringify({ a: 1 }))));
    expect(await page.evaluate(() => window.page.ruleConfiguration())).toBe('{"a":1}');
  });

  test('an app with a history of its own moves and is moved', async () => {
    const places = await app.evaluate(async () => {
      const history = await window.app.view.createHistory();
      history.listen((location, action) => {
        window.app.hear(`${action} ${location.pathname}${location.search}`);
      });
      history.push('/steps?n=4#top');
      history.replace('/steps?n=5');
      return { path: history.location.pathname, href: history.createHref(history.location) };
    });
    expect(places).toEqual({ path: '/steps', href: '/steps?n=5' });
    await page.evaluate(() => {
      window.page.history.go(-1);
    });
    await app.waitForFunction(() => window.app.heard.length === 3);
    expect(await app.evaluate(() => window.app.heard)).toEqual(['PUSH /steps?n=4', 'REPLACE /steps?n=5', 'POP /']);
  });
});

describe('navigation', () => {
  test('places of the product become addresses of the shell', async () => {
    const urls = await app.evaluate(async () => {
      const { router } = window.app;
      await router.navigate('/admin');
      await router.open({ target: 'issue', issueKey: 'PS-2' });
      const url = await router.getUrl({ target: 'issue', issueKey: 'PS-3' });
      const unknown = await router
        .navigate({ target: 'dashboard', dashboardId: '1' })
        .catch((error: unknown) => String(error));
      return [url?.href, unknown];
    });
    expect(urls).toEqual([
      `http://localhost:${site.port}/browse/PS-3`,
      'Error: The sandbox has no place "dashboard" to go to.',
    ]);
    expect(await asked()).toEqual([
      ['navigate', '/admin', 'same-tab'],
      ['navigate', '/browse/PS-2', 'new-tab'],
    ]);
  });
});

describe('who may talk', () => {
  test('a page that the sandbox did not open has no bridge', async () => {
    for (const parent of ['', '?parent=http://evil.example', `?parent=http://127.0.0.1:${site.port}`]) {
      await page.goto(`http://127.0.0.1:${site.port}/forge/resources/page/index.html${parent}`);
      await page.waitForFunction(() => 'app' in window);
      const message = await page.evaluate(() => window.app.router.reload().catch((error: unknown) => String(error)));
      expect(message).toContain('works only inside the sandbox');
    }
    // Chromium’s remark about the platform’s own sandbox directive, when such a page is not in a frame.
    expect(new Set(complaints.splice(0))).toEqual(new Set([expect.stringContaining('can escape its sandboxing')]));
  });

  test('messages of anybody else are not heard', async () => {
    await app.evaluate(async () => {
      Object.assign(window, { stolen: await window.app.events.on('X', window.app.hear) });
    });
    // From the page's own window to itself, and from a window that is not the frame's parent.
    await page.evaluate((port) => {
      window.postMessage({ forge: 'call', id: 1, target: 'reload', args: [] }, `http://localhost:${port}`);
    }, site.port);
    await app.evaluate(() => {
      window.postMessage({ forge: 'call', id: 1, target: 0, args: ['forged'] }, window.location.origin);
    });
    await page.evaluate(() => window.page.changeTheme({ attrs: {}, css: '' }));
    await app.evaluate(() => window.app.view.getContext());
    expect(await asked()).toEqual([]);
    expect(await app.evaluate(() => window.app.heard)).toEqual([]);
  });
});
