import { useState } from 'react';
import { say } from '../../../src/procedure/words';
import { Lozenge } from '../../shared/parts/Lozenge';
import { usePage } from '../../shared/page/PageContext';
import type { BoundFile } from '../model/evidence';

/** Of a checksum, as much as tells one file from another at a glance. */
const SHORT = 12;

/** A file with its checksum: its beginning, and the whole of it on a click, to be compared or copied. */
export function EvidenceFile({ file }: { readonly file: BoundFile }) {
  const { words, format } = usePage();
  const { evidence: texts, reasons } = words;
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    // A frame may be denied the clipboard: then the whole checksum is there to be selected.
    setSaid(
      await navigator.clipboard.writeText(file.sha256).then(
        () => texts.copied,
        () => texts.notCopied,
      ),
    );
  };
  const by = say(texts.by, { size: format.size(file.size), name: file.author ?? reasons.somebody });
  return (
    <li className="evidence-file">
      <p>
        <strong>{file.filename}</strong> {file.isHere ? null : <Lozenge tone="danger">{texts.gone}</Lozenge>}
        <span className="evidence-by"> {by}</span>
      </p>
      <details>
        <summary title={file.sha256}>
          {texts.checksum} <code>{file.sha256.slice(0, SHORT)}…</code>
        </summary>
        <p className="evidence-whole">
          <code>{file.sha256}</code>
          <button
            type="button"
            className="plain-button"
            aria-label={say(texts.copyOf, { filename: file.filename })}
            onClick={() => void copy()}
          >
            {texts.copy}
          </button>
          <span role="status">{said}</span>
        </p>
      </details>
    </li>
  );
}
