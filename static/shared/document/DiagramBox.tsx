import { START } from '../../../src/document/diagram/grid';
import type { Box } from '../../../src/document/diagram/picture';
import { STATUSES } from '../../../src/procedure/statuses';
import type { StatusDefinition } from '../../../src/procedure/statuses';
import { say } from '../../../src/procedure/words';
import { useDocument } from './DocumentContext';
import { labelLines } from './labels';

/** Maximum characters of a line in a box. */
const LONGEST = 20;
const LINE = 15;
const PADDING = 10;

/** Number of requests by status. */
export interface Loads {
  /** By status. Ended requests are not counted. */
  readonly statuses: Readonly<Record<string, number>>;
  /** `false`: there are more requests than were counted, so every number may be higher. */
  readonly isComplete: boolean;
}

interface DiagramBoxProps {
  readonly box: Box;
  readonly loads: Loads | null;
}

/** A status with its step, its name and its number of requests. */
export function DiagramBox({ box: { key, x, y, width, height }, loads }: DiagramBoxProps) {
  const { words } = useDocument();
  const { diagram, step: stepWord } = words.document;
  const statuses: Readonly<Record<string, StatusDefinition>> = STATUSES;
  const names: Readonly<Record<string, string>> = words.statuses;
  const step = statuses[key]?.step ?? null;
  const count = loads?.statuses[key];
  const over = step === null ? null : say(stepWord, { step });
  const lines = labelLines(key === START ? diagram.start : (names[key] ?? key), LONGEST);
  const first = y + height / 2 + LINE / 3 - ((lines.length + (over === null ? 0 : 1) - 1) * LINE) / 2;
  return (
    <g>
      <rect
        className={step === null ? 'diagram-box diagram-box-end' : 'diagram-box'}
        x={x}
        y={y}
        width={width}
        height={height}
        rx={step === null ? height / 2 : 6}
      />
      {over === null ? null : (
        <text className="diagram-step" x={x + PADDING} y={first}>
          {over}
        </text>
      )}
      {lines.map((line, index) => (
        <text
          key={line}
          className="diagram-name"
          x={step === null ? x + width / 2 : x + PADDING}
          textAnchor={step === null ? 'middle' : 'start'}
          y={first + (index + (over === null ? 0 : 1)) * LINE}
        >
          {line}
        </text>
      ))}
      {count === undefined || step === null ? null : (
        <Load x={x + width} y={y} count={count} isComplete={loads?.isComplete === true} />
      )}
    </g>
  );
}

interface LoadProps {
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly isComplete: boolean;
}

/** A number in a corner of its box; `1000+` if not all requests were counted. */
function Load({ x, y, count, isComplete }: LoadProps) {
  const { language } = useDocument();
  const text = `${new Intl.NumberFormat(language).format(count)}${isComplete ? '' : '+'}`;
  const width = 14 + text.length * 7;
  return (
    <g className={count === 0 ? 'diagram-load diagram-load-none' : 'diagram-load'}>
      <rect x={x - width - 6} y={y + 5} width={width} height={18} rx={9} />
      <text x={x - width / 2 - 6} y={y + 18}>
        {text}
      </text>
    </g>
  );
}
