import { Hono } from 'hono';

/** Texts that replace or extend the shell's own, by language (`es`, `en`) and key. */
export type ShellWords = Readonly<Partial<Record<string, Readonly<Record<string, string>>>>>;

/** Tells the shell the launcher's own words. Mounted at `/sandbox/words`. */
export function wordRoutes(words: ShellWords): Hono {
  const routes = new Hono();
  routes.get('/', (c) => c.json(words));
  return routes;
}
