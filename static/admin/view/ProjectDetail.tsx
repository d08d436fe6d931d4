import { useRef } from 'react';
import type { InstallRequest, ProjectView, SettingsRequest } from '../../../src/entry/adminApi';
import { Problem } from '../../shared/parts/Problem';
import { usePage } from '../../shared/page/PageContext';
import { useInstallation, type Trouble } from '../data/useInstallation';
import { DocumentVersions } from '../publication/DocumentVersions';
import { stateOf } from '../model/projects';
import { RoleHolders } from '../roles/RoleHolders';
import { SettingsForm } from '../settings/view/SettingsForm';
import { InstallationReport } from './InstallationReport';
import { InstallForm } from './InstallForm';
import { SettingsSummary } from './SettingsSummary';

interface ProjectDetailProps {
  readonly project: ProjectView;
  readonly onChange: (project: ProjectView) => void;
  /** Changes the settings of an installed project; without it they are only shown. */
  readonly onSaveSettings?: (request: SettingsRequest) => void;
}

/** The procedure in one project: how its installation stands, and the form that starts it. */
export function ProjectDetail({ project, onChange, onSaveSettings }: ProjectDetailProps) {
  const { words } = usePage();
  const { admin } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  const { trouble, starting, start, look } = useInstallation(project, onChange);
  const state = stateOf(project);
  const lookAgain = (): void => {
    look();
    heading.current?.focus();
  };
  const stopped = state !== 'running' || trouble?.state === 'stalled';
  const form = (
    <InstallForm
      project={project}
      starting={starting}
      onInstall={(request: InstallRequest) => {
        void start(request);
        // The form gives way to the report: the focus must not be lost with it.
        heading.current?.focus();
      }}
    />
  );
  return (
    <section className="detail" aria-labelledby="detail-heading">
      <h2 id="detail-heading" ref={heading} tabIndex={-1}>
        {project.name} <span className="quiet">({project.key})</span>
      </h2>
      {trouble === null ? null : <TroubleNotice trouble={trouble} onRetry={lookAgain} />}
      <InstallationReport installation={project.installation} isStopped={stopped} />
      {project.installation === null || state !== 'installed' ? null : (
        <>
          <SettingsSummary settings={project.installation.settings} />
          {onSaveSettings === undefined ? null : (
            <details className="detail-again">
              <summary>{words.settings.title}</summary>
              <SettingsForm
                settings={project.installation.settings}
                projectKey={project.key}
                busy={starting}
                onSave={(settings) => {
                  onSaveSettings({ projectId: project.id, settings });
                }}
              />
            </details>
          )}
          <RoleHolders projectId={project.id} />
        </>
      )}
      {state === 'installed' ? <DocumentVersions projectId={project.id} /> : null}
      {!stopped ? null : state === 'installed' ? (
        <details className="detail-again">
          <summary>{admin.installAgain}</summary>
          {form}
        </details>
      ) : (
        form
      )}
    </section>
  );
}

function TroubleNotice({ trouble, onRetry }: { readonly trouble: Trouble; readonly onRetry: () => void }) {
  const { admin } = usePage().words;
  if (trouble.state === 'refused') return <Problem tone="warning">{trouble.problem}</Problem>;
  if (trouble.state === 'stalled') return <Problem tone="warning">{admin.progress.stalled}</Problem>;
  return <Problem retry={{ label: admin.retry, onRetry }}>{admin.unreachable}</Problem>;
}
