import { useEffect, useRef, useState } from 'react';
import type { ProjectView } from '../../../src/entry/api/admin';
import { usePage } from '../../shared/page/PageContext';
import { useFlow } from '../data/useFlow';
import { usePolling } from '../data/usePolling';
import { InstallSection } from '../install/InstallSection';
import { stateOf, tabsOf, type Tab } from '../model/projects';
import { RunProgress } from '../run/RunProgress';
import { ProjectTabs } from './ProjectTabs';
import { TroubleNotice } from './TroubleNotice';

interface ProjectDetailProps {
  readonly project: ProjectView;
  readonly onChange: (project: ProjectView) => void;
}

/** The procedure in one project: its installation, its runs and its administration. */
export function ProjectDetail({ project, onChange }: ProjectDetailProps) {
  const { admin } = usePage().words;
  const heading = useRef<HTMLHeadingElement>(null);
  const control = useFlow(project, onChange);
  const following = usePolling(project, onChange);
  const [tab, setTab] = useState<Tab>('state');
  const { flow } = control;
  const state = stateOf(project);

  const [shown, setShown] = useState(state);
  if (shown !== state) {
    setShown(state);
    setTab('state');
  }
  // The content changes with the state, so the focus moves to the heading.
  const focused = useRef(state);
  useEffect(() => {
    if (focused.current !== state) heading.current?.focus();
    focused.current = state;
  }, [state]);
  return (
    <section className="detail" aria-labelledby="detail-heading">
      <h2 id="detail-heading" ref={heading} tabIndex={-1}>
        {project.name} <span className="quiet">({project.key})</span>
      </h2>
      <p role="status" className="visually-hidden">
        {flow.busy === null ? '' : admin.busy[flow.busy]}
      </p>
      {flow.plan === null ? <TroubleNotice trouble={flow.trouble} /> : null}
      <TroubleNotice
        trouble={following.trouble}
        onRetry={() => {
          following.again();
          heading.current?.focus();
        }}
      />
      {state === 'running' && project.installation !== null ? (
        <RunProgress installation={project.installation} isStalled={following.isStalled} control={control} />
      ) : tabsOf(project).length === 0 ? (
        <InstallSection project={project} control={control} />
      ) : (
        <ProjectTabs project={project} control={control} tab={tab} onChoose={setTab} />
      )}
    </section>
  );
}
