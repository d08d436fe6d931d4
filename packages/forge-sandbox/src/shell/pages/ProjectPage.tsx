import { useMemo } from 'react';
import type { Project } from '../api/projects';
import { AppPageFrame } from '../forge/AppPageFrame';
import { projectExtension } from '../forge/places';
import { useForgeModules } from '../forge/useForgeModules';
import { useTexts } from '../i18n/LanguageContext';
import { Page } from '../layout/Page';
import { Busy } from '../parts/Busy';
import { ProblemMessage } from '../parts/ProblemMessage';
import { useSession } from '../session/SessionContext';

/** The app's pages in the project. All people who may see the project have them in its navigation. */
export function ProjectPage() {
  const { t } = useTexts();
  const { project } = useSession();
  return (
    <Page title={t('project.title')}>
      <div className="page-header">
        <h1>{t('project.title')}</h1>
      </div>
      {project === null ? (
        <div className="empty">
          <h2>{t('issues.noProjectTitle')}</h2>
          <p>{t('issues.noProject')}</p>
        </div>
      ) : (
        <ProjectModules key={project.id} project={project} />
      )}
    </Page>
  );
}

function ProjectModules({ project }: { readonly project: Project }) {
  const { t } = useTexts();
  const { value, problem, reload } = useForgeModules();
  const extension = useMemo(() => projectExtension(project), [project]);
  if (problem !== null) return <ProblemMessage title={t('admin.failed')} problem={problem} onRetry={reload} />;
  if (value === null) return <Busy />;
  if (value.projectPages.length === 0) return <p>{t('project.none')}</p>;
  return value.projectPages.map((module) => (
    <AppPageFrame key={module.moduleKey} module={module} extension={extension} />
  ));
}
