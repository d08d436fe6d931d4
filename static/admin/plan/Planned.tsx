import { useRef, type ReactNode } from 'react';
import type { FlowControl } from '../data/useFlow';
import type { Origin } from '../model/flow';
import { PlanReview } from './PlanReview';

interface PlannedProps {
  /** Its place in the page. It shows only plans that were requested there. */
  readonly origin: Origin;
  readonly control: FlowControl;
  readonly before?: ReactNode;
  readonly condition?: { readonly isMet: boolean; readonly view: ReactNode };
  /** The element that requests the plan. It is hidden while the plan is shown, and keeps its input. */
  readonly children: ReactNode;
}

/** An element that requests a plan, and the plan in its place. */
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
