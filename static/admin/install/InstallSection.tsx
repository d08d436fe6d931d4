import type { ProjectView } from '../../../src/entry/api/admin';
import type { FlowControl } from '../data/useFlow';
import { renewed } from '../model/flow';
import { Planned } from '../plan/Planned';
import { InstallForm } from './InstallForm';
import { RemovedNotice } from './RemovedNotice';

/** The installation: its inputs, then its plan. */
export function InstallSection({ project, control }: { readonly project: ProjectView; readonly control: FlowControl }) {
  const { flow, ask } = control;
  return (
    <>
      <RemovedNotice installation={project.installation} />
      <Planned origin="install" control={control}>
        <InstallForm
          project={project}
          busy={flow.busy === 'plan'}
          onAsk={(request) => {
            ask({ origin: 'install', request: renewed(request, flow, 'install') });
          }}
        />
      </Planned>
    </>
  );
}
