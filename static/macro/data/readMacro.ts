import { invoke } from '@forge/bridge';
import type { MacroView } from '../../../src/entry/api/macro';
import { readPageOptions, type PageOptions } from '../../../src/document/page/pageOptions';
import type { Words } from '../../../src/procedure/words';
import type { Place } from '../../shared/page/context';
import { languageOf, loadWords, type Language } from '../../shared/page/words';
import { cachedView, keepView } from './cache';
import * as z from 'zod';

/** The page's data: its configuration, the document's words, and the project's data. */
export interface MacroPage {
  readonly options: PageOptions;
  readonly language: Language;
  readonly words: Words;
  /** `null`: no project is chosen, so nothing was read. */
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
 * Reads the macro's data with one call of the resolver. The answer is reused for a minute in this tab of this reader.
 * Moving between pages then costs nothing. `fresh` always calls.
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
    // The resolver gets the configuration from the platform, not from the page.
    const answer: unknown = await invoke('read');
    if (!isView(answer)) return { ok: false };
    if (answer.counts.ok) keepView(key, answer, Date.now());
    return { ok: true, view: answer };
  } catch {
    return { ok: false };
  }
}

/** Checks only the envelope, because the page and its resolver are deployed together. */
export function isView(answer: unknown): answer is MacroView {
  return typeof answer === 'object' && answer !== null && 'counts' in answer && 'settings' in answer;
}
