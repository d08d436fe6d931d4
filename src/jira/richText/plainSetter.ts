import { Lines } from './lines';
import type { Part, Setter, Style } from './part';

const BETWEEN_CELLS = ' | ';
const RULE = '———';

/** Writes plain text: a line for each paragraph and each row, lists and quotations with their marks. */
export class PlainSetter implements Setter {
  private readonly lines = new Lines();
  /** Start of each open row, and the number of its cells. */
  private readonly rows: { readonly start: number; cells: number }[] = [];

  begin(part: Part): void {
    const { lines, rows } = this;
    lines.endLine();
    if (part.kind === 'quote') lines.push('> ', '> ');
    if (part.kind === 'innerBoxes') lines.push('  ', '  ');
    if (part.kind === 'item') lines.push(`${part.mark} `, ' '.repeat(part.mark.length + 1));
    if (part.kind === 'row') rows.push({ start: lines.length, cells: 0 });
    if (part.kind === 'cell') {
      lines.push('', '  ');
      const row = rows.at(-1);
      if (row === undefined) return;
      if (row.cells > 0) lines.join(row.start, BETWEEN_CELLS);
      row.cells += 1;
    }
  }

  end(part: Part): void {
    const { lines, rows } = this;
    lines.endLine();
    if (part.kind === 'item') lines.pop(true);
    if (part.kind === 'quote' || part.kind === 'innerBoxes' || part.kind === 'cell') lines.pop(false);
    if (part.kind === 'row') {
      rows.pop();
      lines.unjoin();
    }
  }

  /**
   * Marks struck out and shifted words, because they would mean something else without a sign: 10 to the power of 5 is
   * not 105.
   */
  write(text: string, { kinds, shift }: Style): void {
    const struck = kinds.includes('s') ? `~~${text}~~` : text;
    this.lines.write(`${shift === 'sup' ? '^' : shift === 'sub' ? '_' : ''}${struck}`);
  }

  breakLine(): void {
    this.lines.breakLine();
  }

  rule(): void {
    this.lines.write(RULE);
  }

  result(): string {
    return this.lines.text();
  }
}
