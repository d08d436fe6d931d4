import { useMemo, type RefObject } from 'react';
import type { VersionView } from '../../../src/entry/api/publication';
import { documentValues } from '../../../src/document/content/values';
import { say } from '../../../src/procedure/words';
import { DocumentContext, useDocument } from '../document/DocumentContext';
import { DocumentHeader } from '../document/DocumentHeader';
import { DocumentTable } from '../document/DocumentTable';

interface VersionDocumentProps {
  readonly version: VersionView;
  readonly heading: RefObject<HTMLHeadingElement>;
}

/** An earlier version as it was published, with its values. */
export function VersionDocument({ version, heading }: VersionDocumentProps) {
  const present = useDocument();
  const { words, language } = present;
  const then = useMemo(
    () => ({ ...present, values: documentValues(version.settings, language) }),
    [present, version.settings, language],
  );
  const title = say(words.document.publication.version, { version: version.version });
  return (
    <DocumentContext.Provider value={then}>
      <section aria-labelledby="version-title" className="versions-shown">
        <h3 id="version-title" ref={heading} tabIndex={-1}>
          {title}
        </h3>
        <DocumentHeader data={version.data} publication={{ status: 'final', latest: version, changes: [] }} />
        <DocumentTable steps={version.steps} label={title} />
      </section>
    </DocumentContext.Provider>
  );
}
