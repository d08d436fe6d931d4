import { useId, useState } from 'react';
import type { ProjectView } from '../../../src/entry/api/admin';
import { Lozenge, type LozengeTone } from '../../shared/parts/Lozenge';
import { usePage } from '../../shared/page/PageContext';
import { MANY, findProjects, shownStateOf, stateOf, type ShownState } from '../model/projects';
import './projectList.css';

interface ProjectListProps {
  readonly projects: readonly ProjectView[];
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
}

/** The projects of the site with their state. Those that cannot have the procedure show the reason. */
export function ProjectList({ projects, chosenId, onChoose }: ProjectListProps) {
  const { admin } = usePage().words;
  const [text, setText] = useState('');
  const headingId = useId();
  const found = findProjects(projects, text);
  return (
    <section className="projects" aria-labelledby={headingId}>
      <h2 id={headingId}>{admin.projects.title}</h2>
      {projects.length < MANY ? null : (
        <input
          type="search"
          className="projects-find"
          aria-label={admin.projects.find}
          placeholder={admin.projects.find}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
          }}
        />
      )}
      <ul className="projects-list">
        {found.map((project) => (
          <li key={project.id}>
            <ProjectItem
              project={project}
              isChosen={project.id === chosenId}
              onChoose={() => {
                onChoose(project.id);
              }}
            />
          </li>
        ))}
      </ul>
      <p role="status" className="quiet">
        {found.length === 0 ? admin.projects.noMatch : ''}
      </p>
    </section>
  );
}

interface ProjectItemProps {
  readonly project: ProjectView;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function ProjectItem({ project, isChosen, onChoose }: ProjectItemProps) {
  const { admin } = usePage().words;
  const shownState = shownStateOf(project);
  const name = (
    <span className="project-name">
      {project.name} <span className="quiet">{project.key}</span>
    </span>
  );
  if (stateOf(project) === 'unavailable') {
    return (
      <div className="project project-unavailable">
        {name}
        <span className="project-reason">{admin.projects.teamManaged}</span>
      </div>
    );
  }
  return (
    <button type="button" className="project" aria-current={isChosen} onClick={onChoose}>
      {name}
      <Lozenge tone={TONES[shownState]}>{admin.states[shownState]}</Lozenge>
    </button>
  );
}

const TONES: Readonly<Record<ShownState, LozengeTone>> = {
  none: 'neutral',
  running: 'information',
  removing: 'information',
  paused: 'warning',
  installed: 'success',
  differs: 'warning',
  cancelled: 'neutral',
  failed: 'danger',
};
