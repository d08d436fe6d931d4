import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { PlanView } from '../../../src/entry/api/admin';
import { usePage } from '../../shared/page/PageContext';
import type { FlowControl } from '../data/useFlow';
import type { Asked } from '../model/flow';
import { isIdle, mayBegin } from '../model/plan';
import { TroubleNotice } from '../view/TroubleNotice';
import { DeviationLines } from '../check/DeviationLines';
import { Decisions } from './Decisions';
import { Moves } from './Moves';
import { PlanCounts } from './PlanCounts';
import { PlanGroups } from './PlanGroups';
import '../view/buttons.css';
import './plan.css';

interface PlanReviewProps {
  readonly plan: PlanView;
  readonly asked: Asked;
  readonly control: FlowControl;
  /** Content to show before the plan. */
  readonly before?: ReactNode;
  /** A condition for agreeing to the plan, and whether it is met. */
  readonly condition?: { readonly isMet: boolean; readonly view: ReactNode };
}

/**
 * A plan in words and numbers, preceded by the necessary decisions. A run begins only after the administrator agrees.
 */
export function PlanReview({ plan, asked, control, before, condition }: PlanReviewProps) {
  const { admin } = usePage().words;
  const texts = admin.plan;
  const { flow, ask, leave, agree } = control;
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();
  // The plan replaces the element that requested it, so the focus moves to the plan.
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const isStarting = flow.busy === 'start';
  const isReady = mayBegin(plan) && flow.busy === null && condition?.isMet !== false;
  return (
    <section className="plan" aria-labelledby={headingId} aria-busy={flow.busy === 'plan'}>
      <h3 id={headingId} ref={heading} tabIndex={-1}>
        {texts.titles[plan.purpose]}
      </h3>
      <p>{introduction(plan, texts)}</p>
      {before}
      <PlanCounts items={plan.items} />
      <Decisions plan={plan} asked={asked} offered={flow.offered} onAsk={ask} />
      <Moves plan={plan} asked={asked} onAsk={ask} />
      {plan.deviations.length === 0 ? null : (
        <section className="plan-part">
          <h4>{texts.deviations}</h4>
          <DeviationLines deviations={plan.deviations} />
        </section>
      )}
      <PlanGroups plan={plan} />
      {mayBegin(plan) ? condition?.view : null}
      <TroubleNotice trouble={flow.trouble} />
      <div className="buttons">
        {mayBegin(plan) ? (
          <button
            type="button"
            className={plan.purpose === 'remove' ? 'primary-button danger-button' : 'primary-button'}
            disabled={!isReady}
            onClick={agree}
          >
            {isStarting ? admin.busy.start : texts.agree[plan.purpose]}
          </button>
        ) : null}
        <button type="button" className="plain-button" disabled={isStarting} onClick={leave}>
          {texts.back}
        </button>
        <button
          type="button"
          className="link-button"
          disabled={flow.busy !== null}
          onClick={() => {
            ask({ ...asked });
          }}
        >
          {texts.again}
        </button>
      </div>
    </section>
  );
}

function introduction(
  plan: PlanView,
  texts: { readonly untouched: string; readonly nothing: string; readonly onlySettings: string },
): string {
  if (!isIdle(plan)) return texts.untouched;
  return plan.purpose === 'upgrade' ? texts.onlySettings : texts.nothing;
}
