import './macro.css';

/** The page's outline during the first reading. */
export function Skeleton() {
  return (
    <div className="macro macro-skeleton" aria-hidden="true">
      <span />
      <span />
      <span />
    </div>
  );
}
