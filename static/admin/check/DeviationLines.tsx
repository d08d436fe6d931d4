import type { DeviationView } from '../../../src/entry/api/admin';
import { Lozenge, type LozengeTone } from '../../shared/parts/Lozenge';
import { usePage } from '../../shared/page/PageContext';
import { bySeverity, type Severity } from '../model/deviations';
import './check.css';

const TONES: Readonly<Record<Severity, LozengeTone>> = { gate: 'danger', flow: 'warning', form: 'neutral' };

interface DeviationLinesProps {
  readonly deviations: readonly DeviationView[];
  /** If set, each deviation can be ticked. */
  readonly ticks?: { readonly keys: readonly string[]; readonly onTick: (key: string) => void };
}

/** Lists deviations, the gravest first, each with its text and severity. */
export function DeviationLines({ deviations, ticks }: DeviationLinesProps) {
  return (
    <ul className="deviations">
      {bySeverity(deviations).map((deviation) => (
        <li key={deviation.key}>
          {ticks === undefined ? (
            <div className="deviation">
              <Text deviation={deviation} />
            </div>
          ) : (
            <label className="deviation deviation-ticked">
              <input
                type="checkbox"
                checked={ticks.keys.includes(deviation.key)}
                onChange={() => {
                  ticks.onTick(deviation.key);
                }}
              />
              <Text deviation={deviation} />
            </label>
          )}
        </li>
      ))}
    </ul>
  );
}

function Text({ deviation: { severity, title, detail } }: { readonly deviation: DeviationView }) {
  const { severities } = usePage().words.drift;
  return (
    <span className="deviation-text">
      <span>
        <span className="deviation-title">{title}</span>{' '}
        <Lozenge tone={TONES[severity]}>{severities[severity]}</Lozenge>
      </span>
      {detail === '' ? null : <span className="quiet">{detail}</span>}
    </span>
  );
}
