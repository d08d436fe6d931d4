import './macro.css';

/** The page's shape before it is read. */
export function Skeleton() {
  return (
    <div className="macro macro-skeleton" aria-hidden="true">
      <span />
      <span />
      <span />
    </div>
  );
}
