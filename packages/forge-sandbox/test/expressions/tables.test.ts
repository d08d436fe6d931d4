import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasMethod } from '../../src/expressions/evaluate/methods/registry';
import { CONSTRUCTORS } from '../../src/expressions/evaluate/construct';
import { analyse, CHOICES } from '../../src/expressions';
import { memberList, choiceTable } from '../../src/expressions/matrix';
import { TYPES } from '../../src/expressions/types/registry';
import type { Type } from '../../src/expressions/types/type';
import { CONTEXT_VARIABLES } from '../../src/expressions/types/variables';
import { type as typeOf } from '../../src/expressions/types/notation';
import { UNSPECIFIED } from './unspecified';

const FOLDER = join(__dirname, '../../src/expressions');
const members = [...TYPES.values()].flatMap((info) =>
  [...info.members.values()].map((member) => ({ ...member, typeName: info.name })),
);

/** The names in a type; single letters are variables of the tables. */
function namesIn(type: Type): string[] {
  switch (type.kind) {
    case 'Named':
      return type.name.length === 1 ? [] : [type.name];
    case 'List':
      return namesIn(type.item);
    case 'Tuple':
      return type.items.flatMap(namesIn);
    case 'Record':
      return Object.values(type.fields).flatMap(namesIn);
    case 'Function':
      return [...type.parameters.flatMap((parameter) => namesIn(parameter.type)), ...namesIn(type.result)];
    default:
      return [];
  }
}

describe('the tables of types', () => {
  test.each(members.filter(({ signature }) => signature !== null))('$id has an implementation', ({ id }) => {
    expect(hasMethod(id)).toBe(true);
  });

  test.each(members)('$id names types that exist', ({ type }) => {
    expect(namesIn(type).filter((name) => !TYPES.has(name))).toEqual([]);
  });

  test('so do the context variables', () => {
    expect(
      Object.values(CONTEXT_VARIABLES)
        .flatMap((notation) => namesIn(typeOf(notation)))
        .filter((name) => !TYPES.has(name)),
    ).toEqual([]);
  });

  test.each([...TYPES.values()].map(({ name, row }) => ({ name, row })))(
    '$name is told apart and shown by members it has',
    ({ name, row }) => {
      const known = [...(TYPES.get(name)?.members.keys() ?? [])];
      expect([...(row.identity ?? []), ...(row.shown ?? [])].filter((member) => !known.includes(member))).toEqual([]);
    },
  );

  test('the analyser and the evaluator create the same types', () => {
    for (const [name, { least }] of CONSTRUCTORS) {
      const args = Array.from({ length: least }, () => "'x'").join();
      expect({ name, errors: analyse(`new ${name}(${args})`).errors }).toEqual({ name, errors: [] });
      expect(analyse(`new ${name}(1, 2, 3)`).valid).toBe(false);
    }
  });
});

/** The text without the formatter's padding of tables. */
const unpadded = (text: string): string => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');

describe('the README', () => {
  const readme = unpadded(readFileSync(join(FOLDER, 'README.md'), 'utf8'));
  test('prints the members of every type', () => {
    expect(readme).toContain(unpadded(memberList()));
  });

  test('prints every choice', () => {
    expect(readme).toContain(unpadded(choiceTable(CHOICES)));
  });

  test('lists the published cases that nobody vouches for', () => {
    for (const [id, { because }] of Object.entries(UNSPECIFIED)) expect(readme).toContain(`| ${id} | ${because} |`);
  });
});

/** Every file of the folder, below `directory`. */
function filesIn(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(directory, entry.name)) : [join(directory, entry.name)],
  );
}

test('the folder stands alone: it imports packages, Node and itself', () => {
  const depthOf = (file: string): number => file.slice(FOLDER.length + 1).split('/').length - 1;
  const foreign = filesIn(FOLDER)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']*)'/g)].map((match) => ({ file, path: match[1] ?? '' })),
    )
    .filter(({ file, path }) => path.split('/').filter((part) => part === '..').length > depthOf(file));
  expect(foreign).toEqual([]);
});
