import { z } from 'zod';
import type { Answer } from './answer';
import type { Api } from './http';

/** A module of the installed app. `resourceUrl` is a path of the host, such as `/forge/resources/panel/index.html`. */
const moduleShape = z.object({ moduleKey: z.string(), title: z.string(), resourceUrl: z.string() });
export type ForgeModule = z.infer<typeof moduleShape>;

/** A macro of the app. Pages name it by `extensionKey`; `config` is null if there is nothing to configure. */
const macroShape = moduleShape.extend({
  extensionKey: z.string(),
  description: z.string(),
  isHidden: z.boolean(),
  hasExport: z.boolean(),
  config: z
    .object({ resourceUrl: z.string(), title: z.string(), size: z.string().nullable(), opensOnInsert: z.boolean() })
    .nullable(),
});
export type ForgeMacro = z.infer<typeof macroShape>;

const modulesShape = z.object({
  issuePanels: z.array(moduleShape),
  adminPages: z.array(moduleShape),
  projectPages: z.array(moduleShape),
  macros: z.array(macroShape),
});
export type ForgeModules = z.infer<typeof modulesShape>;

/** The app's places in the interface, with their titles in this language (a Forge locale code). */
export function listModules(api: Api, locale: string): Promise<Answer<ForgeModules>> {
  return api.call({ path: `/forge/modules?${new URLSearchParams({ locale }).toString()}`, shape: modulesShape });
}
