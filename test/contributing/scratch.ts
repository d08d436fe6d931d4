import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Edit } from './noQuestion';

export const ROOT = path.resolve(__dirname, '../..');

/** The history, the packages and the products. A folder `build` below the root holds sources. */
const LEFT_OUT = new Set(['.git', 'coverage', 'dist', 'node_modules']);
const isLeftOut = (folder: string, name: string): boolean => LEFT_OUT.has(name) || (folder === '' && name === 'build');

/** A copy of the project in a temporary folder. */
export interface Scratch {
  readonly root: string;
  read(file: string): string;
  write(file: string, text: string): void;
  /** Runs a script of the project with Node. Throws if it fails, with its output. */
  run(...script: readonly string[]): Promise<string>;
  /** The files that differ from the project, sorted. */
  changed(): readonly string[];
  remove(): void;
}

/** Copies the project without its history and its products, and links its packages. */
export function scratchCopy(): Scratch {
  const root = mkdtempSync(path.join(tmpdir(), 'contributing-'));
  for (const name of readdirSync(ROOT).filter((name) => !isLeftOut('', name)))
    cpSync(path.join(ROOT, name), path.join(root, name), {
      recursive: true,
      filter: (from) => !LEFT_OUT.has(path.basename(from)),
    });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'));
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
  return {
    root,
    read,
    write: (file, text) => {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    },
    run: async (...script) => (await promisify(execFile)(process.execPath, [...script], { cwd: root })).stdout,
    changed: () =>
      filesIn(root, '').filter(
        (file) => !existsSync(path.join(ROOT, file)) || read(file) !== readFileSync(path.join(ROOT, file), 'utf8'),
      ),
    remove: () => {
      rmSync(root, { recursive: true });
    },
  };
}

function filesIn(root: string, folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !isLeftOut(folder, name))
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? filesIn(root, file) : [file];
    })
    .sort();
}

/** The text of a file after an edit. Throws if the edit finds no place for itself, or more than one. */
export function edited(text: string, edit: Edit): string {
  if ('text' in edit) return edit.text;
  if ('words' in edit) return withWords(text, edit.words);
  const [head = '', tail, ...more] = text.split(edit.before);
  if (tail === undefined || more.length > 0) throw new Error(`${edit.file} does not have this once: ${edit.before}`);
  return head + edit.insert + edit.before + tail;
}

interface Words {
  [key: string]: string | Words;
}

function withWords(text: string, words: Readonly<Record<string, unknown>>): string {
  const all = JSON.parse(text) as Words;
  for (const [place, value] of Object.entries(words)) {
    const [key = '', ...above] = place.split('.').reverse();
    const parent = above.reverse().reduce((inner, name) => inner[name] as Words, all);
    parent[key] = value as Words;
  }
  return `${JSON.stringify(all, null, 2)}\n`;
}
