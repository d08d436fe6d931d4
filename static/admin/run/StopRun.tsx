import { useRef, useState } from 'react';
import { usePage } from '../../shared/page/PageContext';
import type { FlowControl } from '../data/useFlow';
import '../view/buttons.css';

/** A button to stop a run. It asks again in the same place. The run stops at its next step. */
export function StopRun({ control }: { readonly control: FlowControl }) {
  const { progress: texts } = usePage().words.admin;
  const [step, setStep] = useState<'offered' | 'asking' | 'asked'>('offered');
  const first = useRef<HTMLButtonElement>(null);
  const show = (next: typeof step): void => {
    setStep(next);
    // The pressed button is gone, so the focus moves to its replacement.
    requestAnimationFrame(() => first.current?.focus());
  };
  if (step === 'asked' && control.flow.trouble === null) return <p role="status">{texts.cancelling}</p>;
  if (step === 'offered') {
    return (
      <div className="buttons">
        <button
          ref={first}
          type="button"
          className="plain-button"
          onClick={() => {
            show('asking');
          }}
        >
          {texts.cancel}
        </button>
      </div>
    );
  }
  return (
    <div className="buttons" role="group" aria-label={texts.cancelAsk}>
      <p>{texts.cancelAsk}</p>
      <button
        ref={first}
        type="button"
        className="plain-button"
        onClick={() => {
          setStep('asked');
          control.cancel();
        }}
      >
        {texts.cancelYes}
      </button>
      <button
        type="button"
        className="link-button"
        onClick={() => {
          show('offered');
        }}
      >
        {texts.cancelNo}
      </button>
    </div>
  );
}
