import { z } from 'zod';

/** Creating takes numbers, updating takes strings (documented). */
export const createBody = z.strictObject({
  name: z.string(),
  description: z.string().optional(),
  screens: z.strictObject({
    default: z.number().int(),
    create: z.number().int().optional(),
    edit: z.number().int().optional(),
    view: z.number().int().optional(),
  }),
});

const screenId = z.string().nullish();
export const updateBody = z.strictObject({
  name: z.string().optional(),
  description: z.string().optional(),
  screens: z
    .strictObject({ default: z.string().optional(), create: screenId, edit: screenId, view: screenId })
    .optional(),
});

/** Operations for which a scheme has screens. */
export const OPERATIONS = ['default', 'create', 'edit', 'view'] as const;
type Operation = (typeof OPERATIONS)[number];

/** The given screens, without omitted or null ones. */
export function present<Id extends string | number>(
  screens: Readonly<Partial<Record<Operation, Id | null | undefined>>>,
): Partial<Record<Operation, Id>> {
  const given: Partial<Record<Operation, Id>> = {};
  for (const operation of OPERATIONS) {
    const id = screens[operation];
    if (id !== undefined && id !== null) given[operation] = id;
  }
  return given;
}
