import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextlintKernel } from '@textlint/kernel';
import markdown from '@textlint/textlint-plugin-markdown';
import prh from 'textlint-rule-prh';
import { sentences } from './sentences.mjs';
import { proseOf } from './source.mjs';

/** Sources that are read as one text, because a reading has a cost of its own. */
const AT_ONCE = 5;

const kernel = new TextlintKernel();

const RULES = [
  { ruleId: 'sentences', rule: sentences },
  {
    ruleId: 'words',
    rule: prh.default,
    options: { rulePaths: [join(import.meta.dirname, 'words.yml')], checkEmphasis: true, checkLink: true },
  },
];

/**
 * The faults of lines of Markdown, each `{ file, line, text }`, as `{ file, line, message }`. The lines of another file
 * than the one before begin a section of their own.
 */
export async function faultsOf(lines) {
  const parted = lines.flatMap((one, index) =>
    index === 0 || one.file === lines[index - 1].file ? [one] : [{ ...one, text: '' }, { ...one, text: '***' }, one],
  );
  const { messages } = await kernel.lintText(parted.map(({ text }) => text).join('\n'), {
    filePath: 'prose.md',
    ext: '.md',
    plugins: [{ pluginId: 'markdown', plugin: markdown.default }],
    rules: RULES,
  });
  return messages.map(({ loc, message }) => {
    const { file, line } = parted[loc.start.line - 1];
    return { file, line, message };
  });
}

/** The faults of the project's files: of pages as they are, of sources in their comments and the names of their tests. */
export async function faultsIn(project, files) {
  const found = [];
  const sources = files.filter((file) => !file.endsWith('.md')).map((file) => linesOf(project, file));
  for (let index = 0; index < sources.length; index += AT_ONCE)
    found.push(...(await faultsOf(sources.slice(index, index + AT_ONCE).flat())));
  for (const file of files.filter((file) => file.endsWith('.md')))
    found.push(...(await faultsOf(linesOf(project, file))));
  return found;
}

function linesOf(project, file) {
  const text = readFileSync(join(project, file), 'utf8');
  if (!file.endsWith('.md')) return proseOf(text, file).map((line) => ({ file, ...line }));
  return text.split('\n').map((words, index) => ({ file, line: index + 1, text: words }));
}
