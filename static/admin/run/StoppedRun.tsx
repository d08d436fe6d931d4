import type { InstallationView } from '../../../src/entry/api/admin';
import { say } from '../../../src/procedure/words';
import { Notice } from '../../shared/parts/Notice';
import { usePage } from '../../shared/page/PageContext';
import type { FlowControl } from '../data/useFlow';
import { kindName } from '../model/plan';
import '../view/buttons.css';

interface StoppedRunProps {
  readonly installation: InstallationView;
  readonly control: FlowControl;
  readonly onRemove: () => void;
}

/** The reason and the place of a stop, and the possible next actions. */
export function StoppedRun({ installation, control, onRemove }: StoppedRunProps) {
  const { words } = usePage();
  const { stopped: texts } = words.admin;
  const { state, task, problem, inForce, progress } = installation;
  const isCancelled = state === 'cancelled';
  const title = isCancelled ? 'cancelled' : 'failed';
  const titleOf = { install: texts[title], remove: texts[`${title}Removal`] } as const;
  const { step, done, total } = progress;
  return (
    <div role="alert">
      <Notice tone={isCancelled ? 'warning' : 'error'}>
        <h3>{titleOf[task]}</h3>
        {problem === null ? null : <p>{problem}</p>}
        <p>{total === 0 ? texts.before : say(texts.at, { step: kindName(step, words), done, total })}</p>
        {inForce && task === 'install' ? <p>{texts.inForce}</p> : null}
        <div className="buttons">
          <button
            type="button"
            className="primary-button"
            disabled={control.flow.busy !== null}
            onClick={control.resume}
          >
            {control.flow.busy === 'resume' ? words.admin.busy.resume : texts.resume}
          </button>
          <button type="button" className="link-button" onClick={onRemove}>
            {texts.remove}
          </button>
        </div>
      </Notice>
    </div>
  );
}
