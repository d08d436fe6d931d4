import type { EdgeKind } from '../../../src/procedure/diagram/edges';
import type { Line, Point } from '../../../src/procedure/diagram/layout';
import { useDocument } from './DocumentContext';

export const KINDS: readonly EdgeKind[] = ['onward', 'back', 'aside', 'end'];

interface DiagramLineProps {
  readonly line: Line;
  /** Id of the arrow's head. */
  readonly marker: string;
  readonly label: string | null;
}

/** A transition from one status to another; its name shows under the pointer. */
export function DiagramLine({ line: { kind, points, transition }, marker, label }: DiagramLineProps) {
  const { words } = useDocument();
  const names: Readonly<Record<string, string>> = words.transitions;
  const at = label === null ? null : labelPoint(points);
  return (
    <g className={`diagram-${kind}`}>
      <polyline
        className="diagram-line"
        points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
        markerEnd={`url(#${marker})`}
      >
        <title>{names[transition]}</title>
      </polyline>
      {at === null ? null : (
        <text className="diagram-branch" x={at.x} y={at.y} textAnchor={at.anchor}>
          {label}
        </text>
      )}
    </g>
  );
}

/** Beside the first part of a line that has room for a word: right of an upright one, above a level one. */
function labelPoint(points: readonly Point[]): (Point & { readonly anchor: 'start' | 'middle' }) | null {
  for (const [index, to] of points.slice(1).entries()) {
    const from = points[index];
    if (from === undefined || Math.abs(to.x - from.x) + Math.abs(to.y - from.y) < 20) continue;
    const isUpright = from.x === to.x;
    if (isUpright) return { x: from.x + 6, y: from.y + Math.min(Math.abs(to.y - from.y) / 2 + 4, 24), anchor: 'start' };
    if (Math.abs(to.x - from.x) >= 36) return { x: (from.x + to.x) / 2, y: from.y - 5, anchor: 'middle' };
  }
  return null;
}

/** What the kinds of lines mean, for those who see them. */
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
