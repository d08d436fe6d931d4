import { readFileSync } from 'node:fs';
import Ajv, { type ErrorObject } from 'ajv';

const SCHEMA = JSON.parse(
  readFileSync(require.resolve('@atlaskit/adf-schema/dist/json-schema/v1/full.json'), 'utf8'),
) as Record<string, unknown>;

// Declared as draft 4, of which ajv 8 knows everything that this schema uses: it has no `id` and no exclusive limits.
const { $schema, ...schema } = SCHEMA;
const validate = new Ajv({ strict: false, allErrors: false }).compile(schema);

/** What Atlassian's own schema package says against a document; empty when it is valid. */
export function adfFaults(document: unknown): readonly ErrorObject[] {
  if ($schema !== 'http://json-schema.org/draft-04/schema#') throw new Error('The schema is of another draft');
  return validate(document) ? [] : (validate.errors ?? []);
}
