import { useId } from 'react';
import PICTURE from 'virtual:procedure-picture';
import { branchText } from '../../../src/document/diagram/branches';
import { describeDiagram } from '../../../src/document/diagram/describe';
import { DiagramBox, type Loads } from './DiagramBox';
import { BranchLabel, DiagramLine, KINDS, Legend } from './DiagramLine';
import { useDocument } from './DocumentContext';
import './diagram.css';

/** Side of a vertical line with space for its branch's condition; the right side by default. */
const SIDES: Readonly<Record<string, 'left' | 'right'>> = { finishWithProduction: 'left' };

interface DiagramProps {
  /** Number of requests by status; `null` if unknown or not shown. */
  readonly counts: Loads | null;
}

/** The steps by responsible role. The words and the table contain the same information. */
export function Diagram({ counts }: DiagramProps) {
  const id = useId();
  const { words, values } = useDocument();
  const { diagram } = words.document;
  const { width, height, lanes, boxes, lines } = PICTURE;
  return (
    <section className="diagram" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{diagram.title}</h2>
      <div className="diagram-scroll" role="region" aria-label={diagram.region} tabIndex={0}>
        <svg
          className="diagram-picture"
          role="img"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-description`}
          width={width}
          height={height}
          viewBox={`0 0 ${String(width)} ${String(height)}`}
        >
          <title id={`${id}-title`}>{diagram.title}</title>
          <desc id={`${id}-description`}>{describeDiagram(PICTURE, words, values).join(' ')}</desc>
          <defs>
            {KINDS.map((kind) => (
              <marker
                key={kind}
                id={`${id}-${kind}`}
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="7"
                markerHeight="7"
                orient="auto"
              >
                <path className={`diagram-head diagram-${kind}`} d="M0 0.5L8 4L0 7.5z" />
              </marker>
            ))}
          </defs>
          {lanes.map(({ role, x, width: laneWidth }, index) => (
            <g key={role ?? 'ends'}>
              <rect
                className={`diagram-lane-${index % 2 === 0 ? 'even' : 'odd'}`}
                x={x}
                width={laneWidth}
                height={height}
              />
              <text className="diagram-lane-name" x={x + laneWidth / 2} y={24}>
                {role === null ? diagram.ends : words.roles[role]}
              </text>
            </g>
          ))}
          {lines.map((line) => (
            <DiagramLine key={`${line.transition}/${line.from}`} line={line} marker={`${id}-${line.kind}`} />
          ))}
          {boxes.map((box) => (
            <DiagramBox key={box.key} box={box} loads={counts} />
          ))}
          {lines.map((line) => {
            const branch = branchText(line.transition, words, values);
            return branch === null ? null : (
              <BranchLabel key={line.transition} line={line} side={SIDES[line.transition] ?? 'right'}>
                {branch}
              </BranchLabel>
            );
          })}
        </svg>
      </div>
      <Legend />
    </section>
  );
}
