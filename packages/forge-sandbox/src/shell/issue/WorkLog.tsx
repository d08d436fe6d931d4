import { useCallback } from 'react';
import { AdfView } from '../adf/AdfView';
import { listWorklogs } from '../api/activity';
import { useFormat } from '../format/useFormat';
import { useTexts } from '../i18n/LanguageContext';
import { Busy } from '../parts/Busy';
import { ProblemMessage } from '../parts/ProblemMessage';
import { useSession } from '../session/SessionContext';
import { useLoaded } from '../session/useLoaded';
import { ActivityEntry } from './ActivityEntry';
import type { ActivityProps } from './activityProps';

/** The logged work, newest first. */
export function WorkLog({ issueKey, revision }: ActivityProps) {
  const { t } = useTexts();
  const { api } = useSession();
  const format = useFormat();
  const { value, problem, reload } = useLoaded(
    useCallback(() => listWorklogs(api, issueKey), [api, issueKey]),
    revision,
  );

  return (
    <>
      {problem !== null && <ProblemMessage title={t('activity.failed')} problem={problem} onRetry={reload} />}
      {problem === null && value === null && <Busy />}
      {value?.length === 0 && <p className="muted">{t('worklog.none')}</p>}
      {value?.map(({ id, author, started, timeSpentSeconds, comment }) => (
        <ActivityEntry
          key={id}
          author={author}
          at={started}
          deed={t('worklog.logged', { time: format.duration(timeSpentSeconds) })}
        >
          <AdfView value={comment} />
        </ActivityEntry>
      ))}
    </>
  );
}
