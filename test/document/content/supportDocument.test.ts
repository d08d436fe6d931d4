import { supportDocument } from '../../../src/document/content/supportDocument';
import { parseInline, type Inline } from '../../../src/document/content/inline';
import { documentValues, plainText } from '../../../src/document/content/values';
import { LOCALES, WORDS } from '../../../src/procedure/languages';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/procedure/settings';
import { say } from '../../../src/procedure/words';
import { flat, SOURCE, sourceSteps } from './source';

/** Every line of the rendered document, by its step; `0` is the part above the table. */
function rendered(language: Settings['language'], settings: Settings): ReadonlyMap<number, readonly string[]> {
  const words = WORDS[language];
  const values = documentValues(settings, LOCALES[language]);
  const document = supportDocument(words);
  const lines = new Map<number, readonly string[]>();
  for (const { step, title, responsible, paragraphs } of document.steps) {
    lines.set(step, [
      words.roles[responsible],
      say(words.document.stepTitle, { step, title }),
      ...paragraphs.map(({ parts }) => plainText(parts, words, values)),
    ]);
  }
  return lines;
}

const SPANISH = rendered('es', DEFAULT_SETTINGS);

describe('the Spanish document', () => {
  const source = sourceSteps();

  it('has the twelve steps of the source', () => {
    expect([...source.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect([...SPANISH.keys()]).toEqual([...source.keys()]);
  });

  it.each([...source])('step %i carries every line of the source, in its order, and no other', (step, lines) => {
    expect((SPANISH.get(step) ?? []).map(flat)).toEqual(lines);
  });

  it('has the header of the source', () => {
    const { header, status, columns, title } = WORDS.es.document;
    // The source leaves two accents out of its labels.
    const bare = (text: string): string => flat(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const above = bare(SOURCE.slice(0, SOURCE.indexOf('Paso 1:')));
    const labels = [
      header.creationDate,
      header.updateDate,
      header.status,
      header.author,
      header.noAuthor,
      header.summary,
    ];
    for (const text of [...labels, status.draft, status.final, title, columns.responsible, columns.procedure]) {
      expect(above).toContain(bare(text));
    }
  });
});

describe('configured values', () => {
  const changed = { ...DEFAULT_SETTINGS, effortThresholdHours: 6.5, cutOff: '15:30' };

  it.each([
    ['es', 3, 'es mayor a 6,5 horas'],
    ['es', 7, 'antes de las 15:30 hs.'],
    ['en', 3, 'is above 6.5 hours'],
    ['en', 7, 'before 15:30'],
  ] as const)('%s: step %i says «%s»', (language, step, text) => {
    expect((rendered(language, changed).get(step) ?? []).join('\n')).toContain(text);
  });
});

/** The parts of a text other than its words. */
const places = (parts: readonly Inline[]): readonly string[] =>
  parts.flatMap((part) => (part.kind === 'text' ? [] : [JSON.stringify(part)])).sort();

describe('the English document', () => {
  const spanish = supportDocument(WORDS.es);
  const english = supportDocument(WORDS.en);

  it.each(spanish.steps.map(({ step }) => step))('step %i has the same paragraphs, references and values', (step) => {
    const outline = (document: typeof spanish) =>
      document.steps[step - 1]?.paragraphs.map(({ kind, parts }) => [kind, places(parts)]);
    expect(outline(english)).toEqual(outline(spanish));
    expect(english.steps[step - 1]?.responsible).toBe(spanish.steps[step - 1]?.responsible);
  });

  it('has the same readings', () => {
    expect(english.readings.map((parts) => new Set(places(parts)))).toEqual(
      spanish.readings.map((parts) => new Set(places(parts))),
    );
  });

  // The facts of each step, to notice a missing sentence.
  it.each([
    [1, ['ticket tool', 'https://sistemas.cabal.coop.py/', 'classified', 'report', 'parameter', 'review', 'existing']],
    [1, ['before raising', 'Summary', 'Description', 'optional', 'User Experience', 'Additional Information', 'Note']],
    [2, ['prioritises', 'premises', 'General Management', 'Executive Committee', 'assigns', 'analyst', 'and/or']],
    [3, ['order of priorities', 'more data', 'documents and clarifications', '4 hours', 'note', 'reasons', 'confirm']],
    [3, ['Head of Systems', 'Step 6', 're-prioritise', 'Step 2']],
    [4, ['Starts', 'note', 'what was done', 'time spent', 'Production', 'Step 5', 'Step 12']],
    [5, ['script in Production', 'internal control', 'ticket tool', 'Senior Analyst']],
    [6, ['Verifies', 'prepared by Support', 'approves', 'revised', 'Step 5']],
    [7, ['developed', 'rigorous internal tests', 'Test environment', 'prior authorisation', 'Head of Systems']],
    [7, ['execution instruction', 'e-mail', 'number of the related ticket', '17:00', 'negotiated', 'General Manag']],
    [8, ['Authorises', 'requests', 'Infrastructure Department']],
    [9, ['following the instructions', 'Support', 'Head of Systems', 'requester']],
    [10, ['tests in Production', 'result', 'ticket tool']],
    [11, ['Production environment', 'according to the conditions', 'result of the tests', 'ticket tool']],
    [12, ['interested parties', 'Head of Systems', 'records the result in a note', 'support is finished']],
  ])('step %i says %j', (step, facts) => {
    const text = (rendered('en', DEFAULT_SETTINGS).get(step) ?? []).join('\n');
    for (const fact of facts) expect(text).toContain(fact);
  });
});

describe('a text with places', () => {
  it.each<[string, readonly Inline[]]>([
    ['', []],
    ['plain', [{ kind: 'text', text: 'plain' }]],
    ['{step:12}', [{ kind: 'step', step: 12 }]],
    [
      'a {threshold}{cutOff}',
      [
        { kind: 'text', text: 'a ' },
        { kind: 'setting', place: 'threshold' },
        { kind: 'setting', place: 'cutOff' },
      ],
    ],
    [
      'see https://x.example/a.',
      [
        { kind: 'text', text: 'see ' },
        { kind: 'link', url: 'https://x.example/a' },
        { kind: 'text', text: '.' },
      ],
    ],
    ['{other} {step:x}', [{ kind: 'text', text: '{other} {step:x}' }]],
  ])('%j', (text, pieces) => {
    expect(parseInline(text)).toEqual(pieces);
  });

  it('only refers to steps that there are', () => {
    const { steps, readings } = supportDocument(WORDS.es);
    const all = [...steps.flatMap(({ paragraphs }) => paragraphs.map(({ parts }) => parts)), ...readings].flat();
    const referred = all.flatMap((part) => (part.kind === 'step' ? [part.step] : []));
    expect(referred.length).toBeGreaterThan(4);
    for (const step of referred) expect(steps.map((each) => each.step)).toContain(step);
  });
});
