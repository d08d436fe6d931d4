import { useCallback } from 'react';
import { listCreatableTypes } from '../api/projects';
import { useTexts } from '../i18n/LanguageContext';
import { CreateForm } from '../issue/CreateForm';
import { Page } from '../layout/Page';
import { Busy } from '../parts/Busy';
import { ProblemMessage } from '../parts/ProblemMessage';
import { Link } from '../routing/location';
import { useSession } from '../session/SessionContext';
import { useLoaded } from '../session/useLoaded';

/** A new issue: its type, then its create screen. */
export function CreatePage() {
  const { t } = useTexts();
  const { api, project } = useSession();
  const load = useCallback(() => listCreatableTypes(api, project?.key ?? ''), [api, project]);
  const types = useLoaded(project === null ? null : load);

  return (
    <Page title={t('create.title')} isNarrow>
      <div className="page-header">
        <h1>{t('create.title')}</h1>
      </div>
      {types.problem !== null && (
        <ProblemMessage title={t('create.failedToLoad')} problem={types.problem} onRetry={types.reload} />
      )}
      {types.problem === null && types.isBusy && <Busy />}
      {project !== null && types.value !== null && types.value.length > 0 && (
        <CreateForm project={project} types={types.value} />
      )}
      {(project === null || types.value?.length === 0) && (
        <div className="empty">
          <h2>{t('create.nothingTitle')}</h2>
          <p>{t('create.nothing')}</p>
          <p>
            <Link to="/admin">{t('issues.goToAdmin')}</Link>
          </p>
        </div>
      )}
    </Page>
  );
}
