import { isolated } from '../../../src/procedure/foreign';
import { STATUSES, type StatusCategory, type StatusKey } from '../../../src/procedure/statuses';
import { say, type Words } from '../../../src/procedure/words';
import { Lozenge, type LozengeTone } from '../../shared/parts/Lozenge';
import { usePage } from '../../shared/page/PageContext';
import type { RequestView } from '../model/panelView';
import type { Responsible } from '../model/responsible';
import { useInstalled } from './Installed';
import './present.css';

const TONES: Readonly<Record<StatusCategory, LozengeTone>> = {
  TODO: 'neutral',
  IN_PROGRESS: 'information',
  DONE: 'success',
};

/** The present step: its name, its status, the responsible role and the start. Changes are announced. */
export function Present({ view }: { readonly view: RequestView }) {
  const { words, format } = usePage();
  const { status, since, now, responsible } = view;
  return (
    <header className="present" aria-live="polite" aria-atomic="true">
      <p className="present-step">
        {view.step === null || STATUSES[status].step === null ? null : (
          <span>{say(words.panel.stepOf, { step: view.step, total: view.steps.length })}</span>
        )}
        <StatusLozenge status={status} />
      </p>
      <h1 className="present-title">{titleOf(view, words)}</h1>
      <dl className="present-facts">
        {responsible === null ? null : <Fact term={words.panel.responsible} value={nameOf(responsible, words)} />}
        {since === null ? null : (
          <Fact term={words.panel.since} value={`${format.instant(since)} (${format.ago(since, now)})`} />
        )}
      </dl>
    </header>
  );
}

export function StatusLozenge({ status }: { readonly status: StatusKey }) {
  const { names, lang } = useInstalled();
  return (
    <span lang={lang}>
      <Lozenge tone={TONES[STATUSES[status].category]}>{names.statuses[status]}</Lozenge>
    </span>
  );
}

function Fact({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <div className="present-fact">
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function titleOf({ status, step }: RequestView, { panel, steps }: Words): string {
  if (status === 'finished') return panel.finished;
  if (step === null) return panel.cancelled;
  return status === 'cancelled' ? say(panel.cancelledAt, { step, title: steps[step] }) : steps[step];
}

function nameOf({ role, person }: Responsible, { roles }: Words): string {
  const name = person?.name ?? null;
  return name === null ? roles[role] : `${isolated(name)} · ${roles[role]}`;
}
