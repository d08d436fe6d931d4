import { useRef, type ReactNode } from 'react';
import type { FlowControl } from '../data/useFlow';
import type { Origin } from '../model/flow';
import { PlanReview } from './PlanReview';

interface PlannedProps {
  /** Where this stands in the page: only plans that were asked for here are shown here. */
  readonly origin: Origin;
  readonly control: FlowControl;
  readonly before?: ReactNode;
  readonly condition?: { readonly isMet: boolean; readonly view: ReactNode };
  /** What asks for the plan. It is out of sight while the plan is there, and keeps what was typed. */
  readonly children: ReactNode;
}

/** Something that asks for a plan, and the plan in its place. */
export function Planned({ origin, control, before, condition, children }: PlannedProps) {
  const form = useRef<HTMLDivElement>(null);
  const { asked, plan } = control.flow;
  const isOpen = asked?.origin === origin && plan !== null;
  const leave = (): void => {
    control.leave();
    requestAnimationFrame(() => form.current?.focus());
  };
  return (
    <>
      <div ref={form} tabIndex={-1} hidden={isOpen}>
        {children}
      </div>
      {isOpen ? (
        <PlanReview
          plan={plan}
          asked={asked}
          control={{ ...control, leave }}
          before={before}
          {...(condition === undefined ? {} : { condition })}
        />
      ) : null}
    </>
  );
}
