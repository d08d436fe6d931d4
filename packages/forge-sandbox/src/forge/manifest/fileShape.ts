import { FORGE_SUPPORTED_LOCALE_CODES } from '@forge/i18n';
import { z } from 'zod';
import { keyShape, MODULES_SHAPE } from './moduleShapes';

const locale = z.enum(FORGE_SUPPORTED_LOCALE_CODES);
export type Locale = z.infer<typeof locale>;

/** Addresses of `permissions.external`: strings, or the newer object form; `{remote}` has no address and is dropped. */
const addresses = z
  .array(z.union([z.string(), z.looseObject({ address: z.string().optional() })]))
  .default([])
  .transform((list) =>
    list.map((entry) => (typeof entry === 'string' ? entry : entry.address)).filter((entry) => entry !== undefined),
  );

const external = z.looseObject({
  fetch: z.looseObject({ backend: addresses, client: addresses }).prefault({}),
  fonts: addresses,
  frames: addresses,
  images: addresses,
  media: addresses,
  scripts: addresses,
  styles: addresses,
});

const content = z.looseObject({
  styles: z.array(z.literal('unsafe-inline')).default([]),
  scripts: z.array(z.string()).default([]),
});

/** Scopes: a list, or a map whose entries may allow calls as an absent person. */
const scopes = z
  .union([
    z.array(z.string()),
    z.record(z.string(), z.looseObject({ allowImpersonation: z.boolean().optional() }).nullable()),
  ])
  .default([])
  .transform((given) => ({
    all: new Set(Array.isArray(given) ? given : Object.keys(given)),
    impersonation: new Set(
      Array.isArray(given)
        ? []
        : Object.entries(given)
            .filter(([, options]) => options?.allowImpersonation === true)
            .map(([scope]) => scope),
    ),
  }));

const entity = z.looseObject({
  name: z.string(),
  attributes: z.record(z.string(), z.looseObject({ type: z.enum(['string', 'boolean', 'float', 'integer', 'any']) })),
  indexes: z
    .array(
      z.union([
        z.string().transform((attribute) => ({ name: attribute, partition: [] as string[], range: [attribute] })),
        z.object({
          name: z.string(),
          partition: z.array(z.string()).default([]),
          range: z.array(z.string()).min(1),
        }),
      ]),
    )
    .default([]),
});

/** manifest.yml, as far as the host uses it. `forge lint` checks the rest. */
export const FILE_SHAPE = z.looseObject({
  app: z.looseObject({
    id: z
      .string()
      .regex(/^ari:cloud:ecosystem::app\/[0-9a-f-]{36}$/, 'must look like "ari:cloud:ecosystem::app/<uuid>"'),
    storage: z.looseObject({ entities: z.array(entity).default([]) }).optional(),
  }),
  modules: MODULES_SHAPE,
  resources: z.array(z.looseObject({ key: keyShape, path: z.string() })).default([]),
  permissions: z.looseObject({ scopes, content: content.prefault({}), external: external.prefault({}) }).prefault({}),
  translations: z
    .looseObject({
      resources: z.array(z.object({ key: locale, path: z.string() })).min(1),
      fallback: z.object({ default: locale }).catchall(z.array(locale)),
    })
    .optional(),
});

export type ManifestFile = z.infer<typeof FILE_SHAPE>;
export type EntityDefinition = z.infer<typeof entity>;
export type Permissions = ManifestFile['permissions'];
