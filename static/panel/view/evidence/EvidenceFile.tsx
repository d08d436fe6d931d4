import { useRef, useState } from 'react';
import { isolated } from '../../../../src/procedure/foreign';
import { say } from '../../../../src/procedure/words';
import { Lozenge } from '../../../shared/parts/Lozenge';
import { usePage } from '../../../shared/page/PageContext';
import type { BoundFile } from '../../model/evidence';

/** Characters of a checksum that are enough to distinguish files at a glance. */
const SHORT = 12;

interface EvidenceFileProps {
  readonly file: BoundFile;
  /** True if the file may be executed. Its loss is then serious. */
  readonly runs: boolean;
}

/** A file with the beginning of its checksum. A click shows the whole checksum, to compare or copy. */
export function EvidenceFile({ file, runs }: EvidenceFileProps) {
  const { words, format } = usePage();
  const { evidence: texts, reasons } = words;
  const [said, setSaid] = useState('');
  const whole = useRef<HTMLElement>(null);
  // A frame may not write to the clipboard (permissions policy), but the reader can copy a selection.
  const select = (): void => {
    if (whole.current === null) return;
    getSelection()?.selectAllChildren(whole.current);
    setSaid(texts.selected);
  };
  const by = say(texts.by, {
    size: format.size(file.size),
    name: file.author === null ? reasons.somebody : isolated(file.author),
  });
  return (
    <li className="evidence-file">
      <p>
        <strong>{isolated(file.filename)}</strong>{' '}
        {file.isHere ? null : <Lozenge tone={runs ? 'danger' : 'neutral'}>{texts.gone}</Lozenge>}
        {file.state === 'kept' ? <Lozenge tone="information">{texts.kept}</Lozenge> : null}
        <span className="evidence-by"> {by}</span>
      </p>
      <details>
        <summary title={file.sha256}>
          {texts.checksum} <code>{file.sha256.slice(0, SHORT)}…</code>
        </summary>
        <p className="evidence-whole">
          <code ref={whole}>{file.sha256}</code>
          <button
            type="button"
            className="plain-button"
            aria-label={say(texts.selectOf, { filename: isolated(file.filename) })}
            onClick={select}
          >
            {texts.select}
          </button>
          <span role="status">{said}</span>
        </p>
      </details>
    </li>
  );
}
