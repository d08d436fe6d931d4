import { useTexts } from '../i18n/LanguageContext';
import { FoundIssues } from '../issue/FoundIssues';
import { Page } from '../layout/Page';
import { useSearchParameter } from '../routing/location';

/** `/issues/?jql=…`: the result of a query. Apps and pages link here, as in Jira. */
export function JqlPage() {
  const { t } = useTexts();
  const jql = useSearchParameter('jql') ?? '';
  return (
    <Page title={t('jql.title')}>
      <div className="page-header">
        <h1>{t('jql.title')}</h1>
      </div>
      <p className="jql">
        <code>{jql}</code>
      </p>
      <FoundIssues
        jql={jql}
        none={
          <div className="empty">
            <h2>{t('issues.noneFoundTitle')}</h2>
            <p>{t('jql.none')}</p>
          </div>
        }
      />
    </Page>
  );
}
