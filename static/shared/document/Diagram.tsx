import { useId } from 'react';
import { describeDiagram } from '../../../src/procedure/diagram/describe';
import { layout } from '../../../src/procedure/diagram/layout';
import { PROCEDURE } from '../../../src/procedure/procedure';
import { say } from '../../../src/procedure/words';
import { DiagramBox } from './DiagramBox';
import { BranchLabel, DiagramLine, KINDS, Legend } from './DiagramLine';
import { useDocument } from './DocumentContext';
import './diagram.css';

/** The same for every reader: computed once, when the page is loaded. */
const PICTURE = layout(PROCEDURE);

/** The branches of the procedure, by their transitions, and on which side of an upright line there is room to say so. */
const BRANCHES: Readonly<Record<string, Branch>> = {
  startSupport: { label: 'atMost', side: 'right' },
  askConfirmation: { label: 'above', side: 'right' },
  finishWithProduction: { label: 'withProduction', side: 'left' },
  finishWithoutProduction: { label: 'withoutProduction', side: 'right' },
};

interface Branch {
  readonly label: 'atMost' | 'above' | 'withProduction' | 'withoutProduction';
  readonly side: 'left' | 'right';
}

interface DiagramProps {
  /** Requests by status; `null` where they are not known, or not shown. */
  readonly counts: Readonly<Record<string, number>> | null;
}

/** The steps by who is responsible. What it shows is also told in words, and in the table. */
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
          <desc id={`${id}-description`}>{describeDiagram(words).join(' ')}</desc>
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
            <DiagramBox key={box.key} box={box} count={counts?.[box.key] ?? null} />
          ))}
          {lines.map((line) => {
            const branch = BRANCHES[line.transition];
            return branch === undefined ? null : (
              <BranchLabel key={line.transition} line={line} side={branch.side}>
                {say(diagram[branch.label], values)}
              </BranchLabel>
            );
          })}
        </svg>
      </div>
      <Legend />
    </section>
  );
}
