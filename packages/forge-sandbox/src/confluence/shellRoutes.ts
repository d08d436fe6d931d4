import { Hono } from 'hono';
import { z } from 'zod';
import { ADF_DOCUMENT_SHAPE } from '../adf/document';
import { EXPORT_TYPES } from '../forge';
import { maySee, pageFor } from './access';
import { shownPage, shownVersion } from './beans';
import { parsed, VERSION_NUMBER } from './context';
import type { ConfluenceContext } from './context';
import { noPage } from './errors';
import { exportPage } from './exportPage';
import { remember, search } from './search';
import type { Page, PageVersion } from './site';
import { newestOf, versionOf } from './site';
import { publishVersion } from './publish';

const PUBLICATION = z.strictObject({
  /** Number of the new version. */
  number: z.number().int(),
  title: z.string(),
  message: z.string().max(500).default(''),
  body: ADF_DOCUMENT_SHAPE,
});
const AT_VERSION = z.strictObject({ version: VERSION_NUMBER.optional() });
const EXPORT = AT_VERSION.extend({ type: z.enum(EXPORT_TYPES) });
const SEARCH = z.strictObject({ query: z.string() });

/**
 * Routes for the shell's pages, under `/wiki/rest/internal`. Pages of a real Confluence use undocumented routes too, so
 * no app can rely on these.
 */
export function shellRoutes(context: ConfluenceContext): Hono {
  const { site, jiraSite, clock, callerOf } = context;
  const routes = new Hono();
  const at = (page: Page, number: number | undefined): PageVersion => {
    const version = number === undefined ? newestOf(page) : versionOf(page, number);
    if (version === null) throw noPage(`${page.id}, version ${String(number)}`);
    return version;
  };

  routes.get('/pages', (c) => {
    const caller = callerOf(c);
    const seen = [...site.pages.values()].filter((page) => maySee(page, caller));
    return c.json(seen.map((page) => shownPage(jiraSite, page)));
  });

  routes.get('/pages/:id', (c) => {
    const page = pageFor(site, callerOf(c), c.req.param('id'));
    const version = at(page, parsed(c.req.query(), AT_VERSION).version);
    return c.json({ ...shownPage(jiraSite, page, version), body: version.body });
  });

  routes.get('/pages/:id/versions', (c) => {
    const page = pageFor(site, callerOf(c), c.req.param('id'));
    return c.json(page.versions.map((version) => shownVersion(jiraSite, version)));
  });

  routes.get('/pages/:id/export', async (c) => {
    const caller = callerOf(c);
    const page = pageFor(site, caller, c.req.param('id'));
    const { type, version: number } = parsed(c.req.query(), EXPORT);
    const version = at(page, number);
    const exported = await exportPage(context.exportMacro, page, version, type, caller.accountId);
    return c.json({ ...shownPage(jiraSite, page, version), ...exported });
  });

  routes.put('/pages/:id', async (c) => {
    const caller = callerOf(c);
    const page = pageFor(site, caller, c.req.param('id'));
    const { number, ...publication } = parsed(await c.req.json<unknown>().catch(() => undefined), PUBLICATION);
    publishVersion(site, clock, page, number, { ...publication, authorId: caller.accountId });
    await indexPage(context, page);
    return c.json(shownPage(jiraSite, page));
  });

  routes.get('/search', (c) => {
    const { query } = parsed(c.req.query(), SEARCH);
    const findings = search(site, callerOf(c), query);
    return c.json(findings.map(({ page, excerpt }) => ({ ...shownPage(jiraSite, page), excerpt })));
  });
  return routes;
}

/**
 * Indexes a published page for the search. The search does not find later changes in a macro's answer.
 * The index is for everybody, so the export uses no person's rights (chosen).
 */
export async function indexPage({ site, exportMacro }: ConfluenceContext, page: Page): Promise<void> {
  const { document } = await exportPage(exportMacro, page, newestOf(page), 'other', undefined);
  remember(site, page, document);
}
