import type { InstallationView } from '../../../src/entry/api/admin';
import { say } from '../../../src/procedure/words';
import { usePage } from '../../shared/page/PageContext';
import { Notice } from '../../shared/parts/Notice';
import { useNames } from '../../shared/publication/useNames';

/** Says that the procedure is installed, since when and by whom, and what the run could not do. */
export function AppliedSettings({ installation: { applied, kept } }: { readonly installation: InstallationView }) {
  const { words, format } = usePage();
  const { installed } = words.admin;
  const nameOf = useNames(applied === null ? [] : [applied.by]);
  return (
    <>
      <p>
        {applied === null
          ? installed.done
          : say(installed.doneAt, { at: format.instant(Date.parse(applied.at)), name: nameOf(applied.by) })}
      </p>
      {kept.map((line) => (
        <Notice key={line} tone="warning">
          <p>{line}</p>
        </Notice>
      ))}
    </>
  );
}
