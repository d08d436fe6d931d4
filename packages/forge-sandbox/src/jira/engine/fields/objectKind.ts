import Ajv from 'ajv';
import type { ValidateFunction } from 'ajv';
import type { Json } from '../../site/json';
import { isObject } from './adf';
import type { FieldKind } from './kind';
import { parsed, wrong } from './kind';

/** An app's JSON object in the shape of its manifest's schema. The messages and the form in the history are chosen. */
export const object: FieldKind = {
  operations: ['set'],
  parse(input, { field }) {
    if (!isObject(input)) return wrong('data was not an object');
    const problem = problemOf(field.provided?.schema, input);
    return problem === null ? parsed(input) : wrong(`The value does not match the field's schema: ${problem}`);
  },
  show: (value) => value,
  describe: (value) => ({ id: null, text: JSON.stringify(value) }),
};

/** Schemas also carry Jira's own keywords, such as `searchAlias`. */
const ajv = new Ajv({ strict: false, validateFormats: false });
const compiled = new Map<string, ValidateFunction>();

function problemOf(schema: Json | undefined, value: Json): string | null {
  if (!isObject(schema)) return null;
  const key = JSON.stringify(schema);
  const validate = compiled.get(key) ?? ajv.compile(schema);
  compiled.set(key, validate);
  return validate(value) ? null : ajv.errorsText(validate.errors, { dataVar: 'value' });
}
