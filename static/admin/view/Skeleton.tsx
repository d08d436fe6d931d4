import './admin.css';

/** The page's outline during the first reading. */
export function Skeleton() {
  return (
    <div className="admin" aria-hidden="true">
      <span className="admin-skeleton" />
      <span className="admin-skeleton" />
      <span className="admin-skeleton" />
    </div>
  );
}
