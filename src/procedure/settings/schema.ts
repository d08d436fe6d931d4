import { FORMATS, type Constraint, type Text } from './constraint';

/** A JSON Schema (draft 2020-12), or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON schema of a constraint. It leaves out checks that no schema can express (an existing time zone, the total
 * size).
 */
export function schemaOf(constraint: Constraint): JsonSchema {
  switch (constraint.kind) {
    case 'choice':
      return constraint.choices.length === 1 ? { const: constraint.choices[0] } : { enum: constraint.choices };
    case 'number':
      return {
        type: constraint.decimals === 0 ? 'integer' : 'number',
        [constraint.isExclusive === true ? 'exclusiveMinimum' : 'minimum']: constraint.minimum,
        maximum: constraint.maximum,
        ...(constraint.decimals === 0
          ? {}
          : { multipleOf: Number((10 ** -constraint.decimals).toFixed(constraint.decimals)) }),
      };
    case 'text':
      return constraint.mayBeEmpty === true && !new RegExp(FORMATS[constraint.format].pattern, 'u').test('')
        ? { anyOf: [{ const: '' }, textSchema(constraint)] }
        : textSchema(constraint);
    case 'list':
      return {
        type: 'array',
        items: schemaOf(constraint.item),
        minItems: constraint.minimum,
        maxItems: constraint.maximum,
        uniqueItems: true,
      };
    case 'group':
      return {
        type: 'object',
        properties: Object.fromEntries(Object.entries(constraint.members).map(([key, one]) => [key, schemaOf(one)])),
        required: Object.keys(constraint.members).filter((key) => constraint.optional?.includes(key) !== true),
        additionalProperties: false,
      };
  }
}

function textSchema({ format, maximum }: Text): JsonSchema {
  const { pattern, except, schemaFormat } = FORMATS[format];
  return {
    type: 'string',
    maxLength: maximum,
    pattern,
    ...(schemaFormat === undefined ? {} : { format: schemaFormat }),
    ...(except === undefined ? {} : { not: { enum: except.texts } }),
  };
}
