import { isolated } from '../../../src/procedure/foreign';
import { say } from '../../../src/procedure/words';
import { Icon } from '../../shared/parts/Icon';
import { usePage } from '../../shared/page/PageContext';
import type { ShownEvidence } from '../model/evidence';
import { EvidenceFile } from './EvidenceFile';
import './evidence.css';

/** The files that were verified, so that whoever executes them can compare what they hold with what was approved. */
export function Evidence({ evidence }: { readonly evidence: ShownEvidence }) {
  const { words, format } = usePage();
  const { evidence: texts, reasons } = words;
  return (
    <section className="evidence" aria-labelledby="evidence-title">
      <h2 id="evidence-title" className="evidence-title">
        {texts.title}
      </h2>
      {evidence.state === 'pending' ? (
        <p className="evidence-pending">
          <Icon name="clock" /> {texts.pending}
        </p>
      ) : (
        <>
          <p className="quiet">
            {evidence.approval === null
              ? texts.notApproved
              : say(texts.approved, {
                  name: evidence.approval.by === null ? reasons.somebody : isolated(evidence.approval.by),
                  at: format.instant(evidence.approval.at),
                })}
          </p>
          <ul>
            {evidence.files.map((file) => (
              <EvidenceFile key={file.id} file={file} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
