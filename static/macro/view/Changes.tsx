import type { PublicationStatus } from '../../../src/document/versions/version';
import { say } from '../../../src/procedure/words';
import { ChangeList } from '../../shared/document/ChangeList';
import { useDocument } from '../../shared/document/DocumentContext';

/** The changes that made a published page a draft again. */
export function Changes({ publication: { latest, changes } }: { readonly publication: PublicationStatus }) {
  const { words } = useDocument();
  if (latest === null || changes.length === 0) return null;
  return (
    <section className="macro-changes" aria-labelledby="changes-title">
      <h2 id="changes-title">{say(words.document.macro.changed, { version: latest.version })}</h2>
      <ChangeList changes={changes} />
    </section>
  );
}
