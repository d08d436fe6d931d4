import type { ReactNode } from 'react';
import type { Quoted } from '../../../src/procedure/explain';
import type { TransitionKey } from '../../../src/procedure/transitions';
import { say } from '../../../src/procedure/words';
import { usePage } from '../../shared/page/PageContext';
import type { Exception } from '../model/exception';
import type { Direction } from '../model/direction';
import type { Way } from '../model/ways';
import { WayItem } from './WayItem';
import './ways.css';

interface WaysProps {
  readonly ways: readonly Way[];
  readonly quoted: Quoted;
  readonly exception: Exception | null;
}

/** The transitions of an exception to the Production hours. */
const EXCEPTION: ReadonlySet<TransitionKey> = new Set<TransitionKey>(['requestException', 'authoriseException']);

const DIRECTIONS: readonly Direction[] = ['onward', 'aside', 'back'];

/** All transitions from the present status. Those to later steps come first, and the others are less prominent. */
export function Ways({ ways, quoted, exception }: WaysProps) {
  const { panel } = usePage().words;
  return DIRECTIONS.map((direction) => {
    const group = ways.filter((way) => way.direction === direction);
    if (group.length === 0) return null;
    const headingId = `ways-${direction}`;
    // While an exception is in force, people need no other one.
    const granted = exception?.state === 'inForce' ? exception : null;
    const settled = group.filter(({ key }) => granted !== null && EXCEPTION.has(key));
    const list = (ways: readonly Way[], isQuiet: boolean) => (
      <ul>
        {ways.map((way) => (
          <WayItem key={way.key} way={way} quoted={quoted} isQuiet={isQuiet} />
        ))}
      </ul>
    );
    return (
      <section key={direction} className={`ways ways-${direction}`} aria-labelledby={headingId}>
        <h2 id={headingId} className="ways-title">
          {panel.ways[direction]}
        </h2>
        {list(
          group.filter((way) => !settled.includes(way)),
          false,
        )}
        {granted === null || settled.length === 0 ? null : (
          <Granted until={granted.until}>{list(settled, true)}</Granted>
        )}
      </section>
    );
  });
}

/** The transitions of another exception, folded away. */
function Granted({ until, children }: { readonly until: number; readonly children: ReactNode }) {
  const { words, format } = usePage();
  return (
    <details className="ways-granted">
      <summary>{say(words.panel.exception.granted, { until: format.instant(until) })}</summary>
      {children}
    </details>
  );
}
