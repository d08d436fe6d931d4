import { z } from 'zod';

/** A field's REST schema, as in FieldDetails: `{type, items?, system?, custom?}`. */
export const fieldSchemaShape = z.object({
  type: z.string(),
  items: z.string().optional(),
  system: z.string().optional(),
  custom: z.string().optional(),
});
export type FieldSchema = z.infer<typeof fieldSchemaShape>;

/** An allowed value of a field: options have `value`; priorities and similar have `name`. */
const allowedValueShape = z
  .object({ id: z.string(), value: z.string().optional(), name: z.string().optional() })
  .transform(({ id, value, name }) => ({ id, label: value ?? name ?? id }));

/** One choice of a field or a picker. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** A field of a screen, as in createmeta, editmeta and a transition's `fields`. */
export const fieldMetadataShape = z
  .object({
    fieldId: z.string().optional(),
    key: z.string().optional(),
    name: z.string(),
    required: z.boolean(),
    hasDefaultValue: z.boolean().catch(false),
    schema: fieldSchemaShape,
    allowedValues: z.array(allowedValueShape).optional().catch(undefined),
    defaultValue: z.unknown().optional(),
  })
  .transform(({ fieldId, key, name, required, hasDefaultValue, schema, allowedValues, defaultValue }) => ({
    id: fieldId ?? key ?? '',
    name,
    required,
    hasDefaultValue,
    schema,
    choices: allowedValues ?? [],
    defaultValue,
  }));
export type FieldMetadata = z.infer<typeof fieldMetadataShape>;

/** `fields` of editmeta and transitions, by field id, in the screen's order. */
export const fieldMapShape = z
  .record(z.string(), fieldMetadataShape)
  .transform((fields) => Object.entries(fields).map(([id, field]): FieldMetadata => ({ ...field, id })));
