import type { ReactNode } from 'react';
import type { User } from '../api/people';
import { useFormat } from '../format/useFormat';
import { useTexts } from '../i18n/LanguageContext';
import { Avatar } from '../parts/Avatar';

interface ActivityEntryProps {
  readonly author: User | null | undefined;
  /** An instant as Jira writes it. */
  readonly at: string;
  /** The author's act, shown after the name. */
  readonly deed?: string;
  readonly children: ReactNode;
}

/** One act of a person, with its time. */
export function ActivityEntry({ author, at, deed, children }: ActivityEntryProps) {
  const { t } = useTexts();
  const format = useFormat();
  const name = author?.displayName ?? t('issue.nobody');
  return (
    <article className="entry">
      <Avatar name={name} />
      <div className="entry-body">
        <p className="entry-head">
          <strong>{name}</strong>
          {deed !== undefined && <span>{deed}</span>}
          <time dateTime={at}>{format.instant(at)}</time>
        </p>
        {children}
      </div>
    </article>
  );
}
