import { useId } from 'react';
import type { CheckView, ProjectView } from '../../../src/entry/api/admin';
import { say } from '../../../src/procedure/words';
import { Notice } from '../../shared/parts/Notice';
import { usePage } from '../../shared/page/PageContext';
import { useNames } from '../../shared/publication/useNames';
import type { FlowControl } from '../data/useFlow';
import { findingsOf, isAmiss } from '../model/deviations';
import { isBeingChecked } from '../model/projects';
import { DeviationForm } from './DeviationForm';
import { Proofs } from './Proofs';
import './check.css';

interface CheckReportProps {
  readonly project: ProjectView;
  readonly control: FlowControl;
  readonly onRepair: () => void;
}

/** Shows the newest check, and a button for another one. */
export function CheckReport({ project, control, onRepair }: CheckReportProps) {
  const { admin } = usePage().words;
  const texts = admin.check;
  const headingId = useId();
  const { flow, check } = control;
  const { check: newest } = project;
  return (
    <section className="check" aria-labelledby={headingId}>
      <div className="check-head">
        <h3 id={headingId}>{texts.title}</h3>
        <button type="button" className="plain-button" disabled={flow.busy !== null} onClick={check}>
          {flow.busy === 'check' ? admin.busy.check : texts.now}
        </button>
      </div>
      <div aria-live="polite" className="check">
        {isBeingChecked(project) ? (
          <p className="quiet">{admin.busy.check}</p>
        ) : newest === null ? (
          <p className="quiet">
            {texts.never} {texts.hint}
          </p>
        ) : (
          <Result newest={newest} />
        )}
      </div>
      {newest === null || isBeingChecked(project) ? null : (
        <Found newest={newest} control={control} onRepair={onRepair} />
      )}
    </section>
  );
}

function Result({ newest }: { readonly newest: CheckView }) {
  const { words, format } = usePage();
  const texts = words.admin.check;
  const { open, verdict } = findingsOf(newest);
  const nameOf = useNames(newest.by === null ? [] : [newest.by]);
  const at = format.instant(Date.parse(newest.at));
  return (
    <>
      <p className="quiet">
        {newest.by === null ? say(texts.daily, { at }) : say(texts.by, { at, name: nameOf(newest.by) })}
      </p>
      <Notice tone={isAmiss(newest) ? 'warning' : 'success'}>
        <p>{say(texts[verdict], { count: open.length })}</p>
      </Notice>
    </>
  );
}

function Found({ newest, control, onRepair }: Omit<CheckReportProps, 'project'> & { readonly newest: CheckView }) {
  const { check: texts } = usePage().words.admin;
  const { open, accepted } = findingsOf(newest);
  const { flow, accept } = control;
  const isBusy = flow.busy !== null;
  return (
    <>
      {open.length === 0 ? null : (
        <>
          <DeviationForm
            deviations={open}
            label={texts.accept}
            disabled={isBusy}
            onSend={(keys) => {
              accept(keys, true);
            }}
          />
          <p className="quiet">{texts.acceptHint}</p>
        </>
      )}
      {open.length + accepted.length === 0 && !isAmiss(newest) ? null : (
        <div className="buttons">
          <button type="button" className="primary-button" disabled={isBusy} onClick={onRepair}>
            {texts.repair}
          </button>
          <p className="quiet">{texts.repairHint}</p>
        </div>
      )}
      {accepted.length === 0 ? null : (
        <details className="detail-again">
          <summary>{say(texts.accepted, { count: accepted.length })}</summary>
          <DeviationForm
            deviations={accepted}
            label={texts.unaccept}
            disabled={isBusy}
            onSend={(keys) => {
              accept(keys, false);
            }}
          />
        </details>
      )}
      <Proofs proofs={newest.proofs} />
    </>
  );
}
