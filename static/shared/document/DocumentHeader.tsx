import type { DocumentData } from '../../../src/document/content/data';
import { headerRows } from '../../../src/document/page/header';
import type { PublicationStatus } from '../../../src/document/versions/version';
import { Lozenge } from '../parts/Lozenge';
import { useDocument } from './DocumentContext';
import './document.css';

interface DocumentHeaderProps {
  readonly data: DocumentData;
  readonly publication: PublicationStatus | null;
}

/** The lines above the document's table: dates, BORRADOR or FINAL, author and summary. */
export function DocumentHeader({ data, publication }: DocumentHeaderProps) {
  const { words, dates } = useDocument();
  const { header } = words.document;
  return (
    <dl className="document-header" aria-label={header.label}>
      {headerRows(data, publication, words, dates).map(({ key, label, value, detail }) => (
        <div key={key} className="document-header-row">
          <dt>{label}</dt>
          <dd>
            {key === 'status' ? (
              <Lozenge tone={publication?.status === 'final' ? 'success' : 'warning'}>{value}</Lozenge>
            ) : (
              value
            )}
            {detail === undefined ? null : <span className="quiet"> {detail}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
