import { view } from '@forge/bridge';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Words } from '../../../src/procedure/words';
import { readPlace, type Place } from './context';
import { FaultBoundary } from './FaultBoundary';
import { createFormat } from './format';
import { PageContext } from './PageContext';
import { languageOf, loadWords } from './words';

export interface PageOptions<T> {
  /** Shown during the first reading. It holds the page's height and has no words. */
  readonly skeleton: ReactNode;
  readonly title: (words: Words) => string;
  /** Reads the data of the first picture, in parallel with the words. */
  readonly prepare: (place: Place) => Promise<T>;
  readonly render: (prepared: T, place: Place) => ReactNode;
}

/** The only sentence outside the locale files, for the case that these cannot be read. */
const UNAVAILABLE = (
  <p role="alert">
    No se pudo cargar la página. Vuelva a cargarla. · <span lang="en">The page could not be loaded. Reload it.</span>
  </p>
);

/** Shows a page: first a skeleton, then the complete page. */
export async function startPage<T>({ skeleton, title, prepare, render }: PageOptions<T>): Promise<void> {
  const element = document.getElementById('root');
  if (element === null) throw new Error('index.html has no element #root');
  const root = createRoot(element);
  root.render(skeleton);
  try {
    const [place] = await Promise.all([readPlace(), enableTheme()]);
    const language = languageOf(place.locale);
    const [words, prepared] = await Promise.all([loadWords(language), prepare(place)]);
    document.documentElement.lang = language.slice(0, 2);
    document.title = title(words);
    const format = createFormat(language, place.timeZone);
    root.render(
      <StrictMode>
        <FaultBoundary fallback={UNAVAILABLE}>
          <PageContext.Provider value={{ words, format, language }}>{render(prepared, place)}</PageContext.Provider>
        </FaultBoundary>
      </StrictMode>,
    );
  } catch (error) {
    root.render(UNAVAILABLE);
    throw error;
  }
}

/** Enables the theme. Without it, the styles use their own light colours. */
async function enableTheme(): Promise<void> {
  await view.theme.enable().catch(() => undefined);
}
