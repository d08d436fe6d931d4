import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { EDITS, NAMES, type Edit } from './noQuestion';
import { means, stepsOf, type PageStep } from './page';
import { edited, ROOT, scratchCopy, type Scratch } from './scratch';
import type { Trial } from './trial';
import { TypeCheck } from './typeFaults';

const STEPS = stepsOf(readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8'), 'Add a rule', NAMES);
const REASON = 'Escriba el resumen como afirmación: no puede terminar en un signo de pregunta.';

let scratch: Scratch;
/** The files that the edits changed. */
let changed: readonly string[];

beforeAll(async () => {
  scratch = scratchCopy();
  for (const edit of EDITS) {
    const isNew = 'text' in edit;
    scratch.write(edit.file, edited(isNew ? '' : scratch.read(edit.file), edit));
  }
  for (const { script } of STEPS) if (script !== null) await scratch.run(...scriptOf(script));
  changed = scratch.changed();
});

afterAll(() => {
  scratch.remove();
});

/** The arguments for Node of a script of package.json. */
function scriptOf(name: string): readonly string[] {
  const { scripts } = JSON.parse(scratch.read('package.json')) as { scripts: Readonly<Record<string, string>> };
  const [program, ...rest] = (scripts[name] ?? '').split(' ');
  if (program !== 'node') throw new Error(`npm run ${name} does not run Node alone`);
  return rest;
}

/** True if the path of words is this place, or inside it. */
const isIn = (place: string, word: string): boolean => `${word}.`.startsWith(`${place}.`);

const wordsOf = (edit: Edit): readonly string[] => ('words' in edit ? Object.keys(edit.words) : []);

/** The places that a step names and the recipe leaves alone. */
function untouched({ files, words }: PageStep): readonly string[] {
  return [
    ...files.filter((place) => !changed.some((file) => means(place, file))),
    ...words.filter((place) => !EDITS.flatMap(wordsOf).some((word) => isIn(place, word))),
  ];
}

it('the page has steps, and each names a place', () => {
  expect(STEPS.map(({ number }) => number)).toEqual(STEPS.map((_, index) => index + 1));
  expect(STEPS.length).toBeGreaterThan(5);
  expect(STEPS.filter(({ files }) => files.length === 0)).toEqual([]);
});

/** The changed files and the added words that no step names. */
function unnamed(steps: readonly PageStep[]): readonly string[] {
  const files = steps.flatMap((step) => step.files);
  const words = steps.flatMap((step) => step.words);
  return [
    ...changed.filter((file) => !files.some((place) => means(place, file))),
    ...EDITS.flatMap(wordsOf).filter((word) => !words.some((place) => isIn(place, word))),
  ];
}

it('nothing changes that the page does not name', () => {
  expect(unnamed(STEPS)).toEqual([]);
});

it.each(STEPS.filter(({ isConditional }) => !isConditional))('the page needs its step $number', ({ number }) => {
  expect(unnamed(STEPS.filter((step) => step.number !== number))).not.toEqual([]);
});

it('every place of a step is needed, except in a step that does not apply', () => {
  const idle = STEPS.map((step) => ({ step, left: untouched(step) })).filter(
    ({ step: { isConditional, files, words }, left }) =>
      left.length > 0 && !(isConditional && left.length === new Set([...files, ...words]).size),
  );
  expect(idle.map(({ step: { number }, left }) => `${number}: ${left.join(', ')}`)).toEqual([]);
});

describe('types', () => {
  let types: TypeCheck;
  beforeAll(() => {
    types = new TypeCheck(scratch.root);
  });

  it('the copy has no error of types', () => {
    expect(types.faults()).toEqual([]);
  });

  const EDITED = [...new Set(EDITS.map(({ file }) => file))];
  /** The files in which an omission shows. */
  const CHECKED = [...EDITED.filter((file) => /^src\/.*[.]ts$/.test(file)), 'src/procedure/languages.ts'];
  /** The compiler does not need the row; without it, Jira refuses nothing. */
  const DEMANDED = EDITED.filter(
    (file) => (CHECKED.includes(file) || file.startsWith('locales/')) && !file.includes('/rows/'),
  );

  it.each(DEMANDED)('the compiler misses %s if it is left out', (file) => {
    const isNew = EDITS.some((edit) => edit.file === file && 'text' in edit);
    const before = isNew ? 'export {};' : readFileSync(path.join(ROOT, file), 'utf8');
    expect(types.faults(new Map([[file, before]]), CHECKED)).not.toEqual([]);
  });
});

it('Jira refuses with the words of the new kind, and the panel explains with the same', async () => {
  const out = path.join(scratch.root, 'build/trial/trial.cjs');
  await build({
    entryPoints: [path.join(scratch.root, 'test/contributing/trial.ts')],
    outfile: out,
    bundle: true,
    platform: 'node',
    packages: 'external',
    // Only a browser can load the bridge. The panel's reading does not use it, because the words are the reader's.
    plugins: [
      {
        name: 'no-bridge',
        setup: (bundle) => {
          bundle.onResolve({ filter: /^@forge\/bridge$/ }, ({ path }) => ({ path, namespace: 'no-bridge' }));
          bundle.onLoad({ filter: /.*/, namespace: 'no-bridge' }, () => ({ contents: 'export const i18n = {};' }));
        },
      },
    ],
    supported: { 'dynamic-import': false },
    logLevel: 'error',
  });
  const trial = JSON.parse(await scratch.run(out, NAMES['kind'] ?? '')) as Trial;
  expect(trial).toMatchObject({ refused: [REASON], afterwards: [] });
  expect(trial.onScreen).toContain(REASON);
  expect(trial.tickets.differing).toBe(0);
  expect(trial.tickets.blocked).toBeGreaterThan(5);
  expect(trial.tickets.passed).toBeGreaterThan(5);
});
