/** Columns up to which lines are set in: nobody reads deeper, and a text would grow with the square of its depth. */
const DEEPEST = 40;

/** How the next line begins where it is the first of a part: set in as what is around the part, then the part's mark. */
interface Beginning {
  readonly base: string;
  readonly marks: string;
}

/** Lines of plain text, set in and with marks before the first of them. */
export class Lines {
  private readonly out: string[] = [];
  private isOpen = false;
  /** Written before what comes next, in place of a new line. */
  private glue = '';
  private indent = '';
  private beginning: Beginning | null = null;
  private readonly around: { readonly indent: string; readonly beginning: Beginning | null }[] = [];

  /** Words; line breaks in them are kept. */
  write(text: string): void {
    text.split('\n').forEach((line, index) => {
      if (index > 0) this.breakLine();
      if (line === '') return;
      this.open();
      this.out.push(line);
    });
  }

  /** A line break that somebody made: two of them leave a line empty. */
  breakLine(): void {
    this.open();
    this.isOpen = false;
  }

  /** What comes next begins a line. */
  endLine(): void {
    this.isOpen = false;
  }

  /** How much was written, to compare. */
  get length(): number {
    return this.out.length;
  }

  /** What comes next goes on after these words, in the line that was begun since `start`, or in a new one. */
  join(start: number, words: string): void {
    if (this.out.length === start) this.open();
    this.isOpen = false;
    this.glue += words;
  }

  /** Forgets words that nothing came after. */
  unjoin(): void {
    this.glue = '';
  }

  /** Begins a part: its first line begins with a mark, the others are set in as `rest` says. */
  push(mark: string, rest: string): void {
    this.isOpen = false;
    const { indent, beginning } = this;
    this.around.push({ indent, beginning });
    this.beginning = { base: beginning?.base ?? indent, marks: `${beginning?.marks ?? ''}${mark}` };
    if (indent.length < DEEPEST) this.indent += rest;
  }

  /** Ends it. @param isShown whether its mark is shown even where the part is empty. */
  pop(isShown: boolean): void {
    if (isShown && this.beginning !== null) this.open();
    this.isOpen = false;
    const around = this.around.pop();
    this.indent = around?.indent ?? '';
    // Where nothing was written, what waited before still waits.
    if (this.beginning !== null) this.beginning = around?.beginning ?? null;
  }

  /** All of it, without empty lines at either end. */
  text(): string {
    return this.out.join('').replace(/^\n+/, '').trimEnd();
  }

  private open(): void {
    if (this.isOpen) return;
    const { beginning, glue } = this;
    const line = `${this.out.length === 0 ? '' : '\n'}${beginning?.base ?? this.indent}`;
    this.out.push(`${glue === '' ? line : glue}${beginning?.marks ?? ''}`);
    this.beginning = null;
    this.glue = '';
    this.isOpen = true;
  }
}
