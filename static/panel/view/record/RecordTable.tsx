import type { RecordLine, RecordView } from '../../../../src/entry/api/record';
import type { StatusKey } from '../../../../src/procedure/statuses';
import { isolated } from '../../../../src/procedure/foreign';
import { say, type Words } from '../../../../src/procedure/words';
import { usePage } from '../../../shared/page/PageContext';
import { useInstalled } from '../Installed';

interface RecordTableProps {
  readonly view: RecordView;
  readonly names: ReadonlyMap<string, string>;
}

/**
 * The entries of a record. The first faulty entry and changed comments are highlighted. The hash is short; the pointer
 * shows it in full.
 */
export function RecordTable({ view: { entries, fault, noteFaults }, names }: RecordTableProps) {
  const { words, format } = usePage();
  const { names: installed, lang } = useInstalled();
  const { columns, unknownActor } = words.record;
  const wrong = new Set([fault?.seq, ...noteFaults.map(({ seq }) => seq)]);
  return (
    <div className="record-scroll" tabIndex={0} role="region" aria-labelledby="record-title">
      <table className="record-table">
        <thead>
          <tr>
            <th scope="col">{columns.seq}</th>
            <th scope="col">{columns.at}</th>
            <th scope="col">{columns.step}</th>
            <th scope="col">{columns.actor}</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => (
            <tr key={index} className={wrong.has(index + 1) ? 'record-wrong' : undefined}>
              <td>{entry.seq}</td>
              <td>{format.instant(Date.parse(entry.at))}</td>
              <td>
                <span lang={lang}>{stepOf(entry, installed, words)}</span>
                {remarks(entry, words).map((remark) => (
                  <p key={remark} className="record-remark">
                    {remark}
                  </p>
                ))}
              </td>
              <td>{entry.actor === null ? unknownActor : isolated(names.get(entry.actor) ?? entry.actor)}</td>
              <td>
                <code title={entry.hash}>{entry.hash.slice(0, 10)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Remarks on an entry: its comment, and the files that came and went before it. */
function remarks({ note, passing, wantsNote }: RecordLine, { record }: Words): readonly string[] {
  const files = (passing?.files ?? []).map(({ filename }) => filename);
  const more = passing !== undefined && passing.count > files.length ? [record.passingMore] : [];
  return [
    ...(note?.edited === true ? [record.noteEdited] : []),
    ...(note === null && wantsNote ? [record.noteUnread] : []),
    ...(files.length > 0
      ? [say(record.passing, { count: passing?.count ?? 0, files: [...files, ...more].join(', ') })]
      : []),
  ];
}

/** The transition by the name of its button. A move outside the procedure shows its two statuses. */
function stepOf({ transition, fromStatus, toStatus }: RecordLine, installed: Words, { record }: Words): string {
  if (transition !== null) return installed.transitions[transition];
  const name = (status: StatusKey | null): string =>
    status === null ? record.otherStatus : installed.statuses[status];
  return say(record.otherWay, { from: name(fromStatus), to: name(toStatus) });
}
