import type { PublicationStatus } from '../versions/version';
import { say, type Words } from '../../procedure/words';
import { isOwnSummary, type DocumentData } from '../content/data';

/** A line of the document's header. */
export interface HeaderRow {
  readonly key: keyof DocumentData | 'status';
  readonly label: string;
  readonly value: string;
  /** Text after the value. Only the status has one. */
  readonly detail?: string;
}

/** Formats dates: a day given as `YYYY-MM-DD`, and an instant given as ISO text. */
export interface DateFormat {
  day(date: string): string;
  instant(at: string): string;
}

/**
 * The lines of the header. Without a publication, the document is an unpublished draft, for example if nothing is
 * installed.
 */
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
