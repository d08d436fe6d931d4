import ProgressBar from '@atlaskit/progress-bar';
import type { InstallationView } from '../../../src/entry/api/admin';
import { say, type Words } from '../../../src/procedure/words';
import { usePage } from '../../shared/page/PageContext';
import type { Format } from '../../shared/page/format';
import type { FlowControl } from '../data/useFlow';
import { kindName } from '../model/plan';
import { StopRun } from './StopRun';
import './run.css';

interface RunProgressProps {
  readonly installation: InstallationView;
  readonly isStalled: boolean;
  readonly control: FlowControl;
}

/** The progress of a run, the reason for a pause, and a button to stop it. Changes are announced. */
export function RunProgress({ installation, isStalled, control }: RunProgressProps) {
  const { words, format } = usePage();
  const { progress: texts } = words.admin;
  const { task } = installation;
  const { done, total } = installation.progress;
  return (
    <div className="run">
      <ProgressBar
        value={total === 0 ? 0 : Math.min(1, done / total)}
        ariaLabel={task === 'remove' ? texts.labelRemoval : texts.label}
      />
      <p aria-live="polite">{isStalled ? texts.stalled : sentence(installation, words, format)}</p>
      {isStalled ? (
        <div className="buttons">
          <button
            type="button"
            className="primary-button"
            disabled={control.flow.busy !== null}
            onClick={control.resume}
          >
            {words.admin.stopped.resume}
          </button>
        </div>
      ) : (
        <>
          <p className="quiet">{texts.leave}</p>
          <StopRun control={control} />
        </>
      )}
    </div>
  );
}

function sentence({ state, progress, resumeAt, problem }: InstallationView, words: Words, format: Format): string {
  const { progress: texts } = words.admin;
  if (state === 'paused') {
    // The run waits for something else than the limit of calls.
    if (problem !== null) return problem;
    return resumeAt === null ? texts.pausedSoon : say(texts.paused, { at: format.instant(Date.parse(resumeAt)) });
  }
  if (state === 'queued') return texts.queued;
  const { step, done, total } = progress;
  if (step === '' || total === 0) return texts.looking;
  return say(texts.step, { step: kindName(step, words), position: Math.min(done + 1, total), total });
}
