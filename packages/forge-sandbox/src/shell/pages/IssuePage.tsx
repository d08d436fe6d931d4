import { useTexts } from '../i18n/LanguageContext';
import { IssueView } from '../issue/IssueView';
import { useIssue } from '../issue/useIssue';
import { Page } from '../layout/Page';
import { Busy } from '../parts/Busy';
import { ProblemMessage } from '../parts/ProblemMessage';
import { Link } from '../routing/location';

/** One issue, as in Jira. */
export function IssuePage({ issueKey }: { issueKey: string }) {
  const { t } = useTexts();
  const state = useIssue(issueKey);
  const { value: issue, problem, reload } = state.issue;

  return (
    <Page title={issue === null ? issueKey : `[${issueKey}] ${issue.known.summary}`}>
      {problem !== null && (
        <>
          {issue === null && (
            <div className="page-header">
              <h1>{issueKey}</h1>
            </div>
          )}
          <ProblemMessage title={t('issue.failed', { key: issueKey })} problem={problem} onRetry={reload} />
          {issue === null && (
            <p>
              <Link to="/">{t('unknown.back')}</Link>
            </p>
          )}
        </>
      )}
      {issue === null && problem === null && <Busy />}
      {issue !== null && <IssueView issue={issue} state={state} />}
    </Page>
  );
}
