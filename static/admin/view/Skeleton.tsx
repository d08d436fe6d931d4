import './admin.css';

/** The page's shape before it is read. */
export function Skeleton() {
  return (
    <div className="admin" aria-hidden="true">
      <span className="admin-skeleton" />
      <span className="admin-skeleton" />
      <span className="admin-skeleton" />
    </div>
  );
}
