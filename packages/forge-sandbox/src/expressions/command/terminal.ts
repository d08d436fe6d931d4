/** Functions of the machine that the command line uses. */
export interface Terminal {
  readonly readFile: (path: string) => string;
  readonly lines: () => AsyncIterable<string>;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly now: () => Date;
}
