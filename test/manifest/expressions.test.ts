import { analyse } from 'forge-sandbox/expressions';
import { TYPES } from 'forge-sandbox/testing/expressions';
import { shapeOf } from '../../src/rules/config/shape';
import type { Keys, Value } from '../../src/rules/config/value';
import { KINDS } from '../../src/rules/kinds';
import { manifest } from '../rules/installedSite';

/** The configuration that each rule is given, by module key. */
const CONFIGS: Readonly<Record<string, Keys>> = Object.fromEntries(
  Object.values(KINDS).map(({ module, config }) => [module, config]),
);

const VALIDATORS = (manifest.modules['jira:workflowValidator'] ?? []).map(
  ({ key, expression = '' }) => [key, expression] as const,
);

it('every validator is looked at', () => {
  expect(VALIDATORS.map(([key]) => key).sort()).toEqual(Object.keys(CONFIGS).sort());
});

const analysed = (key: string, expression: string) =>
  analyse(expression, { contextVariables: { config: shapeOf(CONFIGS[key] ?? {}) } });

/** The names of all keys of a configuration, also of those further in. */
function namesIn(keys: Keys): readonly string[] {
  return Object.entries(keys).flatMap(([name, value]) => [name, ...namesInside(value)]);
}

function namesInside(value: Value): readonly string[] {
  if (value.type === 'List') return namesInside(value.item);
  return value.type === 'Map' ? namesIn(value.keys) : [];
}

const readIn = (expression: string): readonly string[] =>
  [...expression.matchAll(/\.([A-Za-z]\w*)/g)].flatMap(([, name]) => name ?? []);

/** The names in the values of the app's own fields, whose types Jira does not know. */
const RECORDED = [
  ...['round', 'began', 'ids', 'filenames', 'current', 'watched', 'authors', 'workers', 'approval', 'change'],
  ...['asked', 'granted', 'by', 'until'],
];

/** The names that an expression reads and neither its configuration nor the language nor a field of the app has. */
function unknownIn(key: string, expression: string): readonly string[] {
  const members = [...TYPES.values()].flatMap((type) => [...type.members.keys()]);
  const known = new Set([...namesIn(CONFIGS[key] ?? {}), ...members, ...RECORDED]);
  return readIn(expression).filter((name) => !known.has(name));
}

describe.each(VALIDATORS)('%s', (key, expression) => {
  const analysis = analysed(key, expression);

  it('is valid', () => {
    expect(analysis.errors).toEqual([]);
    expect(analysis.type).not.toBe('TypeError');
  });

  // It is unknown how Jira matches the name of a field. A rule that finds no entry stays closed.
  it('rests on nothing that the sources leave open or contradict each other in, but the search for one entry', () => {
    const open = analysis.warnings.filter(({ certainty }) => certainty === 'unknown' || certainty === 'conflict');
    expect(open.filter(({ code }) => code !== 'newest-changelog')).toEqual([]);
  });

  it('reads nothing from what may be null, and no key that its configuration lacks', () => {
    expect(analysis.warnings.filter(({ certainty }) => certainty === 'hazard')).toEqual([]);
  });

  it('reads every key of its configuration, and no other name that nothing has', () => {
    const read = readIn(expression);
    expect(namesIn(CONFIGS[key] ?? {}).filter((name) => !read.includes(name))).toEqual([]);
    expect(unknownIn(key, expression)).toEqual([]);
  });
});

it.each([
  ['effort-gate', 'config.wrong', 'config.wrongs'],
  ['script-unchanged', 'config.more.before', 'config.more.befor'],
  ['required-fields', "f.kind == 'future'", "f.kin == 'future'"],
  ['return-answered', "f.kind == 'option'", "f.king == 'option'"],
])('a mistyped key is noticed: %s reads %s as %s', (key, right, wrong) => {
  const expression = VALIDATORS.find(([name]) => name === key)?.[1] ?? '';
  expect(unknownIn(key, expression)).toEqual([]);
  expect(unknownIn(key, expression.replace(right, wrong))).not.toEqual([]);
});
