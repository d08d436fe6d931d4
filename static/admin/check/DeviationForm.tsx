import { useState } from 'react';
import type { DeviationView } from '../../../src/entry/api/admin';
import { DeviationLines } from './DeviationLines';

interface DeviationFormProps {
  readonly deviations: readonly DeviationView[];
  readonly label: string;
  readonly disabled: boolean;
  readonly onSend: (keys: readonly string[]) => void;
}

/** A form to tick deviations and act on the ticked ones. */
export function DeviationForm({ deviations, label, disabled, onSend }: DeviationFormProps) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  // Deviations that have disappeared meanwhile are not ticked any more.
  const keys = ticked.filter((key) => deviations.some((deviation) => deviation.key === key));
  const onTick = (key: string): void => {
    setTicked(keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key]);
  };
  return (
    <form
      className="check-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (keys.length > 0) onSend(keys);
      }}
    >
      <DeviationLines deviations={deviations} ticks={{ keys, onTick }} />
      <div className="buttons">
        <button type="submit" className="plain-button" disabled={disabled || keys.length === 0}>
          {label}
        </button>
      </div>
    </form>
  );
}
