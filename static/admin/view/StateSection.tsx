import type { ProjectView } from '../../../src/entry/api/admin';
import { CheckReport } from '../check/CheckReport';
import type { FlowControl } from '../data/useFlow';
import { InstallSection } from '../install/InstallSection';
import { stateOf } from '../model/projects';
import { Planned } from '../plan/Planned';
import { StoppedRun } from '../run/StoppedRun';
import { say } from '../../../src/procedure/words';
import { usePage } from '../../shared/page/PageContext';
import { Notice } from '../../shared/parts/Notice';
import { AppliedSettings } from './AppliedSettings';
import { SettingsSummary } from './SettingsSummary';

interface StateSectionProps {
  readonly project: ProjectView;
  readonly control: FlowControl;
  readonly onRemove: () => void;
}

/** The state of the procedure in a project: a stopped run, the installation in force, and its deviations. */
export function StateSection({ project, control, onRemove }: StateSectionProps) {
  const { stopped, installed } = usePage().words.admin;
  const { installation } = project;
  if (installation === null) return null;
  const halt =
    stateOf(project) === 'failed' ? (
      <StoppedRun installation={installation} control={control} onRemove={onRemove} />
    ) : null;
  if (!installation.inForce) {
    return (
      <>
        {halt}
        <details className="detail-again">
          <summary>{stopped.again}</summary>
          <InstallSection project={project} control={control} />
        </details>
      </>
    );
  }
  return (
    <>
      {halt}
      <Planned origin="repair" control={control}>
        <div className="detail">
          <AppliedSettings installation={installation} />
          {project.unseen === undefined ? null : (
            <Notice tone="warning">
              <p>{say(installed.unseen, { count: project.unseen })}</p>
            </Notice>
          )}
          <CheckReport
            project={project}
            control={control}
            onRepair={() => {
              control.ask({ origin: 'repair', request: { projectId: project.id } });
            }}
          />
          <SettingsSummary settings={installation.settings} />
        </div>
      </Planned>
    </>
  );
}
