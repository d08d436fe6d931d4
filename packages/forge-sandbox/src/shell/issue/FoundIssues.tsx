import Button from '@atlaskit/button/new';
import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { succeeded } from '../api/answer';
import type { Issue, IssuePage } from '../api/issues';
import { searchIssues } from '../api/issues';
import { useTexts } from '../i18n/LanguageContext';
import { Busy } from '../parts/Busy';
import { ProblemMessage } from '../parts/ProblemMessage';
import { useSession } from '../session/SessionContext';
import { useLoaded } from '../session/useLoaded';
import { IssueTable } from './IssueTable';

/** The issues of a query, page by page, or a substitute if there are none. */
export function FoundIssues({ jql, none }: { jql: string; none: ReactNode }) {
  const { t } = useTexts();
  const { api } = useSession();
  const [asked, setAsked] = useState({ jql, pages: 1 });
  // Another query starts with its first page.
  const pages = asked.jql === jql ? asked.pages : 1;

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

  if (problem !== null) return <ProblemMessage title={t('issues.failed')} problem={problem} onRetry={reload} />;
  if (value === null) return <Busy />;
  return (
    <div aria-busy={isBusy}>
      <p className="visually-hidden" role="status">
        {t('issues.count', { count: value.issues.length })}
      </p>
      {value.issues.length === 0 ? none : <IssueTable issues={value.issues} />}
      {value.hasMore && (
        <Button
          isLoading={isBusy}
          onClick={() => {
            setAsked({ jql, pages: pages + 1 });
          }}
        >
          {t('issues.more')}
        </Button>
      )}
    </div>
  );
}
