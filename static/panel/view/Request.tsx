import type { Quoted } from '../../../src/procedure/explain';
import { wantsLookingAfter } from '../model/evidence';
import type { RequestView } from '../model/panelView';
import { usePage } from '../../shared/page/PageContext';
import { Problem } from '../../shared/parts/Problem';
import { Effects } from './effects/Effects';
import { Evidence } from './evidence/Evidence';
import { ExceptionNotice } from './ExceptionNotice';
import { Present } from './Present';
import { RequesterLeft } from './RequesterLeft';
import { TicketRecord } from './record/TicketRecord';
import { ReasonNotice } from './ReasonNotice';
import { Stepper } from './Stepper';
import { Ways } from './Ways';

interface RequestProps {
  readonly view: RequestView;
  /** The settings that sentences quote. */
  readonly settings: Quoted;
  /** Called if the data may have changed. */
  readonly onChange: () => void;
}

/** A request of the procedure, from its present step to its possible transitions. */
export function Request({ view, settings, onChange }: RequestProps) {
  const { panel } = usePage().words;
  return (
    <>
      {view.isWhole ? null : (
        <Problem tone="warning" retry={{ label: panel.retry, onRetry: onChange }}>
          {panel.partHistory}
        </Problem>
      )}
      <Present view={view} />
      <Stepper steps={view.steps} />
      {view.reason === null ? null : <ReasonNotice reason={view.reason} />}
      {view.requesterLeft ? <RequesterLeft status={view.status} /> : null}
      {view.exception === null ? null : <ExceptionNotice exception={view.exception} />}
      <Ways ways={view.ways} quoted={settings} exception={view.exception} />
      {view.evidence === null ? null : <Evidence evidence={view.evidence} />}
      <Effects
        unfinished={view.unfinished}
        evidenceOpen={wantsLookingAfter(view.evidence, view.ways)}
        onChange={onChange}
      />
      <TicketRecord names={view.names} />
    </>
  );
}
