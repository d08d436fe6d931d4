import { readFileSync } from 'node:fs';
import Ajv, { type ErrorObject } from 'ajv';

const SCHEMA = JSON.parse(
  readFileSync(require.resolve('@atlaskit/adf-schema/dist/json-schema/v1/full.json'), 'utf8'),
) as Record<string, unknown>;

// The schema declares draft 4. ajv 8 supports all of it that the schema uses: it has no `id` and no exclusive limits.
const { $schema, ...schema } = SCHEMA;
const validate = new Ajv({ strict: false, allErrors: false }).compile(schema);

/** Errors of a document by Atlassian's own schema package; empty if it is valid. */
export function adfFaults(document: unknown): readonly ErrorObject[] {
  if ($schema !== 'http://json-schema.org/draft-04/schema#') throw new Error('The schema is of another draft');
  return validate(document) ? [] : (validate.errors ?? []);
}
