import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exportedDocument, type ExportedPage } from '../../../src/document/export/exportedDocument';
import type { AdfNode } from '../../../src/document/export/adf';
import { describeDiagram } from '../../../src/document/diagram/describe';
import { layout } from '../../../src/document/diagram/layout';
import { dateFormat } from '../../../src/document/page/dates';
import { supportDocument } from '../../../src/document/content/supportDocument';
import { PAGE_PARTS, type PagePart } from '../../../src/document/page/pageOptions';
import { documentValues, plainText } from '../../../src/document/content/values';
import { LOCALES, WORDS } from '../../../src/procedure/languages';
import { PROCEDURE } from '../../../src/procedure/procedure';
import type { PublicationStatus } from '../../../src/document/versions/version';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/procedure/settings';
import { flat, sourceSteps } from '../content/source';
import { adfFaults } from './adfSchema';

const LATEST = { version: 3, at: '2026-11-20T13:00:00.000Z', by: 'carmen', hash: 'a'.repeat(64) };
const FINAL: PublicationStatus = { status: 'final', latest: LATEST, changes: [] };
const DRAFT: PublicationStatus = {
  status: 'draft',
  latest: LATEST,
  changes: [{ part: 'settings.effortThresholdHours', before: '4', after: '6' }],
};

const ALL: Readonly<Record<PagePart, boolean>> = {
  header: true,
  table: true,
  diagram: true,
  counts: true,
  readings: true,
};

function page(language: Settings['language'], more: Partial<ExportedPage> = {}): ExportedPage {
  return {
    show: ALL,
    data: { creationDate: '2026-03-02', updateDate: '', author: 'Carmen Villalba', summary: '' },
    publication: FINAL,
    values: documentValues(DEFAULT_SETTINGS, LOCALES[language]),
    words: WORDS[language],
    format: dateFormat(LOCALES[language], DEFAULT_SETTINGS.timeZone),
    ...more,
  };
}

const only = (part: PagePart): Readonly<Record<PagePart, boolean>> => ({
  header: part === 'header',
  table: part === 'table',
  diagram: part === 'diagram',
  counts: part === 'counts',
  readings: part === 'readings',
});

/**
 * Every configuration by the name of its golden file: both languages, each state, each part alone and each part left
 * out.
 */
const CONFIGURATIONS: readonly (readonly [string, ExportedPage])[] = (['es', 'en'] as const).flatMap((language) => [
  [`${language}-final`, page(language)] as const,
  [`${language}-draft`, page(language, { publication: DRAFT })] as const,
  [
    `${language}-never-published`,
    page(language, { publication: { status: 'draft', latest: null, changes: [] } }),
  ] as const,
  [
    `${language}-nothing-configured`,
    page(language, { publication: null, data: { creationDate: '', updateDate: '', author: '', summary: '' } }),
  ] as const,
  [`${language}-nothing-shown`, page(language, { show: { ...only('header'), header: false } })] as const,
  ...PAGE_PARTS.map((part) => [`${language}-only-${part}`, page(language, { show: only(part) })] as const),
  ...PAGE_PARTS.map(
    (part) => [`${language}-without-${part}`, page(language, { show: { ...ALL, [part]: false } })] as const,
  ),
]);

/** The text of a document in the form of a search index, a line for each block. */
function textOf(node: AdfNode): string {
  const inside = (node.content ?? []).map(textOf).join('');
  const isBlock = node.type !== 'text' && node.type !== 'doc';
  return `${node.text ?? ''}${inside}${isBlock ? '\n' : ''}`;
}

// `UPDATE_GOLDEN=1 npx jest test/document/export` writes the files again, so that a developer can read the changes.
describe.each(CONFIGURATIONS)('%s', (name, configured) => {
  const document = exportedDocument(configured);

  it('is valid against the schema of Atlassian', () => {
    expect(adfFaults(document)).toEqual([]);
  });

  it('is as it was read and found good', () => {
    const file = path.join(__dirname, 'golden', `${name}.json`);
    const text = `${JSON.stringify(document, null, 1)}\n`;
    if (process.env['UPDATE_GOLDEN'] !== undefined) writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});

it('would notice a document that is not valid', () => {
  expect(
    adfFaults({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text' }] }] }),
  ).not.toEqual([]);
  expect(adfFaults({ type: 'doc', version: 1, content: [{ type: 'tableRow', content: [] }] })).not.toEqual([]);
});

describe.each(['es', 'en'] as const)('the whole page in %s', (language) => {
  const words = WORDS[language];
  const configured = page(language, { values: { threshold: '6', cutOff: '15:30' } });
  const text = textOf(exportedDocument(configured));

  it('holds every sentence of the document, with the configured values', () => {
    for (const { title, paragraphs } of supportDocument(words).steps) {
      expect(text).toContain(title);
      for (const { parts } of paragraphs) expect(text).toContain(plainText(parts, words, configured.values));
    }
    expect(text).toMatch(/\b6 (horas|hours)\b/);
    expect(text).toContain('15:30');
  });

  it('holds the header, what the diagram shows, and the readings', () => {
    const { header, status } = words.document;
    for (const label of [
      header.creationDate,
      header.updateDate,
      header.status,
      header.author,
      header.summary,
      status.final,
    ])
      expect(text).toContain(label);
    const sentences = describeDiagram(layout(PROCEDURE), words, configured.values);
    for (const sentence of sentences) expect(text).toContain(sentence);
    expect(text).toContain('(≤ 6 h)');
    for (const parts of supportDocument(words).readings)
      expect(text).toContain(plainText(parts, words, configured.values));
    expect(text).not.toMatch(/[{}]|undefined/);
  });
});

it('the export holds every line of the source, in its order', () => {
  const text = flat(textOf(exportedDocument(page('es', { show: only('table') }))));
  const lines = [...sourceSteps().values()].flat();
  const places = lines.reduce<readonly number[]>(
    (found, line) => [...found, text.indexOf(line, found.at(-1) ?? 0)],
    [],
  );
  expect(lines.filter((_, index) => places[index] === -1)).toEqual([]);
});

it.each(PAGE_PARTS)('a page without «%s» leaves out only that', (part) => {
  const whole = textOf(exportedDocument(page('es')));
  const rest = textOf(exportedDocument(page('es', { show: { ...ALL, [part]: false } })));
  const alone = textOf(exportedDocument(page('es', { show: only(part) })));
  const title = `${WORDS.es.document.title}\n`;
  const left = alone.slice(title.length);
  expect(left).not.toBe('');
  expect(whole).toContain(left);
  expect(rest).toBe(whole.replace(left, ''));
});
