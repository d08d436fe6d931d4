/** Maximum indentation in columns. Deeper texts are not read, and would grow with the square of their depth. */
const DEEPEST = 40;

/** The beginning of a part's first line: the indentation around the part, then the part's marks. */
interface Beginning {
  readonly base: string;
  readonly marks: string;
}

/** Lines of plain text, with indentation and marks. */
export class Lines {
  private readonly out: string[] = [];
  private isOpen = false;
  /** Text to write before the next word, in place of a new line. */
  private glue = '';
  private indent = '';
  private beginning: Beginning | null = null;
  private readonly around: { readonly indent: string; readonly beginning: Beginning | null }[] = [];

  /** Writes words and keeps their line breaks. */
  write(text: string): void {
    text.split('\n').forEach((line, index) => {
      if (index > 0) this.breakLine();
      if (line === '') return;
      this.open();
      this.out.push(line);
    });
  }

  /** Adds a line break of the author. Two of them make an empty line. */
  breakLine(): void {
    this.open();
    this.isOpen = false;
  }

  /** Ends the line. The next words begin a new one. */
  endLine(): void {
    this.isOpen = false;
  }

  /** Number of written pieces, for comparison. */
  get length(): number {
    return this.out.length;
  }

  /** Continues after these words, in the line begun since `start`, or in a new one. */
  join(start: number, words: string): void {
    if (this.out.length === start) this.open();
    this.isOpen = false;
    this.glue += words;
  }

  /** Drops words of `join` that nothing followed. */
  unjoin(): void {
    this.glue = '';
  }

  /** Begins a part. Its first line begins with `mark`, and the others are indented by `rest`. */
  push(mark: string, rest: string): void {
    this.isOpen = false;
    const { indent, beginning } = this;
    this.around.push({ indent, beginning });
    this.beginning = { base: beginning?.base ?? indent, marks: `${beginning?.marks ?? ''}${mark}` };
    if (indent.length < DEEPEST) this.indent += rest;
  }

  /**
   * Ends a part.
   * @param isShown true if the mark of an empty part is shown
   */
  pop(isShown: boolean): void {
    if (isShown && this.beginning !== null) this.open();
    this.isOpen = false;
    const around = this.around.pop();
    this.indent = around?.indent ?? '';
    // Nothing was written, so the earlier beginning still applies.
    if (this.beginning !== null) this.beginning = around?.beginning ?? null;
  }

  /** The whole text without empty lines at its ends. */
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
