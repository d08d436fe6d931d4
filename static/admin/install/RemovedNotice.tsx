import type { InstallationView } from '../../../src/entry/api/admin';
import { say } from '../../../src/procedure/words';
import { Notice } from '../../shared/parts/Notice';
import { usePage } from '../../shared/page/PageContext';
import '../removal/removal.css';

/** Says that the procedure was removed, and what stayed. Shows nothing otherwise. */
export function RemovedNotice({ installation }: { readonly installation: InstallationView | null }) {
  const { words, format } = usePage();
  const { removal: texts } = words.admin;
  if (installation?.state !== 'removed') return null;
  const { finishedAt, touchedAt, kept } = installation;
  return (
    <div role="status">
      <Notice tone="success">
        <p>{say(texts.done, { at: format.instant(Date.parse(finishedAt ?? touchedAt)) })}</p>
        {kept.length === 0 ? null : (
          <>
            <p className="kept-title">{texts.kept}</p>
            <ul className="kept">
              {kept.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </Notice>
    </div>
  );
}
