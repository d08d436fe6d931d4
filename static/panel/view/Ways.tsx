import type { Quoted } from '../../../src/procedure/explain';
import { usePage } from '../../shared/page/PageContext';
import type { Direction, Way } from '../model/ways';
import { WayItem } from './WayItem';
import './ways.css';

interface WaysProps {
  readonly ways: readonly Way[];
  readonly quoted: Quoted;
}

const DIRECTIONS: readonly Direction[] = ['onward', 'aside', 'back'];

/** Every way on from here: first what the step is for, then, less loudly, what it may also come to. */
export function Ways({ ways, quoted }: WaysProps) {
  const { panel } = usePage().words;
  return DIRECTIONS.map((direction) => {
    const group = ways.filter((way) => way.direction === direction);
    if (group.length === 0) return null;
    const headingId = `ways-${direction}`;
    return (
      <section key={direction} className={`ways ways-${direction}`} aria-labelledby={headingId}>
        <h2 id={headingId} className="ways-title">
          {panel.ways[direction]}
        </h2>
        <ul>
          {group.map((way) => (
            <WayItem key={way.key} way={way} quoted={quoted} />
          ))}
        </ul>
      </section>
    );
  });
}
