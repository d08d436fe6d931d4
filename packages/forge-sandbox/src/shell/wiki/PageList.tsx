import Textfield from '@atlaskit/textfield';
import SectionMessage from '@atlaskit/section-message';
import { useCallback, useEffect, useState } from 'react';
import { listPages, searchPages } from '../api/wiki';
import type { WikiFinding, WikiPage } from '../api/wiki';
import { useFormat } from '../format/useFormat';
import { useTexts } from '../i18n/LanguageContext';
import { Page } from '../layout/Page';
import { Busy } from '../parts/Busy';
import { ProblemMessage } from '../parts/ProblemMessage';
import { Link } from '../routing/location';
import { useSession } from '../session/SessionContext';
import { useLoaded } from '../session/useLoaded';
import { wikiPath } from './place';
import { useMacros } from './useMacros';
import './wiki.css';

/** Milliseconds between the last key and the start of the search. */
const PAUSE = 250;

/** The pages of the wiki, or those that contain the search words. */
export function PageList() {
  const { t } = useTexts();
  const { api } = useSession();
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const { byKey } = useMacros();
  const load = useCallback(() => (words === '' ? listPages(api) : searchPages(api, words)), [api, words]);
  const { value, problem, reload } = useLoaded<readonly (WikiPage | WikiFinding)[]>(load);

  useEffect(() => {
    const timer = setTimeout(setWords, PAUSE, typed.trim());
    return () => {
      clearTimeout(timer);
    };
  }, [typed]);

  return (
    <Page title={t('wiki.title')} isNarrow>
      <div className="page-header">
        <h1>{t('wiki.title')}</h1>
      </div>
      {byKey?.size === 0 && (
        <div className="wiki-no-macro">
          <SectionMessage title={t('wiki.noMacroTitle')}>
            <p>{t('wiki.noMacro')}</p>
          </SectionMessage>
        </div>
      )}
      <div role="search" aria-label={t('wiki.search')} className="wiki-search">
        <Textfield
          type="search"
          value={typed}
          aria-label={t('wiki.search')}
          placeholder={t('wiki.search')}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
      </div>
      {problem !== null && <ProblemMessage title={t('wiki.listFailed')} problem={problem} onRetry={reload} />}
      {problem === null && value === null && <Busy />}
      {value !== null && (
        <p className="visually-hidden" role="status">
          {t('wiki.count', { count: value.length })}
        </p>
      )}
      {value?.length === 0 && <p className="muted">{t('wiki.nothingFound')}</p>}
      <ul className="wiki-list">
        {value?.map((page) => (
          <li key={page.id}>
            <Entry page={page} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function Entry({ page }: { page: WikiPage | WikiFinding }) {
  const { t } = useTexts();
  const format = useFormat();
  const { author, createdAt, number, title } = page.version;
  return (
    <article>
      <h2>
        <Link to={wikiPath(page)}>{title}</Link>
      </h2>
      {'excerpt' in page && <p className="wiki-excerpt">{page.excerpt}</p>}
      <p className="wiki-facts">
        {page.space.name} ·{' '}
        {t('wiki.byline', { author: author.displayName, time: format.instant(createdAt), version: number })}
        {page.isRestricted && ` · ${t('wiki.restricted')}`}
      </p>
    </article>
  );
}
