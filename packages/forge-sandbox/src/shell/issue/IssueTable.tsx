import type { Issue } from '../api/issues';
import { valueName } from '../fields/valueName';
import { useFormat } from '../format/useFormat';
import { useTexts } from '../i18n/LanguageContext';
import { PersonName } from '../parts/Avatar';
import { StatusLozenge } from '../parts/StatusLozenge';
import { Link } from '../routing/location';
import './issueTable.css';

/** A row per issue. Narrow screens only show key, summary and status. */
export function IssueTable({ issues }: { issues: readonly Issue[] }) {
  const { t } = useTexts();
  return (
    <table className="issue-table">
      <caption className="visually-hidden">{t('issues.title')}</caption>
      <thead>
        <tr>
          <th scope="col" className="at-medium">
            {t('issues.key')}
          </th>
          <th scope="col">{t('field.summary')}</th>
          <th scope="col">{t('field.status')}</th>
          <th scope="col" className="at-medium">
            {t('field.assignee')}
          </th>
          <th scope="col" className="at-wide">
            {t('field.reporter')}
          </th>
          <th scope="col" className="at-wide">
            {t('field.priority')}
          </th>
          <th scope="col" className="at-wide">
            {t('field.updated')}
          </th>
        </tr>
      </thead>
      <tbody>
        {issues.map((issue) => (
          <IssueRow key={issue.id} issue={issue} />
        ))}
      </tbody>
    </table>
  );
}

function IssueRow({ issue: { key, known } }: { issue: Issue }) {
  const texts = useTexts();
  const { t } = texts;
  const format = useFormat();
  const { summary, status, assignee, reporter, priority, updated } = known;
  return (
    <tr>
      <td className="at-medium issue-key">
        <Link to={`/browse/${key}`} tabIndex={-1}>
          {key}
        </Link>
      </td>
      <th scope="row" className="issue-summary">
        <span className="issue-key at-narrow">{key}</span>
        <Link to={`/browse/${key}`}>{summary === '' ? key : summary}</Link>
      </th>
      <td>
        <StatusLozenge name={status.name} category={status.statusCategory.key} />
      </td>
      <td className="at-medium">
        {assignee ? <PersonName name={assignee.displayName} /> : <span className="muted">{t('issue.unassigned')}</span>}
      </td>
      <td className="at-wide">{reporter && <PersonName name={reporter.displayName} />}</td>
      <td className="at-wide">{priority && valueName(texts, 'priority', priority.name)}</td>
      <td className="at-wide issue-time">
        {updated !== '' && <time dateTime={updated}>{format.instant(updated)}</time>}
      </td>
    </tr>
  );
}
