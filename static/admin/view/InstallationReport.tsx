import ProgressBar from '@atlaskit/progress-bar';
import type { ReactNode } from 'react';
import type { InstallationView } from '../../../src/entry/adminApi';
import { say, type Words } from '../../../src/procedure/words';
import { Notice } from '../../shared/parts/Notice';
import { usePage } from '../../shared/page/PageContext';
import './installationReport.css';

interface InstallationReportProps {
  readonly installation: InstallationView | null;
  /** It says that it runs, and gives no sign of it. */
  readonly isStopped: boolean;
}

/** How an installation stands: its progress, its result, or what stopped it. What changes is announced. */
export function InstallationReport({ installation, isStopped }: InstallationReportProps) {
  return (
    <>
      <div className="report-live" aria-live="polite">
        {calmReport(installation, isStopped)}
      </div>
      {installation?.state === 'failed' ? <Failed installation={installation} /> : null}
    </>
  );
}

function calmReport(installation: InstallationView | null, isStopped: boolean): ReactNode {
  switch (installation?.state) {
    case 'queued':
    case 'running':
    case 'paused':
      return isStopped ? null : <Progress installation={installation} />;
    case 'installed':
      return <Installed installation={installation} />;
    case 'failed':
    case 'cancelled':
    case 'removed':
    case undefined:
      return null;
  }
}

function Progress({ installation }: { readonly installation: InstallationView }) {
  const { words } = usePage();
  const { progress } = words.admin;
  const { done, total } = installation.progress;
  return (
    <div className="report">
      <ProgressBar value={total === 0 ? 0 : done / total} ariaLabel={progress.label} />
      <p>
        {installation.state === 'queued'
          ? progress.queued
          : say(progress.step, { step: stepName(installation, words), position: Math.min(done + 1, total), total })}
      </p>
      <p className="quiet">{progress.leave}</p>
    </div>
  );
}

function Installed({ installation }: { readonly installation: InstallationView }) {
  const { words, format } = usePage();
  const { installed } = words.admin;
  const at = installation.finishedAt === null ? null : format.instant(Date.parse(installation.finishedAt));
  return (
    <Notice tone="success">
      <p>{at === null ? installed.done : say(installed.doneAt, { at })}</p>
    </Notice>
  );
}

function Failed({ installation }: { readonly installation: InstallationView }) {
  const { words } = usePage();
  const { failed } = words.admin;
  const { done, total } = installation.progress;
  return (
    <div role="alert">
      <Notice tone="error">
        <h3>{failed.title}</h3>
        {installation.problem === null ? null : <p>{installation.problem}</p>}
        <p>{say(failed.at, { step: stepName(installation, words), done, total })}</p>
      </Notice>
    </div>
  );
}

/** A step's name; its key where the words do not know it. */
function stepName({ progress }: InstallationView, words: Words): string {
  const names: Readonly<Record<string, string>> = words.installSteps;
  return names[progress.step] ?? progress.step;
}
