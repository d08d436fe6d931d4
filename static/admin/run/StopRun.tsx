import { useRef, useState } from 'react';
import { usePage } from '../../shared/page/PageContext';
import type { FlowControl } from '../data/useFlow';
import '../view/buttons.css';

/** The way to stop a run: asked once more in the same place, and done when the run comes to its next step. */
export function StopRun({ control }: { readonly control: FlowControl }) {
  const { progress: texts } = usePage().words.admin;
  const [step, setStep] = useState<'offered' | 'asking' | 'asked'>('offered');
  const first = useRef<HTMLButtonElement>(null);
  const show = (next: typeof step): void => {
    setStep(next);
    // The button that was pressed is gone: the focus goes to the one in its place.
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
