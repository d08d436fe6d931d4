import type { PublicationStatus } from '../publication/publication';
import { say, type Words } from '../words';
import { isOwnSummary, type DocumentData } from './data';

/** A line of the document's header. */
export interface HeaderRow {
  readonly key: keyof DocumentData | 'status';
  readonly label: string;
  readonly value: string;
  /** What stands behind the value; only the status has it. */
  readonly detail?: string;
}

/** How dates are written: a day as `YYYY-MM-DD`, and an instant as ISO text. */
export interface DateFormat {
  day(date: string): string;
  instant(at: string): string;
}

/** Without a publication, as where the procedure is not installed, the document is a draft that never was published. */
export function headerRows(
  data: DocumentData,
  publication: PublicationStatus | null,
  words: Words,
  format: DateFormat,
): readonly HeaderRow[] {
  const { header, title, status } = words.document;
  const latest = publication?.latest ?? null;
  const day = (date: string): string => (date === '' ? header.noDate : format.day(date));
  const updated = data.updateDate === '' && latest !== null ? format.instant(latest.at) : day(data.updateDate);
  return [
    { key: 'creationDate', label: header.creationDate, value: day(data.creationDate) },
    { key: 'updateDate', label: header.updateDate, value: updated },
    {
      key: 'status',
      label: header.status,
      value: publication?.status === 'final' ? status.final : status.draft,
      detail: statusDetail(publication, words, format),
    },
    { key: 'author', label: header.author, value: data.author === '' ? header.noAuthor : data.author },
    { key: 'summary', label: header.summary, value: isOwnSummary(data) ? data.summary : title },
  ];
}

function statusDetail(publication: PublicationStatus | null, { document }: Words, format: DateFormat): string {
  const { status } = document;
  if (publication?.latest == null) return status.never;
  const { version, at } = publication.latest;
  return say(publication.status === 'final' ? status.finalAs : status.draftSince, {
    version,
    date: format.instant(at),
  });
}
