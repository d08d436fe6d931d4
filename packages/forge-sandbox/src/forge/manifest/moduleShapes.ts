import { z } from 'zod';

/** Module keys, function keys and queue names, as the schema of @forge/manifest 13.7 has them. */
export const keyShape = z.string().regex(/^[a-zA-Z0-9_-]+$/, 'must hold only letters, digits, "-" and "_"');

/** A text of the manifest: literal, or a key of the locale files. */
const text = z.union([z.string(), z.object({ i18n: z.string() }).strict()]);
export type ManifestText = z.infer<typeof text>;

/** Properties that the host reads of any module. A resolver without `function` is a remote back end: not imitated. */
const anyModule = z.looseObject({
  key: keyShape,
  resolver: z.looseObject({ function: z.string().optional() }).optional(),
});

const functionModule = anyModule.extend({
  handler: z.string().regex(/^[\w-]+\.[\w$]+$/, 'must look like "index.handler"'),
  timeoutSeconds: z.number().int().min(1).max(900).optional(),
});

const uiModule = anyModule.extend({ title: text, resource: z.string() });

/** `true` and the forms without a resource are the classic configuration, which only UI Kit can draw. */
const macroConfig = z.union([
  z.boolean(),
  z.looseObject({
    resource: z.string().optional(),
    title: text.optional(),
    viewportSize: z.union([z.string(), z.looseObject({})]).optional(),
    openOnInsert: z.boolean().optional(),
  }),
]);

const macro = uiModule.extend({
  description: text.optional(),
  config: macroConfig.optional(),
  adfExport: z.looseObject({ function: z.string() }).optional(),
  layout: z.enum(['inline', 'block', 'bodied', 'inline-bodied']).default('block'),
  hidden: z.boolean().default(false),
  emitsReadyEvent: z.boolean().default(false),
});

const rule = anyModule.extend({ name: text, description: text });

const expressionRule = rule.extend({
  expression: z.string({ error: 'is missing: the sandbox runs rules that are expressions, not functions' }).min(1),
  // The third form is read only to be refused by name.
  errorMessage: z.union([text, z.object({ expression: z.string() }).strict()]).optional(),
});

const customField = anyModule
  .extend({
    name: text,
    description: text,
    type: z.enum(['string', 'number', 'user', 'group', 'datetime', 'date', 'object']),
    collection: z.enum(['none', 'list']).default('none'),
    readOnly: z.boolean().default(false),
    view: z.looseObject({ formatter: z.looseObject({ expression: z.string().min(1) }).optional() }).optional(),
    schema: z.record(z.string(), z.json()).optional(),
  })
  .refine(({ type, view }) => type !== 'object' || view?.formatter !== undefined, {
    error: 'is of the type object and has no view.formatter.expression: it cannot be deployed',
  })
  .refine(({ type, collection }) => type !== 'object' || collection === 'none', {
    error: 'is a list of objects: such a field does not appear in Jira',
  });

const consumer = anyModule.extend({
  queue: keyShape.max(36),
  function: z.string({
    error: 'is missing: the sandbox calls consumers that are functions, not resolvers or endpoints',
  }),
});

const scheduledTrigger = anyModule.extend({
  interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
  function: z.string(),
});

/** Runs before the app is removed. There is no event of the removal (documented). */
const preUninstall = anyModule.extend({
  function: z.string({ error: 'is missing: the sandbox calls functions, not endpoints' }),
});

/** The modules that the host runs, by type. */
const RUN = {
  function: z.array(functionModule).default([]),
  'jira:issuePanel': z.array(uiModule).default([]),
  'jira:adminPage': z.array(uiModule).default([]),
  'jira:projectPage': z.array(uiModule).default([]),
  macro: z.array(macro).default([]),
  'jira:workflowValidator': z.array(expressionRule).default([]),
  'jira:workflowCondition': z.array(expressionRule).default([]),
  'jira:customField': z.array(customField).default([]),
  'jira:workflowPostFunction': z.array(rule.extend({ function: z.string() })).default([]),
  consumer: z.array(consumer).default([]),
  scheduledTrigger: z.array(scheduledTrigger).default([]),
  preUninstall: z.array(preUninstall).default([]),
};

/** `modules` of the manifest. Of types that are not run, only keys and resolvers are read. */
export const MODULES_SHAPE = z.object(RUN).catchall(z.array(anyModule));

/** A type of module that the host runs. */
export type ModuleType = keyof typeof RUN;
type Modules = { readonly [T in ModuleType]: z.infer<(typeof RUN)[T]> };
export type ModuleOf<T extends ModuleType> = Modules[T][number];
export type AnyModule = z.infer<typeof anyModule>;

export function isModuleType(type: string): type is ModuleType {
  return Object.hasOwn(RUN, type);
}
