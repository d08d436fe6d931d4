import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { nodesOf, ADF_DOCUMENT_SHAPE } from 'forge-sandbox/adf';
import { adfFaults } from '../../document/export/adfSchema';
import { STOCK } from './documents';

const SCHEMA = z
  .object({ definitions: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync(require.resolve('@atlaskit/adf-schema/dist/json-schema/v1/full.json'), 'utf8')));

/** Every kind of node in the schema. */
function kinds(): ReadonlySet<string> {
  const nodes = Object.entries(SCHEMA.definitions).filter(([name]) => name.endsWith('_node'));
  const named = nodes.flatMap(([, definition]) => [
    ...JSON.stringify(definition).matchAll(/^\{"type":"object","properties":\{"type":\{"enum":\["(\w+)"\]/g),
  ]);
  return new Set(named.map(([, kind]) => kind ?? ''));
}

it('every generated document is valid, and every kind of node is in some', () => {
  const seen = new Set<string>();
  for (const document of STOCK) {
    expect(adfFaults(document)).toEqual([]);
    for (const { type } of nodesOf(ADF_DOCUMENT_SHAPE.parse(document))) seen.add(type);
  }
  expect([...kinds()].length).toBeGreaterThan(40);
  expect([...kinds()].filter((kind) => !seen.has(kind))).toEqual([]);
});
