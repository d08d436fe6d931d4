import type { MarkKind } from './kinds';
import { escapeHtml, htmlText } from './html';
import { opened } from './link';
import type { Part, Setter, Style } from './part';

/** Maximum depth of nested tags. Mail programs cannot show much deeper ones. Deeper words appear without tags. */
const DEEPEST = 50;

const TABLE = '<table border="1" cellspacing="0" cellpadding="4">';

const TAGS: Readonly<Record<Part['kind'], readonly [begin: string, end: string]>> = {
  group: ['', ''],
  line: ['<p>', '</p>'],
  title: ['<p><strong>', '</strong></p>'],
  code: ['<pre>', '</pre>'],
  quote: ['<blockquote>', '</blockquote>'],
  bullets: ['<ul>', '</ul>'],
  boxes: ['<ul>', '</ul>'],
  innerBoxes: ['<ul>', '</ul>'],
  numbers: ['<ol>', '</ol>'],
  item: ['<li>', '</li>'],
  table: [TABLE, '</table>'],
  row: ['<tr>', '</tr>'],
  cell: ['<td>', '</td>'],
};

const STYLES: Readonly<Partial<Record<MarkKind, string>>> = {
  strong: 'strong',
  em: 'em',
  u: 'u',
  s: 's',
  code: 'code',
};

/** Writes HTML for an e-mail. It uses only tags that every mail program knows, and no styles. It escapes all texts. */
export class HtmlSetter implements Setter {
  private readonly out: string[] = [];
  private depth = 0;
  /** Open blocks of code. White space in them stays as it is, so that only other texts need HTML's signs for it. */
  private codes = 0;

  begin(part: Part): void {
    this.depth += 1;
    if (part.kind === 'code') this.codes += 1;
    if (this.depth > DEEPEST) {
      this.out.push('<br>');
      return;
    }
    this.out.push(part.kind === 'numbers' && part.first !== 1 ? `<ol start="${part.first}">` : TAGS[part.kind][0]);
    // HTML lists have their own bullets and numbers, but no boxes.
    if (part.kind === 'item' && part.isBox) this.out.push(`${escapeHtml(part.mark)} `);
  }

  end(part: Part): void {
    this.out.push(this.depth > DEEPEST ? ' ' : TAGS[part.kind][1]);
    if (part.kind === 'code') this.codes -= 1;
    this.depth -= 1;
  }

  write(text: string, { kinds, shift, address }: Style): void {
    let html = this.codes > 0 ? escapeHtml(text) : htmlText(text);
    const tags = new Set(kinds.flatMap((kind) => STYLES[kind] ?? []));
    if (shift === 'sup' || shift === 'sub') tags.add(shift);
    for (const tag of tags) html = `<${tag}>${html}</${tag}>`;
    const link = address === null ? null : opened(address);
    this.out.push(link === null ? html : `<a href="${escapeHtml(link)}">${html}</a>`);
  }

  breakLine(): void {
    this.out.push(this.codes > 0 ? '\n' : '<br>');
  }

  rule(): void {
    this.out.push('<hr>');
  }

  result(): string {
    return this.out.join('');
  }
}
