import { bridgeBench } from './bridge/bench';

const bench = bridgeBench();

describe('the app’s back end', () => {
  test('the context says who looks, where and how', async () => {
    expect(await bench.app.evaluate(() => window.app.view.getContext())).toMatchObject({
      accountId: 'ana',
      locale: 'es-ES',
      moduleKey: 'panel',
      theme: { colorMode: 'light' },
      extension: { type: 'jira:issuePanel', issue: { key: 'PS-1', id: '10001' } },
    });
  });

  test('invoke calls the resolver as that person', async () => {
    const answer = await bench.app.evaluate(() => window.app.invoke('whoAmI', {}));
    expect(answer).toEqual({ myself: { kind: 'user', accountId: 'ana' }, accountId: 'ana' });
  });

  test('an answer is wrapped if the caller asks for metadata', async () => {
    const answer = await bench.app.evaluate(() => window.app.invoke('asApp', {}, { rateLimitProperties: true }));
    expect(answer).toEqual({ body: { kind: 'app', accountId: 'the-app' }, metadata: {} });
  });

  test('an error of the resolver reaches the app', async () => {
    const message = await bench.app.evaluate(() =>
      window.app.invoke('fail', { message: 'no disk' }).catch((error: unknown) => String(error)),
    );
    expect(message).toBe('Error: There was an error invoking the function - no disk');
    // The browser itself reports the host's 500.
    expect(bench.complaints.splice(0)).toEqual([expect.stringContaining('500')]);
  });

  test('requestJira goes to Jira as that person', async () => {
    const answer = await bench.app.evaluate(async () => {
      const headers = { 'Content-Type': 'application/json' };
      const init = { method: 'POST', headers, body: JSON.stringify({ body: 'hola' }) };
      const response = await window.app.requestJira('/rest/api/3/issue/PS-1/comment', init);
      return { status: response.status, body: (await response.json()) as object };
    });
    expect(answer).toEqual({ status: 201, body: { kind: 'user', accountId: 'ana' } });
    expect(bench.site.sample.calls.at(-1)).toMatchObject({ body: '{"body":"hola"}', contentType: 'application/json' });
  });

  test('requestJira carries files', async () => {
    const status = await bench.app.evaluate(async () => {
      const form = new FormData();
      form.append('file', new File(['select 1;'], 'script.sql', { type: 'text/plain' }));
      const init = { method: 'POST', body: form };
      return (await window.app.requestJira('/rest/api/3/issue/PS-1/attachments', init)).status;
    });
    expect(status).toBe(201);
    const sent = bench.site.sample.calls.at(-1)?.body;
    expect(sent).toContain('filename="script.sql"');
    expect(sent).toContain('select 1;');
  });

  test('the app’s texts come from beside its page', async () => {
    const text = await bench.app.evaluate(async () =>
      (await window.app.i18n.createTranslationFunction())('panel.title'),
    );
    expect(text).toBe('Manual');
  });
});

describe('the view', () => {
  const background = () =>
    bench.app.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ds-surface'));

  test('theming works under the platform’s strict policy, and follows a change', async () => {
    expect(await background()).toBe('');
    await bench.app.evaluate(() => window.app.view.theme.enable());
    expect(await bench.app.evaluate(() => document.documentElement.dataset['colorMode'])).toBe('light');
    expect(await background()).not.toBe('');
    await bench.page.evaluate(() =>
      window.page.changeTheme({ attrs: { 'data-color-mode': 'dark' }, css: ':root { --ds-surface: rgb(1, 2, 3) }' }),
    );
    expect(await bench.app.evaluate(() => document.documentElement.dataset['colorMode'])).toBe('dark');
    expect(await background()).toBe('rgb(1, 2, 3)');
  });

  test('the frame is as high as the content', async () => {
    await bench.page.waitForFunction(() => window.page.frameHeight()?.endsWith('px') === true);
    const height = () => bench.page.evaluate(() => Number.parseInt(window.page.frameHeight() ?? '', 10));
    expect(await height()).toBeGreaterThanOrEqual(345);
    await bench.app.evaluate(() => {
      document.getElementById('root')?.append(Object.assign(document.createElement('div'), { style: 'height: 900px' }));
    });
    await bench.page.waitForFunction(() => Number.parseInt(window.page.frameHeight() ?? '', 10) >= 900);
  });

  test('supported commands succeed, others are an error of the SDK', async () => {
    const outcomes = await bench.app.evaluate(async () => {
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
    expect(await bench.asked()).toEqual([
      ['submit', { value: 42 }],
      ['refreshIssueView', undefined],
    ]);
  });

  test('title, reload and readiness', async () => {
    await bench.app.evaluate(async () => {
      await window.app.view.changeWindowTitle('Paso 4');
      await window.app.router.reload();
      await window.app.view.emitReadyEvent();
    });
    expect(await bench.asked()).toEqual([['changeWindowTitle', 'Paso 4'], ['reload']]);
  });

  test('a command that is not imitated is refused by name', async () => {
    const message = await bench.app.evaluate(() =>
      window.app.view.getFrameDispatch().then(String, (error: unknown) => String(error)),
    );
    expect(message).toBe('Error: The sandbox does not imitate the bridge command "getFrameDispatch".');
  });
});

describe('permitted senders', () => {
  test('a page that the sandbox did not open has no bridge', async () => {
    for (const parent of ['', '?parent=http://evil.example', `?parent=http://127.0.0.1:${bench.site.port}`]) {
      await bench.page.goto(`http://127.0.0.1:${bench.site.port}/forge/resources/page/index.html${parent}`);
      await bench.page.waitForFunction(() => 'app' in window);
      const message = await bench.page.evaluate(() =>
        window.app.router.reload().catch((error: unknown) => String(error)),
      );
      expect(message).toContain('works only inside the sandbox');
    }
    // Chromium’s remark about the platform’s own sandbox directive if such a page is not in a frame.
    expect(new Set(bench.complaints.splice(0))).toEqual(
      new Set([expect.stringContaining('can escape its sandboxing')]),
    );
  });

  test('messages of anybody else are not heard', async () => {
    await bench.app.evaluate(async () => {
      Object.assign(window, { stolen: await window.app.events.on('X', window.app.hear) });
    });
    // One message from the page's own window to itself, and one from a window that is not the frame's parent.
    await bench.page.evaluate((port) => {
      window.postMessage({ forge: 'call', id: 1, target: 'reload', args: [] }, `http://localhost:${port}`);
    }, bench.site.port);
    await bench.app.evaluate(() => {
      window.postMessage({ forge: 'call', id: 1, target: 0, args: ['forged'] }, window.location.origin);
    });
    await bench.page.evaluate(() => window.page.changeTheme({ attrs: {}, css: '' }));
    await bench.app.evaluate(() => window.app.view.getContext());
    expect(await bench.asked()).toEqual([]);
    expect(await bench.app.evaluate(() => window.app.heard)).toEqual([]);
  });
});
