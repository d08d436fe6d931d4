import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The files of the words: `both locales` on the page. */
export const LOCALES = ['locales/es-ES.json', 'locales/en-US.json'];

/** A numbered step of CONTRIBUTING.md, with the places that it names. */
export interface PageStep {
  readonly number: number;
  readonly text: string;
  /** True for a step that begins with "If": only some additions need it. */
  readonly isConditional: boolean;
  /** Paths from the root of the project. `*` is a part of a name; a path without an extension is a folder. */
  readonly files: readonly string[];
  /** Paths of words in both locales, such as `drift.rules.noQuestion`. */
  readonly words: readonly string[];
  /** The script of package.json that the step runs; `null` if it runs none. */
  readonly script: string | null;
}

/** The values for the places in angle brackets, such as `<kind>`. */
export type Names = Readonly<Record<string, string>>;

/** The numbered steps of a section. Throws if the page has no such section. */
export function stepsOf(page: string, section: string, names: Names): readonly PageStep[] {
  const start = page.indexOf(`\n## ${section}\n`);
  if (start < 0) throw new Error(`CONTRIBUTING.md has no section “${section}”.`);
  const body = page.slice(start + 1).split(/\n## /)[0] ?? '';
  const filled = body.replace(/<([\w-]+)>/g, (place, name: string) => names[name] ?? place);
  return [...filled.matchAll(/^(\d+)[.] (.*(?:\n(?: .*)?)*)/gm)].map(([, number, text = '']) => ({
    number: Number(number),
    text,
    isConditional: text.startsWith('If '),
    ...placesIn(text),
    script: /`npm run ([\w:]+)`/.exec(text)?.[1] ?? null,
  }));
}

function placesIn(text: string): Pick<PageStep, 'files' | 'words'> {
  const names = [...text.matchAll(/`([^`\s]+)`|\]\(([^)\s]+)\)/g)].map(([, code, link]) => code ?? link ?? '');
  const folder = names.find((name) => name.endsWith('/')) ?? '';
  const files = names
    .filter((name) => name !== folder && (name.includes('/') || /[.](ts|jexpr|yml|md)$/.test(name)))
    .map((name) => (name.includes('/') || name === 'manifest.yml' ? name : folder + name));
  if (!text.includes('both locales')) return { files, words: [] };
  return { files: [...files, ...LOCALES], words: names.filter(isWordPath) };
}

const SPANISH = JSON.parse(readFileSync(path.resolve(__dirname, '../../locales/es-ES.json'), 'utf8')) as object;

const isWordPath = (name: string): boolean => /^[\w.]+$/.test(name) && Object.hasOwn(SPANISH, name.split('.')[0] ?? '');

/** True if a place on the page means this file. */
export function means(place: string, file: string): boolean {
  const pattern = place.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/[*]/g, '[^/]*');
  return new RegExp(`^${pattern}(/|$)`).test(file);
}
