import './panel.css';
import './skeleton.css';

/** The panel's outline during the first reading. It holds the height, so that nothing below it jumps. */
export function Skeleton() {
  return (
    <div className="panel skeleton" aria-hidden="true">
      <span className="skeleton-line skeleton-short" />
      <span className="skeleton-line skeleton-title" />
      <span className="skeleton-line" />
      <span className="skeleton-line skeleton-row" />
      <span className="skeleton-block" />
      <span className="skeleton-block" />
    </div>
  );
}
