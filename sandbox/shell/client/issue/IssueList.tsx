import Button from '@atlaskit/button/new';
import { useCallback, useState } from 'react';
import { succeeded } from '../api/answer';
import type { Issue, IssuePage } from '../api/issues';
import { searchIssues } from '../api/issues';
import { useTexts } from '../i18n/LanguageContext';
import { Busy } from '../parts/Busy';
import { ProblemMessage } from '../parts/ProblemMessage';
import { Link } from '../routing/location';
import { useSession } from '../session/SessionContext';
import { useLoaded } from '../session/useLoaded';
import { IssueFilters } from './IssueFilters';
import { IssueTable } from './IssueTable';
import { issuesJql } from './jql';
import type { QuickFilter } from './jql';

/** Filters and the issues they leave, a page at a time. */
export function IssueList({ projectKey }: { projectKey: string }) {
  const { t } = useTexts();
  const { api } = useSession();
  const [filters, setFilters] = useState<ReadonlySet<QuickFilter>>(new Set());
  const [words, setWords] = useState('');
  const [pages, setPages] = useState(1);

  const look = useCallback((typed: string) => {
    setWords(typed);
    setPages(1);
  }, []);

  const jql = issuesJql(projectKey, filters, words);
  const load = useCallback(async () => {
    const issues: Issue[] = [];
    let last: IssuePage | null = null;
    for (let page = 0; page < pages && (last === null || last.nextPageToken !== null); page += 1) {
      const answer = await searchIssues(api, jql, last?.nextPageToken ?? null);
      if (!answer.ok) return answer;
      last = answer.value;
      issues.push(...last.issues);
    }
    return succeeded({ issues, hasMore: last !== null && last.nextPageToken !== null });
  }, [api, jql, pages]);
  const { value, problem, isBusy, reload } = useLoaded(load);
  const isFiltered = filters.size > 0 || words.trim() !== '';

  return (
    <>
      <IssueFilters
        filters={filters}
        onFilters={(chosen) => {
          setFilters(chosen);
          setPages(1);
        }}
        onWords={look}
      />
      {problem !== null && <ProblemMessage title={t('issues.failed')} problem={problem} onRetry={reload} />}
      {problem === null && value === null && <Busy />}
      {problem === null && value !== null && (
        <div aria-busy={isBusy}>
          <p className="visually-hidden" role="status">
            {t('issues.count', { count: value.issues.length })}
          </p>
          {value.issues.length === 0 ? <NoIssues isFiltered={isFiltered} /> : <IssueTable issues={value.issues} />}
          {value.hasMore && (
            <Button
              isLoading={isBusy}
              onClick={() => {
                setPages(pages + 1);
              }}
            >
              {t('issues.more')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function NoIssues({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTexts();
  if (isFiltered) {
    return (
      <div className="empty">
        <h2>{t('issues.noneFoundTitle')}</h2>
        <p>{t('issues.noneFound')}</p>
      </div>
    );
  }
  return (
    <div className="empty">
      <h2>{t('issues.noneTitle')}</h2>
      <p>{t('issues.none')}</p>
      <p>
        <Link to="/create">{t('issues.goToCreate')}</Link> · <Link to="/admin">{t('issues.goToAdmin')}</Link>
      </p>
    </div>
  );
}
