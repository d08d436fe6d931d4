import { useCallback, useState } from 'react';
import { useTexts } from '../i18n/LanguageContext';
import { Link } from '../routing/location';
import { FoundIssues } from './FoundIssues';
import { IssueFilters } from './IssueFilters';
import { issuesJql } from './jql';
import type { QuickFilter } from './jql';

/** Filters and the matching issues. */
export function IssueList({ projectKey }: { projectKey: string }) {
  const [filters, setFilters] = useState<ReadonlySet<QuickFilter>>(new Set());
  const [words, setWords] = useState('');
  const look = useCallback((typed: string) => {
    setWords(typed);
  }, []);
  const isFiltered = filters.size > 0 || words.trim() !== '';
  return (
    <>
      <IssueFilters filters={filters} onFilters={setFilters} onWords={look} />
      <FoundIssues jql={issuesJql(projectKey, filters, words)} none={<NoIssues isFiltered={isFiltered} />} />
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
