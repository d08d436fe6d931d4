import { isList, isRecord } from '../../../src/install/compare/normal/canonical';
import type { Json, JsonObject } from '../../../src/jira/json';
import type { RuleKind } from '../../../src/procedure/rules/rule';
import { driftAt } from '../../../src/rules/config/driftAt';
import { KINDS } from '../../../src/rules/kinds';
import { COMPILED } from '../../rules/compiled';
import { compareRules } from './comparedRules';

/** A message of a rule, by its path in the configuration. */
interface Worded {
  readonly kind: RuleKind;
  readonly path: string;
  readonly config: JsonObject;
  /** The configuration with this message in other words, or without it. */
  readonly reworded: JsonObject;
  readonly without: JsonObject;
}

const lacking = (json: JsonObject, key: string): JsonObject =>
  Object.fromEntries(Object.entries(json).filter(([name]) => name !== key));

/** A message by its path, with the whole value that has it in other words, and the one without it. */
type Edited = readonly [path: string, reworded: Json, without: Json | undefined];

/** Each text of a value, replaced by another and taken away. */
function edits(kind: RuleKind, json: Json, path: string): readonly Edited[] {
  const grade = driftAt(KINDS[kind].config, path)?.grade;
  if (typeof json === 'string') return grade === 'words' ? [[path, `${json} Otra cosa.`, undefined]] : [];
  if (isList(json)) {
    if (grade === 'pieces') return [[path, ['Otra cosa: ', ...json.slice(1)], json.slice(1)]];
    return json.flatMap((item, at) =>
      inside(kind, item, `${path}[${isRecord(item) && typeof item['id'] === 'string' ? item['id'] : ''}]`).map(
        ([place, reworded, without]): Edited => [place, json.with(at, reworded), json.with(at, without ?? null)],
      ),
    );
  }
  return isRecord(json) ? inside(kind, json, path) : [];
}

function inside(kind: RuleKind, json: Json, path: string): readonly Edited[] {
  if (!isRecord(json)) return [];
  return Object.entries(json).flatMap(([key, value]) =>
    edits(kind, value, path === '' ? key : `${path}.${key}`).map(([place, reworded, without]): Edited => [
      place,
      { ...json, [key]: reworded },
      without === undefined ? lacking(json, key) : { ...json, [key]: without },
    ]),
  );
}

const WORDED = COMPILED.flatMap(({ rule: { kind }, config }) =>
  inside(kind, config, '').map(([path, reworded, without]): Worded => ({
    kind,
    path,
    config,
    reworded: reworded as JsonObject,
    without: without as JsonObject,
  })),
);

/** Once for each kind and key. */
const EACH = [...new Map(WORDED.map((one) => [`${one.kind} ${one.path.replace(/\[.*?\]/, '[]')}`, one])).values()];

it.each(EACH)(
  '$kind: other words at “$path” are a change of texts, and only form',
  ({ kind, path, config, reworded }) => {
    expect(compareRules(kind, config, reworded)).toMatchObject([
      { code: 'ruleChanged', severity: 'form', changes: [{ path, setting: 'text', severity: 'form' }] },
    ]);
  },
);

it.each(EACH)('$kind: without the words at “$path” a control is missing, and has a name', ({ kind, path, ...one }) => {
  expect(compareRules(kind, one.config, one.without)).toMatchObject([
    { severity: 'gate', changes: [{ path, severity: 'gate', setting: expect.any(String) as string }] },
  ]);
});

it('looks at the sentences with open places too', () => {
  const paths = EACH.filter(({ kind }) => kind === 'scriptUnchanged').map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      'noRecord',
      'pending',
      'differs',
      'added',
      'removed',
      'replaced',
      'gone.before',
      'more.after',
    ]),
  );
  expect(EACH.map(({ kind, path }) => `${kind}.${path}`)).toContain('scriptAttached.tooMany');
});

it.each(COMPILED)('$name: no key that goes or comes is without a name', ({ rule: { kind }, config }) => {
  for (const key of Object.keys(config)) {
    const others = lacking(config, key);
    for (const [wanted, live] of [
      [config, others],
      [others, config],
    ] as const) {
      expect(compareRules(kind, wanted, live)).toMatchObject([
        { changes: [{ path: key, setting: expect.any(String) as string }] },
      ]);
    }
  }
});

it('a key that no description has counts as a control', () => {
  const { kind, config } = { kind: 'note' as const, config: { minimum: 10 } };
  expect(compareRules(kind, config, { ...config, tooMany: 'x' })).toMatchObject([
    { severity: 'gate', changes: [{ path: 'tooMany', setting: null, severity: 'gate' }] },
  ]);
});
