import { describeDiagram } from '../diagram/describe';
import { layout } from '../diagram/layout';
import type { DocumentData } from '../content/data';
import { supportDocument, type DocumentStep, type Paragraph } from '../content/supportDocument';
import { headerRows, type DateFormat } from '../page/header';
import type { Inline } from '../content/inline';
import type { PagePart } from '../page/pageOptions';
import { pieceText, type DocumentValues } from '../content/values';
import { PROCEDURE } from '../../procedure/procedure';
import type { PublicationStatus } from '../versions/version';
import { say, type Words } from '../../procedure/words';
import * as adf from './adf';

/** The content of an exported page. It does not depend on who exports it. */
export interface ExportedPage {
  readonly show: Readonly<Record<PagePart, boolean>>;
  readonly data: DocumentData;
  readonly publication: PublicationStatus | null;
  readonly values: DocumentValues;
  readonly words: Words;
  readonly format: DateFormat;
}

/** Each part of the page as document nodes, in display order. */
const PARTS: readonly (readonly [PagePart, (page: ExportedPage) => readonly adf.AdfNode[]])[] = [
  ['header', header],
  ['table', steps],
  ['diagram', diagram],
  ['counts', ({ words }) => [adf.paragraph(...adf.text(words.document.macro.exportCounts))]],
  ['readings', readings],
];

/**
 * The page for PDF, Word, the page's history and search. It has the whole text, with the diagram described in words.
 */
export function exportedDocument(page: ExportedPage): adf.AdfDocument {
  const parts = PARTS.flatMap(([part, nodes]) => (page.show[part] ? nodes(page) : []));
  return adf.documentOf([adf.heading(2, page.words.document.title), ...parts]);
}

function header({ data, publication, words, format }: ExportedPage): readonly adf.AdfNode[] {
  const rows = headerRows(data, publication, words, format).map(({ label, value, detail }) => [
    adf.cell('tableHeader', adf.paragraph(...adf.text(label, adf.STRONG))),
    adf.cell(
      'tableCell',
      adf.paragraph(...adf.text(value)),
      ...(detail === undefined ? [] : [adf.paragraph(...adf.text(detail))]),
    ),
  ]);
  return [adf.table(rows)];
}

function steps(page: ExportedPage): readonly adf.AdfNode[] {
  const { columns } = page.words.document;
  const heads = [columns.responsible, columns.procedure].map((label) =>
    adf.cell('tableHeader', adf.paragraph(...adf.text(label, adf.STRONG))),
  );
  return [adf.table([heads, ...supportDocument(page.words).steps.map((step) => stepRow(step, page))])];
}

function stepRow({ step, title, responsible, paragraphs }: DocumentStep, page: ExportedPage): readonly adf.AdfNode[] {
  const { words } = page;
  return [
    adf.cell('tableCell', adf.paragraph(...adf.text(words.roles[responsible]))),
    adf.cell(
      'tableCell',
      adf.paragraph(...adf.text(say(words.document.stepTitle, { step, title }), adf.STRONG)),
      ...paragraphs.map((each) => paragraphNode(each, page)),
    ),
  ];
}

function paragraphNode({ kind, parts }: Paragraph, page: ExportedPage): adf.AdfNode {
  const node = adf.paragraph(...inlineNodes(parts, page));
  return kind === 'note' ? adf.notePanel(node) : node;
}

function inlineNodes(parts: readonly Inline[], { words, values }: ExportedPage): readonly adf.AdfNode[] {
  return parts.flatMap((piece) =>
    adf.text(
      pieceText(piece, words, values),
      ...(piece.kind === 'link' ? [{ type: 'link' as const, attrs: { href: piece.url } }] : []),
    ),
  );
}

function diagram({ words, values }: ExportedPage): readonly adf.AdfNode[] {
  const [summary = '', ...sentences] = describeDiagram(layout(PROCEDURE), words, values);
  return [
    adf.heading(3, words.document.diagram.title),
    adf.paragraph(...adf.text(summary)),
    adf.list(
      'bulletList',
      sentences.map((sentence) => adf.text(sentence)),
    ),
  ];
}

function readings(page: ExportedPage): readonly adf.AdfNode[] {
  const { title, intro } = page.words.document.readings;
  return [
    adf.heading(3, title),
    adf.paragraph(...adf.text(intro)),
    adf.list(
      'orderedList',
      supportDocument(page.words).readings.map((parts) => inlineNodes(parts, page)),
    ),
  ];
}
