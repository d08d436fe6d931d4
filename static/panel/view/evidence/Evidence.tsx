import { isolated } from '../../../../src/procedure/foreign';
import { say } from '../../../../src/procedure/words';
import { Icon } from '../../../shared/parts/Icon';
import { usePage } from '../../../shared/page/PageContext';
import type { FileGroup, ShownEvidence } from '../../model/evidence';
import { EvidenceFile } from './EvidenceFile';
import './evidence.css';

/** The sent files. The implementer can compare their own copies with the approved files. */
export function Evidence({ evidence }: { readonly evidence: ShownEvidence }) {
  const { evidence: texts } = usePage().words;
  if (evidence.state === 'bound') return <Bound evidence={evidence} />;
  if (evidence.state === 'earlier') {
    return (
      <>
        {evidence.groups.map((group) => (
          <Apart key={group.kind} group={group} />
        ))}
      </>
    );
  }
  return (
    <section className="evidence" aria-labelledby="evidence-title">
      <h2 id="evidence-title" className="evidence-title">
        {texts.titleNotApproved}
      </h2>
      <p className="evidence-pending">
        <Icon name="clock" /> {texts.pending}
      </p>
    </section>
  );
}

/**
 * The bound files. Only the files to execute are shown under the approval. The others are shown apart, marked as not
 * executed.
 */
function Bound({ evidence: { approval, groups } }: { readonly evidence: Extract<ShownEvidence, { state: 'bound' }> }) {
  const { words, format } = usePage();
  const { evidence: texts, reasons } = words;
  const [run, ...others] = groups;
  return (
    <>
      <section className="evidence" aria-labelledby="evidence-title">
        <h2 id="evidence-title" className="evidence-title">
          {approval === null ? texts.titleNotApproved : texts.title}
        </h2>
        <p className="quiet">
          {approval === null
            ? texts.notApproved
            : say(texts.approved, {
                name: approval.by === null ? reasons.somebody : isolated(approval.by),
                at: format.instant(approval.at),
              })}
        </p>
        {run.files.length === 0 ? <p>{texts.nothingRuns}</p> : <Files group={run} />}
      </section>
      {others.map((group) => (
        <Apart key={group.kind} group={group} />
      ))}
    </>
  );
}

/**
 * Files that are not executed. Reference files and those of the last round are shown. Returned and superseded files are
 * folded away.
 */
function Apart({ group }: { readonly group: FileGroup }) {
  const { groups } = usePage().words.evidence;
  if (group.kind === 'run') return null;
  const titleId = `evidence-${group.kind}`;
  if (group.kind === 'reference' || group.kind === 'earlier') {
    return (
      <section className="evidence evidence-apart" aria-labelledby={titleId}>
        <h2 id={titleId} className="evidence-title">
          {groups[group.kind]}
        </h2>
        <Files group={group} />
      </section>
    );
  }
  return (
    <details className="evidence evidence-apart">
      <summary className="evidence-title">
        {groups[group.kind]} ({group.files.length})
      </summary>
      <Files group={group} />
    </details>
  );
}

function Files({ group: { kind, files } }: { readonly group: FileGroup }) {
  return (
    <ul>
      {files.map((file) => (
        <EvidenceFile key={file.id} file={file} runs={kind === 'run'} />
      ))}
    </ul>
  );
}
