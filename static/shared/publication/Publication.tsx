import { useMemo, useRef, useState } from 'react';
import type { PublicationView } from '../../../src/entry/api/publication';
import { dateFormat } from '../../../src/document/page/dates';
import { documentValues } from '../../../src/document/content/values';
import { say } from '../../../src/procedure/words';
import { DocumentContext, type DocumentContextValue } from '../document/DocumentContext';
import { DocumentHeader } from '../document/DocumentHeader';
import { usePage } from '../page/PageContext';
import { Notice } from '../parts/Notice';
import { PublishForm } from './PublishForm';
import { Versions } from './Versions';
import './publication.css';

interface PublicationProps {
  readonly projectId: string;
  readonly first: PublicationView;
  /** IANA name. */
  readonly timeZone: string | undefined;
}

/** The publication of the document: its status BORRADOR or FINAL, the button to publish, and the versions. */
export function Publication({ projectId, first, timeZone }: PublicationProps) {
  const { words, language } = usePage();
  const texts = words.document.publication;
  const [publication, setPublication] = useState(first);
  const [published, setPublished] = useState<number | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const document: DocumentContextValue = useMemo(
    () => ({
      words,
      language,
      values: documentValues(publication.settings, language),
      dates: dateFormat(language, timeZone),
      hasTable: false,
    }),
    [words, language, publication.settings, timeZone],
  );
  return (
    <DocumentContext.Provider value={document}>
      <section className="publication" aria-labelledby="publication-title">
        <h2 id="publication-title" ref={heading} tabIndex={-1}>
          {texts.title}
        </h2>
        <div aria-live="polite">
          {published === null ? null : (
            <Notice tone="success">
              <p>{say(texts.published, { version: published })}</p>
            </Notice>
          )}
        </div>
        <DocumentHeader data={publication.data} publication={publication} />
        <PublishForm
          // The form restarts after a publication.
          key={publication.hash}
          projectId={projectId}
          publication={publication}
          onPublished={(next) => {
            setPublication(next);
            setPublished(next.latest?.version ?? null);
            // The button disappears after a publication, so the focus moves.
            heading.current?.focus();
          }}
        />
        <Versions projectId={projectId} versions={publication.versions} />
      </section>
    </DocumentContext.Provider>
  );
}
