import { bridgeBench } from './bridge/bench';

const bench = bridgeBench();

describe('functions that cross the bridge', () => {
  test('a flag’s action calls back into the app, and the app closes the flag', async () => {
    await bench.app.evaluate(async () => {
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
    await bench.page.waitForFunction(() => window.page.flag() !== null);
    await bench.page.evaluate(() => window.page.clickFlag());
    expect(await bench.app.evaluate(() => window.app.heard)).toEqual(['undone']);
    await bench.app.evaluate(() => (window as Window & { flag?: { close: () => Promise<unknown> } }).flag?.close());
    expect(await bench.asked()).toEqual([['closeFlag', 'saved']]);
  });

  test('a modal shows its context and answers when it closes', async () => {
    await bench.app.evaluate(() =>
      new window.app.Modal({ size: 'small', context: { step: 4 }, onClose: window.app.hear }).open(),
    );
    const modal = await bench.appFrame(2);
    expect(await modal.evaluate(() => window.app.view.getContext())).toMatchObject({
      extension: { modal: { step: 4 } },
    });
    expect(await bench.page.evaluate(() => window.page.modal())).toMatchObject({
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
    await bench.page.evaluate(() => window.page.notifyClosed());
    expect(await modal.evaluate(() => window.app.heard)).toEqual(['going']);

    await modal.evaluate(() => window.app.view.close({ chosen: 'yes' }));
    await bench.app.waitForFunction(() => window.app.heard.length === 1);
    expect(await bench.app.evaluate(() => window.app.heard)).toEqual([{ chosen: 'yes' }]);
  });

  test('frames of the app hear each other’s events until they stop listening', async () => {
    await bench.page.evaluate(() => {
      window.page.open({});
    });
    const other = await bench.appFrame(2);
    await bench.app.evaluate(async () => {
      const subscription = await window.app.events.on('STEP', window.app.hear);
      Object.assign(window, { subscription });
    });
    await other.evaluate(() => window.app.events.emit('STEP', { n: 1 }));
    await bench.app.waitForFunction(() => window.app.heard.length === 1);
    await other.evaluate(() => window.app.events.emitPublic('STEP', { n: 2 }));
    await bench.app.evaluate(() => {
      (window as Window & { subscription?: { unsubscribe: () => void } }).subscription?.unsubscribe();
    });
    await other.evaluate(() => window.app.events.emit('STEP', { n: 3 }));
    expect(await bench.app.evaluate(() => window.app.heard)).toEqual([{ n: 1 }]);
  });

  test('a rule’s form gives its configuration when it is asked for', async () => {
    expect(await bench.page.evaluate(() => window.page.ruleConfiguration())).toBeNull();
    await bench.app.evaluate(() =>
      window.app.workflowRules.onConfigure(() => Promise.resolve(JSON.stringify({ a: 1 }))),
    );
    expect(await bench.page.evaluate(() => window.page.ruleConfiguration())).toBe('{"a":1}');
  });

  test('an app with a history of its own moves and is moved', async () => {
    const places = await bench.app.evaluate(async () => {
      const history = await window.app.view.createHistory();
      history.listen((location, action) => {
        window.app.hear(`${action} ${location.pathname}${location.search}`);
      });
      history.push('/steps?n=4#top');
      history.replace('/steps?n=5');
      return { path: history.location.pathname, href: history.createHref(history.location) };
    });
    expect(places).toEqual({ path: '/steps', href: '/steps?n=5' });
    await bench.page.evaluate(() => {
      window.page.history.go(-1);
    });
    await bench.app.waitForFunction(() => window.app.heard.length === 3);
    expect(await bench.app.evaluate(() => window.app.heard)).toEqual([
      'PUSH /steps?n=4',
      'REPLACE /steps?n=5',
      'POP /',
    ]);
  });
});

describe('navigation', () => {
  test('places of the product become addresses of the shell', async () => {
    const urls = await bench.app.evaluate(async () => {
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
      `http://localhost:${bench.site.port}/browse/PS-3`,
      'Error: The sandbox has no place "dashboard" to go to.',
    ]);
    expect(await bench.asked()).toEqual([
      ['navigate', '/admin', 'same-tab'],
      ['navigate', '/browse/PS-2', 'new-tab'],
    ]);
  });
});
