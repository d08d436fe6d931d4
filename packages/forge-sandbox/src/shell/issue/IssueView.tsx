import { useMemo } from 'react';
import type { Issue } from '../api/issues';
import { AdfView } from '../adf/AdfView';
import { UserScopeContext } from '../fields/UserSelect';
import { FieldValue } from '../fields/FieldValue';
import { fieldName } from '../fields/fieldName';
import { IssuePanels } from '../forge/IssuePanels';
import { useTexts } from '../i18n/LanguageContext';
import { Link } from '../routing/location';
import { Activity } from './Activity';
import { Attachments } from './Attachments';
import { Details } from './Details';
import { detailRows } from './detailRows';
import { IssueActions } from './IssueActions';
import { TransitionBar } from './TransitionBar';
import type { IssueState } from './useIssue';
import './issue.css';

/** The issue view: content and activity on the left, details on the right. */
export function IssueView({ issue, state }: { issue: Issue; state: IssueState }) {
  const texts = useTexts();
  const { t } = texts;
  const { key, known } = issue;
  const { revision, settledRevision, refresh } = state;
  const { short, long } = useMemo(() => detailRows(issue), [issue]);
  const scope = useMemo(() => ({ issueKey: key }), [key]);

  return (
    <UserScopeContext.Provider value={scope}>
      <div className="issue-top">
        <nav aria-label={t('issue.breadcrumb')} className="breadcrumb">
          <Link to="/">{t('navigation.issues')}</Link>
          <span aria-hidden="true">/</span>
          <span>{key}</span>
        </nav>
        <IssueActions issue={issue} onChanged={refresh} />
      </div>
      <div className="issue">
        <div className="issue-main">
          <h1>{known.summary}</h1>
          <TransitionBar issue={issue} transitions={state.transitions} onChanged={refresh} />

          <section className="issue-section">
            <h2>{t('field.description')}</h2>
            {issue.fields['description'] ? (
              <AdfView value={issue.fields['description']} />
            ) : (
              <p className="muted">{t('issue.noDescription')}</p>
            )}
          </section>
          <IssuePanels issue={issue} revision={settledRevision} onRefresh={refresh} />
          {long.map(({ id, name, kind, value }) => (
            <section key={id} className="issue-section">
              <h2>{fieldName(texts, id, name)}</h2>
              <FieldValue fieldId={id} kind={kind} value={value} />
            </section>
          ))}
          <Attachments issueKey={key} value={issue.fields['attachment']} onChanged={refresh} />
          <Activity issueKey={key} revision={revision} onChanged={refresh} />
        </div>
        <Details issue={issue} rows={short} onChanged={refresh} />
      </div>
    </UserScopeContext.Provider>
  );
}
