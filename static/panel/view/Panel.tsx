import { useMemo, useRef } from 'react';
import { isOutdated } from '../../../src/jira/published';
import { say } from '../../../src/procedure/words';
import { Problem } from '../../shared/parts/Problem';
import { usePage } from '../../shared/page/PageContext';
import type { IssuePlace, Reading } from '../data/readPanel';
import { useElapsed } from '../data/useElapsed';
import { useReading, type FirstReading } from '../data/useReading';
import { panelView } from '../model/panelView';
import { InstalledContext } from './Installed';
import { Request } from './Request';
import './panel.css';

interface PanelProps {
  readonly accountId: string | null;
  readonly place: IssuePlace;
  readonly first: FirstReading;
}

/** The issue panel: the state of a request in the procedure, and the conditions to move it on. */
export function Panel({ accountId, place, first }: PanelProps) {
  const { panel } = usePage().words;
  const { reading, stale, reload } = useReading(place, first);
  const main = useRef<HTMLElement>(null);
  const retry = {
    label: panel.retry,
    onRetry: () => {
      // The button disappears with the problem, so the focus moves.
      void reload().then(() => main.current?.focus());
    },
  };
  return (
    <main className="panel" ref={main} tabIndex={-1}>
      {stale ? (
        <Problem tone="warning" retry={retry}>
          {panel.stale}
        </Problem>
      ) : null}
      {reading.ok ? (
        <Read reading={reading} accountId={accountId} onChange={() => void reload()} />
      ) : (
        <>
          <PanelName />
          <Problem retry={retry}>
            {reading.status === null ? panel.problem : say(panel.problemWithStatus, { status: reading.status })}
          </Problem>
        </>
      )}
    </main>
  );
}

interface ReadProps {
  readonly reading: Extract<Reading, { ok: true }>;
  readonly accountId: string | null;
  readonly onChange: () => void;
}

function Read({ reading, accountId, onChange }: ReadProps) {
  const { panel } = usePage().words;
  const { published, installed, issue, isWhole, comments, jiraNow, readAt } = reading;
  const now = jiraNow + useElapsed(readAt);
  const view = useMemo(
    () => panelView(published, issue, { accountId, now }, { isWhole, comments }),
    [published, issue, accountId, now, isWhole, comments],
  );
  if (view.kind !== 'request' || published === null) {
    return (
      <>
        <PanelName />
        <p className="quiet">{view.kind === 'notInstalled' ? panel.notInstalled : panel.notOfProcedure}</p>
      </>
    );
  }
  return (
    <InstalledContext.Provider value={installed}>
      {isOutdated(published) ? <Problem tone="warning">{panel.outdated}</Problem> : null}
      <Request view={view} settings={published.settings} onChange={onChange} />
    </InstalledContext.Provider>
  );
}

/** The heading if there is no step to name. The issue view already shows the panel's name above it. */
function PanelName() {
  const { app } = usePage().words;
  return <h1 className="visually-hidden">{app.name}</h1>;
}
