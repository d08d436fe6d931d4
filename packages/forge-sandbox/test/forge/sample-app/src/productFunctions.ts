import { asApp, asUser, fetch as forgeFetch, getAppContext, i18n, requestJira, route } from '@forge/api';
import { kvs } from '@forge/kvs';
import { define, describe, pause } from './define';

const MYSELF = route`/rest/api/3/myself`;

define<{ before?: number; after?: number }>('whoAmI', async (payload, context) => {
  await pause(payload.before ?? 0);
  const answer = await asUser().requestJira(MYSELF);
  await pause(payload.after ?? 0);
  const myself: unknown = await answer.json();
  return { myself, accountId: (context as { accountId: string }).accountId };
});

define<{ accountId: string }>('impersonate', async ({ accountId }): Promise<unknown> => {
  const answer = await asUser(accountId).requestJira(MYSELF);
  return answer.json();
});

define('asApp', async (): Promise<unknown> => (await asApp().requestJira(MYSELF)).json());

define('withoutAnybody', async (): Promise<unknown> => (await requestJira(MYSELF)).json());

define<{ key: string; body: object }>('post', async ({ key, body }) => {
  const answer = await asApp().requestJira(route`/rest/api/3/issue/${key}/comment`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answered: unknown = await answer.json();
  return { status: answer.status, body: answered };
});

define('otherProduct', () => asApp().requestConfluence(route`/wiki/rest/api/space`));

define('otherPath', () => asApp().requestJira(route`/rest/agile/1.0/board`));

define('context', (payload, context) => ({ context, payload, app: getAppContext() }));

define<{ locale: 'es-ES' }>('translate', async ({ locale }) => {
  const translate = await i18n.createTranslationFunction(locale);
  return translate('panel.title');
});

define<{ text: string }>('log something', ({ text }) => {
  // eslint forbids the console in this project, but an app may use it.
  globalThis.console.log('%s at %d', text, 7);
});

define<{ message: string }>('fail', ({ message }) => {
  throw new Error(message);
});

define('never', () => new Promise(() => undefined));

define<{ url: string; bare?: boolean }>('fetch', async ({ url, bare }) => {
  try {
    const answer = bare === true ? await globalThis.fetch(url) : await forgeFetch(url);
    return { status: answer.status };
  } catch (error) {
    return describe(error);
  }
});

/**
 * Calls Jira as a person or as the app, and records its progress in the storage. Returns the answer or the caught
 * error.
 */
define<{ as: 'app' | 'user' }>('tellOfCall', async ({ as }) => {
  await kvs.set('came', 'to the call');
  try {
    const answer = await (as === 'app' ? asApp() : asUser()).requestJira(MYSELF);
    await kvs.set('came', 'to the answer');
    return { status: answer.status, retryAfter: answer.headers.get('Retry-After') };
  } catch (error) {
    await kvs.set('came', 'to the error');
    const { cause } = error as { cause?: { code?: string } };
    return { ...describe(error), cause: cause?.code, isTypeError: error instanceof TypeError };
  }
});
