import type { EdgeKind } from '../../../src/document/diagram/edges';
import type { Line, Point } from '../../../src/document/diagram/picture';
import { useDocument } from './DocumentContext';

export const KINDS: readonly EdgeKind[] = ['onward', 'back', 'aside', 'end'];

interface DiagramLineProps {
  readonly line: Line;
  /** Id of the arrowhead. */
  readonly marker: string;
}

/** A transition from one status to another. The pointer shows its name. */
export function DiagramLine({ line: { kind, points, transition }, marker }: DiagramLineProps) {
  const { words } = useDocument();
  const names: Readonly<Record<string, string>> = words.transitions;
  return (
    <g className={`diagram-${kind}`}>
      <polyline
        className="diagram-line"
        points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
        markerEnd={`url(#${marker})`}
      >
        <title>{names[transition]}</title>
      </polyline>
    </g>
  );
}

interface BranchLabelProps {
  readonly line: Line;
  readonly side: 'left' | 'right';
  readonly children: string;
}

/** The condition of a branch, written beside its line. */
export function BranchLabel({ line, side, children }: BranchLabelProps) {
  const at = labelPoint(line.points, side);
  if (at === null) return null;
  return (
    <text className="diagram-branch" x={at.x} y={at.y} textAnchor={at.anchor}>
      {children}
    </text>
  );
}

/** Position beside the first part of a line with enough space: next to a vertical part, above a horizontal one. */
function labelPoint(
  points: readonly Point[],
  side: 'left' | 'right',
): (Point & { readonly anchor: 'start' | 'middle' | 'end' }) | null {
  for (const [index, to] of points.slice(1).entries()) {
    const from = points[index];
    if (from === undefined) continue;
    if (from.x === to.x && Math.abs(to.y - from.y) >= 20) {
      const y = from.y + Math.min(Math.abs(to.y - from.y) / 2 + 4, 16);
      return side === 'right' ? { x: from.x + 6, y, anchor: 'start' } : { x: from.x - 6, y, anchor: 'end' };
    }
    if (Math.abs(to.x - from.x) >= 36) return { x: (from.x + to.x) / 2, y: from.y - 5, anchor: 'middle' };
  }
  return null;
}

/** The meaning of the kinds of lines, for people who see them. */
export function Legend() {
  const { words } = useDocument();
  const { legend } = words.document.diagram;
  return (
    <ul className="diagram-legend">
      {KINDS.map((kind) => (
        <li key={kind}>
          <svg width="28" height="10" aria-hidden="true" focusable="false">
            <g className={`diagram-${kind}`}>
              <line className="diagram-line" x1="0" y1="5" x2="28" y2="5" />
            </g>
          </svg>
          {legend[kind]}
        </li>
      ))}
    </ul>
  );
}
