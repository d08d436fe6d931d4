import { useTexts } from '../i18n/LanguageContext';
import { Page } from '../layout/Page';
import { IssueList } from '../issue/IssueList';
import { Link } from '../routing/location';
import { useSession } from '../session/SessionContext';

/** The issues of the project. */
export function IssuesPage() {
  const { t } = useTexts();
  const { project } = useSession();
  return (
    <Page title={t('issues.title')}>
      <div className="page-header">
        <h1>{t('issues.title')}</h1>
      </div>
      {project === null ? (
        <div className="empty">
          <h2>{t('issues.noProjectTitle')}</h2>
          <p>{t('issues.noProject')}</p>
          <p>
            <Link to="/admin">{t('issues.goToAdmin')}</Link>
          </p>
        </div>
      ) : (
        <IssueList projectKey={project.key} />
      )}
    </Page>
  );
}
