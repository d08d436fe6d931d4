import { supportDocument, type DocumentStep } from '../../../src/document/content/supportDocument';
import { say } from '../../../src/procedure/words';
import { useDocument } from './DocumentContext';
import { InlineText, stepId } from './InlineText';
import './document.css';

interface DocumentTableProps {
  /** The steps of an earlier version, instead of the document's own. */
  readonly steps?: readonly DocumentStep[];
  readonly label?: string;
}

/**
 * The document's table: the responsible role and the text of each step. The ARIA roles repeat the meaning of the
 * elements. In a narrow window the parts are blocks, and Safari would no longer treat them as a table.
 */
export function DocumentTable({ steps, label }: DocumentTableProps) {
  const { words } = useDocument();
  const { columns } = words.document;
  const isPresent = steps === undefined;
  return (
    <table role="table" className="document-table" aria-label={label ?? columns.label}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {columns.responsible}
          </th>
          <th role="columnheader" scope="col">
            {columns.procedure}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {(steps ?? supportDocument(words).steps).map((step) => (
          <Row key={step.step} step={step} isPresent={isPresent} />
        ))}
      </tbody>
    </table>
  );
}

/** A row. Only rows of the present steps have an id, because ids are unique on a page. */
function Row({ step, isPresent }: { readonly step: DocumentStep; readonly isPresent: boolean }) {
  const { words } = useDocument();
  const { title, responsible, paragraphs } = step;
  return (
    <tr role="row" id={isPresent ? stepId(step.step) : undefined} tabIndex={-1}>
      <th role="rowheader" scope="row">
        {words.roles[responsible]}
      </th>
      <td role="cell">
        <p className="document-step">{say(words.document.stepTitle, { step: step.step, title })}</p>
        {paragraphs.map(({ kind, parts }, index) => (
          <p key={index} className={kind === 'note' ? 'document-note' : undefined}>
            <InlineText parts={parts} />
          </p>
        ))}
      </td>
    </tr>
  );
}
