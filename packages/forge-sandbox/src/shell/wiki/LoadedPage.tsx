import { useCallback } from 'react';
import type { ReactNode } from 'react';
import type { Answer } from '../api/answer';
import type { Api } from '../api/http';
import type { WikiPage } from '../api/wiki';
import { useTexts } from '../i18n/LanguageContext';
import { Page } from '../layout/Page';
import { Busy } from '../parts/Busy';
import { ProblemMessage } from '../parts/ProblemMessage';
import { Link } from '../routing/location';
import { useSession } from '../session/SessionContext';
import { useLoaded } from '../session/useLoaded';
import { PageHeading } from './PageHeading';
import type { WikiPlace } from './place';
import './wiki.css';

interface LoadedPageProps<T extends WikiPage> {
  readonly view: WikiPlace['view'];
  /** Reads the page, or a view of it. Memoised. */
  readonly load: (api: Api) => Promise<Answer<T>>;
  readonly children: (page: T) => ReactNode;
}

/** A page of the wiki, or a view of it, under its heading. Shows the problem if it cannot be read. */
export function LoadedPage<T extends WikiPage>({ view, load, children }: LoadedPageProps<T>) {
  const { t } = useTexts();
  const { api } = useSession();
  const { value, problem, reload } = useLoaded(useCallback(() => load(api), [api, load]));
  return (
    <Page title={value?.version.title ?? t('wiki.title')}>
      <div className="wiki-page">
        {problem !== null && (
          <>
            {value === null && <h1>{t('wiki.title')}</h1>}
            <ProblemMessage title={t('wiki.failed')} problem={problem} onRetry={reload} />
            <p>
              <Link to="/wiki">{t('wiki.back')}</Link>
            </p>
          </>
        )}
        {problem === null && value === null && <Busy />}
        {value !== null && (
          <>
            <PageHeading page={value} view={view} />
            {children(value)}
          </>
        )}
      </div>
    </Page>
  );
}
