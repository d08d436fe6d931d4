import { useTexts } from '../i18n/LanguageContext';
import { AppPageFrame } from '../forge/AppPageFrame';
import { useForgeModules } from '../forge/useForgeModules';
import { Page } from '../layout/Page';
import { Busy } from '../parts/Busy';
import { ProblemMessage } from '../parts/ProblemMessage';

/** An administration page concerns the whole site: it has no issue and no project. */
const NO_EXTENSION = {};

/** The app's pages of Jira's administration. The app and Jira check the permissions. */
export function AdminPage() {
  const { t } = useTexts();
  const { value, problem, reload } = useForgeModules();
  return (
    <Page title={t('admin.title')}>
      <div className="page-header">
        <h1>{t('admin.title')}</h1>
      </div>
      {problem !== null && <ProblemMessage title={t('admin.failed')} problem={problem} onRetry={reload} />}
      {problem === null && value === null && <Busy />}
      {value?.adminPages.length === 0 && (
        <div className="empty">
          <h2>{t('admin.noneTitle')}</h2>
          <p>{t('admin.none')}</p>
        </div>
      )}
      {value?.adminPages.map((module) => (
        <AppPageFrame key={module.moduleKey} module={module} extension={NO_EXTENSION} />
      ))}
    </Page>
  );
}
