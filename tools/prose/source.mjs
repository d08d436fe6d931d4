import ts from 'typescript';

/** Functions of Jest whose first argument is the name of a test or of a group. */
const TESTS = new Set(['it', 'test', 'describe']);

/** A comment for a tool instead of a reader. */
const DIRECTIVE = /^(@ts-|@type\b|@jsx|eslint|prettier-|<reference|[*#@]__)/;

/**
 * The prose of a TypeScript or JavaScript source, as lines of Markdown with their numbers from 1: its comments and the
 * names of its tests. Each comment and each name is an item of a list, so no sentence runs from one into the next.
 */
export function proseOf(source, file) {
  const tree = ts.createSourceFile(file, source, OPTIONS, false, kindOf(file));
  return [...commentsOf(tree), ...testNamesOf(tree)]
    .sort((a, b) => a.line - b.line)
    .map(({ line, text }) => ({ line: line + 1, text }));
}

const OPTIONS = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };

const kindOf = (file) =>
  file.endsWith('x') ? ts.ScriptKind.TSX : file.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.JS;

/** Calls `visit` for every node, the whole file first. */
function walk(node, visit) {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** The comments, line by line. Adjacent `//` lines are one comment. */
function commentsOf(tree) {
  const found = new Map();
  const add = (ranges) => ranges?.forEach((range) => found.set(range.pos, range));
  walk(tree, (node) => {
    // A text between JSX tags is no code, so it has no comments.
    if (ts.isJsxText(node)) return;
    for (const at of [node.pos, node.end]) {
      add(ts.getLeadingCommentRanges(tree.text, at));
      add(ts.getTrailingCommentRanges(tree.text, at));
    }
  });
  let before = { line: -2, column: -1 };
  return [...found.values()]
    .sort((a, b) => a.pos - b.pos)
    .flatMap(({ pos, end, kind }) => {
      const { line, character: column } = tree.getLineAndCharacterOfPosition(pos);
      const isLine = kind === ts.SyntaxKind.SingleLineCommentTrivia;
      const goesOn = isLine && before.line === line - 1 && before.column === column;
      before = isLine ? { line, column } : { line: -2, column: -1 };
      const text = tree.text.slice(pos, end);
      return isLine ? lineComment(text, line, goesOn) : blockComment(text, line);
    });
}

function lineComment(text, line, goesOn) {
  const words = text.slice(2).trim();
  return words === '' || DIRECTIVE.test(words) ? [] : [{ line, text: goesOn ? `  ${words}` : `- ${words}` }];
}

function blockComment(text, first) {
  const lines = text
    .slice(2, -2)
    .split('\n')
    .map((line) => line.replace(/^\s*[*]? ?/, '').trim());
  if (DIRECTIVE.test(lines.join(' ').trim())) return [];
  let isFirst = true;
  return lines.flatMap((words, index) => {
    if (words === '') return [];
    const starts = isFirst || words.startsWith('@');
    isFirst = false;
    const plain = words.replace(/^@\w+ /, '').replace(/^[-*] /, '- ');
    return [{ line: first + index, text: starts ? `- ${plain}` : plain.startsWith('- ') ? plain : `  ${plain}` }];
  });
}

/** The names of tests: `it('…')`, `test.each([…])('…')` and the like. */
function testNamesOf(tree) {
  const found = [];
  walk(tree, (node) => {
    if (!ts.isCallExpression(node) || !TESTS.has(calledName(node))) return;
    const [name] = node.arguments;
    if (name === undefined || !(ts.isStringLiteralLike(name) || ts.isTemplateExpression(name))) return;
    const text = name
      .getText(tree)
      .slice(1, -1)
      .replace(/\$\{[^}]*\}/g, 'X')
      .replace(/\s+/g, ' ');
    found.push({ line: tree.getLineAndCharacterOfPosition(name.getStart(tree)).line, text: `- ${text}` });
  });
  return found;
}

/** The first name of what a call calls: `test` of `test.each([…])('…')`. */
function calledName(call) {
  let node = call.expression;
  while (!ts.isIdentifier(node)) {
    if (!ts.isCallExpression(node) && !ts.isPropertyAccessExpression(node)) return '';
    node = node.expression;
  }
  return node.text;
}
