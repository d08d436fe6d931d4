import { useCallback } from 'react';
import type { WikiPage } from '../api/wiki';
import { listVersions } from '../api/wiki';
import { useFormat } from '../format/useFormat';
import { useTexts } from '../i18n/LanguageContext';
import { Busy } from '../parts/Busy';
import { ProblemMessage } from '../parts/ProblemMessage';
import { Link } from '../routing/location';
import { useSession } from '../session/SessionContext';
import { useLoaded } from '../session/useLoaded';
import { wikiPath } from './place';

/** The versions of a page, the newest first. */
export function VersionTable({ page }: { page: WikiPage }) {
  const { t } = useTexts();
  const { api } = useSession();
  const format = useFormat();
  const { value, problem, reload } = useLoaded(useCallback(() => listVersions(api, page.id), [api, page.id]));
  if (problem !== null) return <ProblemMessage title={t('wiki.failed')} problem={problem} onRetry={reload} />;
  if (value === null) return <Busy />;
  return (
    <div className="adf">
      <div className="adf-table" tabIndex={0} role="group" aria-label={t('wiki.history.label')}>
        <table className="wiki-versions">
          <thead>
            <tr>
              <th scope="col">{t('wiki.history.version')}</th>
              <th scope="col">{t('wiki.history.published')}</th>
              <th scope="col">{t('wiki.history.author')}</th>
              <th scope="col">{t('wiki.history.message')}</th>
            </tr>
          </thead>
          <tbody>
            {value.toReversed().map(({ number, createdAt, author, message }) => (
              <tr key={number}>
                <th scope="row">
                  <Link to={wikiPath(page, `history/${number}`)}>{t('wiki.history.number', { number })}</Link>
                </th>
                <td>
                  <time dateTime={createdAt}>{format.instant(createdAt)}</time>
                </td>
                <td>{author.displayName}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
