import { useState } from 'react';
import type { RecordView } from '../../../../src/entry/api/record';
import { say } from '../../../../src/procedure/words';
import { Icon } from '../../../shared/parts/Icon';
import { Problem } from '../../../shared/parts/Problem';
import { download } from '../../../shared/page/download';
import { usePage } from '../../../shared/page/PageContext';
import { callResolver } from '../../../shared/page/callResolver';
import { recordCsv, recordJson } from '../../model/recordFiles';
import { RecordTable } from './RecordTable';
import './record.css';

interface TicketRecordProps {
  /** Names by account id. */
  readonly names: ReadonlyMap<string, string>;
}

/** The ticket's record. A click reads and verifies it, so opening the panel calls no function of the app. */
export function TicketRecord({ names }: TicketRecordProps) {
  const { record: words } = usePage().words;
  const [busy, setBusy] = useState(false);
  const [view, setView] = useState<RecordView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const ask = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const reply = await callResolver<RecordView>('record', {});
    setBusy(false);
    if (reply.state === 'ok') setView(reply.value);
    else setProblem(reply.state === 'refused' ? reply.problem : words.problems.unreachable);
  };

  return (
    <section className="record" aria-labelledby="record-title" aria-busy={busy}>
      <h2 id="record-title" className="record-title">
        {words.title}
      </h2>
      <p className="quiet">{words.intro}</p>
      <div role="status">{view === null ? null : <Verdict view={view} />}</div>
      {view === null ? null : <RecordTable view={view} names={names} />}
      {problem === null ? null : <Problem tone="warning">{problem}</Problem>}
      <p className="record-actions">
        <button type="button" className="plain-button" disabled={busy} onClick={() => void ask()}>
          {busy ? words.loading : view === null ? words.show : words.again}
        </button>
        {view === null ? null : <Files view={view} />}
      </p>
    </section>
  );
}

function Verdict({ view: { fault, noteFaults, entries, verifiedAt } }: { readonly view: RecordView }) {
  const { words, format } = usePage();
  const at = format.instant(Date.parse(verifiedAt));
  const { intact, faults, noteFaults: ofNotes, faultHint } = words.record;
  const found = [
    ...(fault === null ? [] : [say(faults[fault.kind], { seq: fault.seq })]),
    ...noteFaults.map(({ kind, seq }) => say(ofNotes[kind], { seq })),
  ];
  return (
    <div className={`record-verdict record-${found.length === 0 ? 'intact' : 'faulty'}`}>
      <Icon name={found.length === 0 ? 'check' : 'cross'} />
      <div>
        {found.map((sentence) => (
          <p key={sentence}>
            <strong>{sentence}</strong>
          </p>
        ))}
        <p>{found.length === 0 ? say(intact, { at, count: entries.length }) : say(faultHint, { at })}</p>
      </div>
    </div>
  );
}

function Files({ view }: { readonly view: RecordView }) {
  const { record: words } = usePage().words;
  const name = say(words.file, { key: view.issueKey });
  return (
    <>
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          download(`${name}.csv`, recordCsv(view), 'text/csv;charset=utf-8');
        }}
      >
        {words.csv}
      </button>
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          download(`${name}.json`, recordJson(view));
        }}
      >
        {words.json}
      </button>
    </>
  );
}
