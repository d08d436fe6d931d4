import { useMemo, useState } from 'react';
import { dateFormat } from '../../../src/document/page/dates';
import { documentValues } from '../../../src/document/content/values';
import { DEFAULT_SETTINGS } from '../../../src/procedure/settings';
import { Diagram } from '../../shared/document/Diagram';
import { DocumentContext, type DocumentContextValue } from '../../shared/document/DocumentContext';
import { DocumentHeader } from '../../shared/document/DocumentHeader';
import { DocumentTable } from '../../shared/document/DocumentTable';
import { Readings } from '../../shared/document/Readings';
import type { Place } from '../../shared/page/context';
import { readView, type MacroPage } from '../data/readMacro';
import { Changes } from './Changes';
import { Counts } from './Counts';
import { Disagreement } from './Disagreement';
import { NoCountsNotice } from './NoCountsNotice';
import './macro.css';

interface MacroProps {
  readonly page: MacroPage;
  readonly place: Place;
}

/** The procedure as a page: the document, its diagram, and the number of requests at each step. */
export function Macro({ page, place }: MacroProps) {
  const { options, words, language } = page;
  const { siteUrl = '', timeZone } = place;
  const [reading, setReading] = useState(page.reading);
  const view = reading?.ok === true ? reading.view : null;
  const { show } = options;
  const settings = view?.settings ?? DEFAULT_SETTINGS;
  const document: DocumentContextValue = useMemo(
    () => ({
      words,
      language,
      values: documentValues(settings, language),
      dates: dateFormat(language, timeZone),
      hasTable: show.table,
    }),
    [words, language, settings, timeZone, show.table],
  );
  const refresh = async (): Promise<void> => {
    setReading(await readView(options, place, 'fresh'));
  };
  const counts = view?.counts.ok === true ? view.counts.value : null;
  return (
    <main className="macro">
      {view?.disagreement == null ? null : <Disagreement found={view.disagreement} />}
      {reading === null && !show.counts ? null : <NoCountsNotice reading={reading} onRetry={refresh} />}
      <DocumentContext.Provider value={document}>
        <div className="macro-document" lang={language}>
          <h1>{words.document.title}</h1>
          {show.header ? (
            <DocumentHeader data={view?.data ?? options.data} publication={view?.publication ?? null} />
          ) : null}
          {show.header && view?.publication != null ? <Changes publication={view.publication} /> : null}
          {show.counts && counts !== null ? <Counts counts={counts} siteUrl={siteUrl} onRefresh={refresh} /> : null}
          {show.table ? <DocumentTable /> : null}
          {show.diagram ? <Diagram counts={show.counts ? counts : null} /> : null}
          {show.readings ? <Readings /> : null}
        </div>
      </DocumentContext.Provider>
    </main>
  );
}
