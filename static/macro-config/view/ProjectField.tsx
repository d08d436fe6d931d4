import type { MacroProject } from '../../../src/entry/api/macro';
import { usePage } from '../../shared/page/PageContext';

interface ProjectFieldProps {
  readonly projects: readonly MacroProject[] | null;
  readonly projectId: string;
  readonly onChange: (projectId: string) => void;
}

/**
 * The project whose values and counts the page shows. An earlier choice stays available, even if the project is
 * missing.
 */
export function ProjectField({ projects, projectId, onChange }: ProjectFieldProps) {
  const { config } = usePage().words.document;
  const isGone = projectId !== '' && projects?.some(({ id }) => id === projectId) !== true;
  const hint =
    projects === null ? config.projectsFailed : projects.length === 0 ? config.noProjects : config.projectHint;
  return (
    <div className="field">
      <label htmlFor="project">{config.project}</label>
      <select
        id="project"
        value={projectId}
        aria-describedby="project-hint"
        onChange={({ target }) => {
          onChange(target.value);
        }}
      >
        <option value="">{config.noProject}</option>
        {isGone ? <option value={projectId}>{config.projectGone}</option> : null}
        {projects?.map(({ id, key, name }) => (
          <option key={id} value={id}>
            {name} ({key})
          </option>
        ))}
      </select>
      <p id="project-hint" className="quiet">
        {hint}
      </p>
    </div>
  );
}
