import { STATUSES, type StatusKey } from '../../../src/procedure/statuses';
import { say } from '../../../src/procedure/words';
import type { Loads } from '../../shared/document/DiagramBox';
import { useDocument } from '../../shared/document/DocumentContext';
import { SiteLink } from '../../shared/parts/SiteLink';

const STATUS_KEYS = Object.keys(STATUSES) as readonly StatusKey[];

interface StepCountProps {
  readonly step: number;
  readonly title: string;
  /** Total of the step's statuses. */
  readonly count: number;
  readonly loads: Loads;
  readonly url: string;
}

/**
 * A step with its number of requests in total and by status. It gives the diagram's numbers to people who cannot see
 * it.
 */
export function StepCount({ step, title, count, loads, url }: StepCountProps) {
  const { words, language } = useDocument();
  const { counts: texts } = words.document.macro;
  const { statuses, isComplete } = loads;
  const number = new Intl.NumberFormat(language);
  const atLeast = (known: number): string => say(texts.atLeast, { count: number.format(known) });
  const exact = count === 0 ? texts.none : count === 1 ? texts.one : say(texts.many, { count: number.format(count) });
  const text = isComplete ? exact : atLeast(count);
  const here = STATUS_KEYS.filter((key) => STATUSES[key].step === step);
  return (
    <li>
      <div className="macro-count">
        <span className="macro-count-step">{say(words.document.stepTitle, { step, title })}</span>
        <SiteLink
          url={url}
          className={count === 0 ? 'macro-count-none' : undefined}
          label={say(texts.open, { count: text, step })}
        >
          {text}
        </SiteLink>
      </div>
      {here.length < 2 ? null : (
        <ul className="macro-count-loads">
          {here.map((key) => {
            const load = statuses[key] ?? 0;
            return (
              <li key={key}>
                {say(words.document.diagram.load, {
                  status: words.statuses[key],
                  count: isComplete ? number.format(load) : atLeast(load),
                })}
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}
