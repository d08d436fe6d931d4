import { useCallback, useRef, useState } from 'react';
import type { ProjectView } from '../../../src/entry/api/admin';
import { Problem } from '../../shared/parts/Problem';
import { usePage } from '../../shared/page/PageContext';
import { callResolver, type Reply } from '../data/resolver';
import { onlyChoice, stateOf, withProject } from '../model/projects';
import { ProjectDetail } from './ProjectDetail';
import { ProjectList } from './ProjectList';
import './admin.css';

/**
 * The administration page: the projects of the site, and the procedure in the chosen one. `first` is the answer that
 * was read before the page appeared.
 */
export function Admin({ first }: { readonly first: Reply<readonly ProjectView[]> }) {
  const { admin } = usePage().words;
  const main = useRef<HTMLElement>(null);
  const [overview, setOverview] = useState(first);
  const onRetry = (): void => {
    void callResolver('overview', {}).then((reply) => {
      setOverview(reply);
      // The button disappears with the problem, so the focus moves.
      main.current?.focus();
    });
  };
  return (
    <main className="admin" ref={main} tabIndex={-1}>
      {overview.state === 'ok' ? null : <Introduction />}
      {overview.state === 'ok' ? (
        <Projects first={overview.value} />
      ) : overview.state === 'refused' ? (
        <Problem tone="warning">{overview.problem}</Problem>
      ) : (
        <Problem retry={{ label: admin.retry, onRetry }}>{admin.unreachable}</Problem>
      )}
    </main>
  );
}

/** Introduces the page. If the chosen project has the procedure, only the page's name remains, for screen readers. */
function Introduction({ isBrief = false }: { readonly isBrief?: boolean }) {
  const { admin } = usePage().words;
  if (isBrief) return <h1 className="visually-hidden">{admin.title}</h1>;
  return (
    <header className="admin-header">
      <h1>{admin.title}</h1>
      <p className="quiet">{admin.intro}</p>
    </header>
  );
}

function Projects({ first }: { readonly first: readonly ProjectView[] }) {
  const { admin } = usePage().words;
  const [projects, setProjects] = useState(first);
  const [chosenId, setChosenId] = useState(() => onlyChoice(first)?.id ?? null);
  const chosen = projects.find(({ id }) => id === chosenId) ?? null;
  const onChange = useCallback((changed: ProjectView) => {
    setProjects((before) => withProject(before, changed));
  }, []);
  const introduction = <Introduction isBrief={chosen !== null && stateOf(chosen) === 'installed'} />;
  if (projects.length === 0) {
    return (
      <>
        {introduction}
        <p>{admin.projects.none}</p>
      </>
    );
  }
  return (
    <>
      {introduction}
      <div className="admin-columns">
        <ProjectList projects={projects} chosenId={chosenId} onChoose={setChosenId} />
        {chosen === null ? (
          <p className="quiet">{admin.projects.choose}</p>
        ) : (
          <ProjectDetail key={chosen.id} project={chosen} onChange={onChange} />
        )}
      </div>
    </>
  );
}
