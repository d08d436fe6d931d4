import { invoke } from '@forge/bridge';
import type { MacroView } from '../../../src/entry/macroApi';
import { readPageOptions, type PageOptions } from '../../../src/procedure/document/pageOptions';
import type { Words } from '../../../src/procedure/words';
import type { Place } from '../../shared/page/context';
import { languageOf, loadWords, type Language } from '../../shared/page/words';
import { cachedView, keepView } from './cache';
import * as z from 'zod';

/** What the page is about: its configuration, the document's words, and what was read of the project. */
export interface MacroPage {
  readonly options: PageOptions;
  readonly language: Language;
  readonly words: Words;
  /** `null`: no project is chosen, and nothing was read. */
  readonly reading: Reading | null;
}

export type Reading = { readonly ok: true; readonly view: MacroView } | { readonly ok: false };

const EXTENSION = z.object({ config: z.unknown() });

export async function readMacro(place: Place): Promise<MacroPage> {
  const { extension, locale } = place;
  const options = readPageOptions(EXTENSION.safeParse(extension).data?.config);
  const language = options.language === 'reader' ? languageOf(locale) : languageOf(options.language);
  const [words, reading] = await Promise.all([
    loadWords(language),
    options.projectId === '' ? null : readView(options, place, 'cached'),
  ]);
  return { options, language, words, reading };
}

/**
 * One call of the resolver. What it answered stays for a minute in this tab of this reader, so that going back and forth
 * between pages costs nothing; `fresh` asks again.
 */
export async function readView(
  { projectId, data }: PageOptions,
  { accountId, locale }: Pick<Place, 'accountId' | 'locale'>,
  how: 'cached' | 'fresh',
): Promise<Reading> {
  const key = JSON.stringify([accountId, locale, projectId, data]);
  const kept = how === 'cached' ? cachedView(key, Date.now()) : null;
  if (kept !== null) return { ok: true, view: kept };
  try {
    // The resolver takes the configuration from where the macro stands, not from here.
    const answer: unknown = await invoke('read');
    if (!isView(answer)) return { ok: false };
    if (answer.counts.ok) keepView(key, answer, Date.now());
    return { ok: true, view: answer };
  } catch {
    return { ok: false };
  }
}

/** The page and its resolver are deployed together, so that only the envelope is checked. */
export function isView(answer: unknown): answer is MacroView {
  return typeof answer === 'object' && answer !== null && 'counts' in answer && 'settings' in answer;
}
