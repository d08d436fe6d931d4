import { say } from '../../../src/procedure/words';
import { Icon, type IconName } from '../../shared/parts/Icon';
import { usePage } from '../../shared/page/PageContext';
import { roleOfStep, type Step, type StepState } from '../model/steps';
import './stepper.css';

/** Icons that replace the number of a passed step. */
const ICONS: Partial<Record<StepState, IconName>> = { done: 'check', skipped: 'minus', stopped: 'cross' };

/** The steps of the document in a row. The reader can open a list with their titles. */
export function Stepper({ steps }: { readonly steps: readonly Step[] }) {
  const { words } = usePage();
  return (
    <div className="stepper">
      <ol className="stepper-row" aria-label={words.panel.steps}>
        {steps.map(({ step, state }) => (
          <li
            key={step}
            className={`stepper-step stepper-${state}`}
            title={`${step}. ${words.steps[step]}`}
            aria-current={state === 'present' ? 'step' : undefined}
          >
            <Marker step={step} state={state} />
            <span className="visually-hidden">
              {step}. {words.steps[step]}: {words.panel.stepStates[state]}
            </span>
          </li>
        ))}
      </ol>
      <details className="stepper-details">
        <summary>{say(words.panel.showSteps, { total: steps.length })}</summary>
        <ol className="stepper-list">
          {steps.map(({ step, state }) => (
            <li key={step} className={`stepper-line stepper-${state}`}>
              <Marker step={step} state={state} />
              <span>
                {step}. {words.steps[step]} <span className="quiet">· {words.roles[roleOfStep(step)]}</span>
              </span>
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}

function Marker({ step, state }: Step) {
  const icon = ICONS[state];
  return (
    <span className="stepper-marker" aria-hidden="true">
      {icon === undefined ? step : <Icon name={icon} />}
    </span>
  );
}
