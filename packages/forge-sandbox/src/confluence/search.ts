import type { AdfDocument } from '../adf/document';
import { plainTextOfDocument } from '../expressions/values/richText';
import { asValue } from '../expressions/values/value';
import type { Caller } from './access';
import { maySee } from './access';
import type { ConfluenceSite, Page } from './site';
import { newestOf } from './site';

export interface Finding {
  readonly page: Page;
  /** Some words around the first match, on one line. */
  readonly excerpt: string;
}

/** Characters before and after the first word found. */
const AROUND = 80;

/** Indexes the text of a published page, with the exports of its macros. */
export function remember(site: ConfluenceSite, page: Page, exported: AdfDocument): void {
  const text = plainTextOfDocument(asValue(exported)).replaceAll(/\s+/g, ' ').trim();
  site.searchIndex.set(page.id, `${newestOf(page).title} ${text}`);
}

/**
 * Pages that hold every word and that the caller may see; the newest version first. The comparison ignores accents
 * and case. Confluence's own ranking and query language are not imitated.
 */
export function search(site: ConfluenceSite, caller: Caller, query: string): Finding[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return [...site.pages.values()]
    .filter((page) => maySee(page, caller))
    .flatMap((page) => {
      const text = site.searchIndex.get(page.id) ?? '';
      const plain = folded(text);
      if (!words.every((word) => plain.includes(word))) return [];
      return [{ page, excerpt: excerptOf(text, plain.indexOf(words[0] ?? '')) }];
    })
    .sort((one, other) => newestOf(other.page).createdAt - newestOf(one.page).createdAt);
}

/** Lower case without accents. The length stays the same: every character is folded by itself. */
function folded(text: string): string {
  return Array.from(text, fold).join('');
}

function fold(character: string): string {
  const plain = character
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
  return plain.length === character.length ? plain : character;
}

/** The text around a position. It is cut between words where there are blanks. */
function excerptOf(text: string, at: number): string {
  const start = at <= AROUND ? 0 : Math.min(at, text.indexOf(' ', at - AROUND) + 1);
  const far = text.lastIndexOf(' ', at + AROUND);
  const end = text.length <= at + AROUND ? text.length : far > at ? far : at + AROUND;
  return `${start === 0 ? '' : '…'}${text.slice(start, end)}${end === text.length ? '' : '…'}`;
}
