import path from 'node:path';
import ts from 'typescript';

/** A type check of `src`. It keeps the parsed files, so that only the first check is slow. */
export class TypeCheck {
  private readonly options: ts.CompilerOptions;
  private readonly roots: readonly string[];
  private readonly parsed = new Map<string, ts.SourceFile>();
  private program: ts.Program | undefined;

  /** @param root folder of the project, with its `tsconfig.json` */
  constructor(private readonly root: string) {
    const read = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file));
    const { options, fileNames } = ts.parseJsonConfigFileContent(read.config, ts.sys, root);
    this.options = { ...options, noEmit: true };
    this.roots = fileNames;
  }

  /**
   * The errors in these files, or in all of them.
   * @param instead other texts of files, by their path from the root
   */
  faults(instead: ReadonlyMap<string, string> = new Map(), files?: readonly string[]): readonly string[] {
    const texts = new Map([...instead].map(([file, text]) => [path.join(this.root, file), text]));
    const host = ts.createCompilerHost(this.options);
    const original = host.getSourceFile.bind(host);
    host.getSourceFile = (name, target) => {
      const text = texts.get(name);
      if (text !== undefined) return ts.createSourceFile(name, text, target);
      const known = this.parsed.get(name) ?? original(name, target);
      if (known !== undefined) this.parsed.set(name, known);
      return known;
    };
    this.program = ts.createProgram(this.roots, this.options, host, this.program);
    const checked = files?.flatMap((file) => this.program?.getSourceFile(path.join(this.root, file)) ?? []);
    const found = (checked ?? [undefined]).flatMap((file) => [
      ...(this.program?.getSyntacticDiagnostics(file) ?? []),
      ...(this.program?.getSemanticDiagnostics(file) ?? []),
    ]);
    return found.map(({ file, messageText }) => {
      const name = file === undefined ? '' : path.relative(this.root, file.fileName);
      return `${name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
  }
}
