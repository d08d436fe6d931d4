import { Hono } from 'hono';
import type { Json } from '../../jira/site/json';
import { frontEndContext } from '../invocation/frontEndContext';
import type { Viewer } from '../invocation/frontEndContext';
import type { Outcome } from '../invocation/outcome';
import { misplaced } from '../macros/extension';
import { resourceUrl, shownMacro } from '../macros/shownMacros';
import type { ModuleOf } from '../manifest/moduleShapes';
import type { Identity } from '../runtime/identity';
import { callProduct, isProductName } from '../wire/productCalls';
import type { ProductCallOptions } from '../wire/productCalls';
import type { Translations } from '../translations/translations';
import { signedIn } from './authentication';
import type { Authenticate, SignedIn } from './authentication';
import { bodyOf, CONTEXT_BODY, INVOKE_BODY, PRODUCT_BODY } from './bodies';
import { onlyInstalled } from './onlyInstalled';
import { problem } from './problem';
import { bridgeResponse, productRequest } from './productRequest';
import { resourceRoutes } from './resources';
import type { ResourceOptions } from './resources';
import { themeOf } from './theme';

export interface RouteOptions extends ResourceOptions, ProductCallOptions {
  readonly identity: Identity;
  readonly translations: Translations;
  readonly authenticate: Authenticate;
  readonly isInstalled: () => boolean;
  /** Undefined if no module has this key. */
  readonly moduleOf: (moduleKey: string) => { readonly type: string; readonly key: string } | undefined;
  readonly callResolver: (moduleKey: string, functionKey: string, payload: Json, viewer: Viewer) => Promise<Outcome>;
}

/** Routes of the host for the shell's pages. Mounted at `/forge`. */
export function createRoutes(options: RouteOptions): Hono {
  const { translations } = options;
  const routes = new Hono();
  routes.use('*', onlyInstalled(options.isInstalled));
  resourceRoutes(routes, options);

  routes.get('/modules', (context) => {
    const locale = context.req.query('locale') ?? translations.defaultLocale;
    const shown = (module: ModuleOf<'jira:issuePanel'>) => ({
      moduleKey: module.key,
      title: translations.text(module.title, locale),
      resourceUrl: resourceUrl(module.resource),
    });
    return context.json({
      issuePanels: options.manifest.of('jira:issuePanel').map(shown),
      adminPages: options.manifest.of('jira:adminPage').map(shown),
      projectPages: options.manifest.of('jira:projectPage').map(shown),
      macros: options.manifest.of('macro').map((macro) => shownMacro(macro, options.identity, translations, locale)),
    });
  });

  routes.get('/theme', async (context) => {
    const theme = await themeOf(context.req.query('mode'));
    return theme === null ? problem(400, 'mode must be light or dark.') : context.json(theme);
  });

  routes.post('/context', async (context) => {
    const person = signedIn(context, options.authenticate);
    if (person instanceof Response) return person;
    const body = await bodyOf(context, CONTEXT_BODY);
    if (body instanceof Response) return body;
    const module = options.moduleOf(body.moduleKey);
    if (module === undefined) return problem(404, `The manifest has no module "${body.moduleKey}".`);
    const fault = misplaced(module.type, body.extension);
    if (fault !== null) return problem(400, fault);
    return context.json(frontEndContext(options.identity, module, viewer(person, body)));
  });

  routes.post('/invoke', async (context) => {
    const person = signedIn(context, options.authenticate);
    if (person instanceof Response) return person;
    const body = await bodyOf(context, INVOKE_BODY);
    if (body instanceof Response) return body;
    const module = options.moduleOf(body.moduleKey);
    if (module === undefined) return problem(404, `The manifest has no module "${body.moduleKey}".`);
    const fault = misplaced(module.type, body.extension);
    if (fault !== null) return problem(400, fault);
    const payload = body.payload ?? null;
    const outcome = await options.callResolver(body.moduleKey, body.functionKey, payload, viewer(person, body));
    if (outcome.ok) return context.json({ value: outcome.value });
    // The platform's wording for a function that failed (seen live by third parties).
    const message = `There was an error invoking the function - ${outcome.message}`;
    return problem(outcome.reason === 'timeLimit' ? 504 : 500, message);
  });

  routes.post('/product', async (context) => {
    const person = signedIn(context, options.authenticate);
    if (person instanceof Response) return person;
    const body = await bodyOf(context, PRODUCT_BODY);
    if (body instanceof Response) return body;
    if (!isProductName(body.product) || options.products[body.product] === undefined) {
      return problem(501, `The sandbox does not imitate requests to ${body.product}.`);
    }
    const scopes = options.permissions.scopes.all;
    const principal = { kind: 'user', accountId: person.accountId, scopes } as const;
    const response = await callProduct(options, body.product, principal, body.restPath, productRequest(body));
    return context.json(await bridgeResponse(response));
  });

  function viewer(
    person: SignedIn,
    body: { locale?: string | undefined; extension?: Json | undefined; localId?: string | undefined },
  ): Viewer {
    return {
      accountId: person.accountId,
      locale: body.locale ?? person.locale ?? translations.defaultLocale,
      timeZone: person.timeZone ?? 'Etc/UTC',
      extension: body.extension,
      localId: body.localId,
    };
  }

  routes.all('*', (context) => problem(404, `The Forge host has no ${context.req.method} ${context.req.path}.`));
  return routes;
}
