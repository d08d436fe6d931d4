import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { kindOf, MARK_KINDS, NODE_KINDS } from '../../../src/jira/richText/kinds';
import { typedDocument } from './arbitrary';

interface Schemas {
  getNodesAndMarksMap(): { readonly nodes: object; readonly marks: object };
}

const editor = createRequire(__filename)('@atlaskit/adf-schema/dist/cjs/schema/create-schema') as Schemas;

/** A name with this beginning only declares a group of marks. */
const isNamed = (name: string): boolean => !name.startsWith('__') && name !== 'unknown';

/** The nodes and marks of the editor, and those of the JSON schemas. Each has some that the other lacks. */
function known(): { readonly nodes: ReadonlySet<string>; readonly marks: ReadonlySet<string> } {
  const { nodes, marks } = editor.getNodesAndMarksMap();
  const names = { nodes: new Set(Object.keys(nodes)), marks: new Set(Object.keys(marks)) };
  for (const name of ['full', 'stage-0']) {
    const path = require.resolve(`@atlaskit/adf-schema/dist/json-schema/v1/${name}.json`);
    const { definitions } = JSON.parse(readFileSync(path, 'utf8')) as {
      definitions: Record<string, { properties?: { type?: { enum?: string[] } } }>;
    };
    for (const [definition, { properties }] of Object.entries(definitions))
      for (const type of properties?.type?.enum ?? [])
        names[definition.endsWith('_mark') ? 'marks' : 'nodes'].add(type);
  }
  return { nodes: new Set([...names.nodes].filter(isNamed)), marks: new Set([...names.marks].filter(isNamed)) };
}

const { nodes, marks } = known();

it('knows every node of the schema', () => {
  expect(nodes.size).toBeGreaterThan(45);
  expect([...nodes].filter((type) => !NODE_KINDS.has(type))).toEqual([]);
});

it('knows every mark of the schema', () => {
  expect(marks.size).toBeGreaterThan(15);
  expect([...marks].filter((type) => !MARK_KINDS.has(type))).toEqual([]);
});

it('knows no other', () => {
  expect([...NODE_KINDS.keys()].filter((type) => !nodes.has(type))).toEqual([]);
  expect([...MARK_KINDS.keys()].filter((type) => !marks.has(type))).toEqual([]);
});

it('a node outside the schema is a line, or inside one', () => {
  expect(kindOf('somethingNew', 'doc')).toBe('own');
  expect(kindOf('somethingNew', 'paragraph')).toBe('inline');
});

it('the documents that tests generate hold every node', () => {
  const generated = fc.sample(typedDocument, { numRuns: 500, seed: 1 });
  const types = new Set([...JSON.stringify(generated).matchAll(/"type":"(\w+)"/g)].map(([, type = '']) => type));
  expect([...nodes].filter((type) => !types.has(type))).toEqual([]);
  expect([...marks].filter((type) => !types.has(type))).toEqual([]);
});
