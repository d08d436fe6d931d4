import { useCallback } from 'react';
import { listChanges } from '../api/activity';
import type { Change } from '../api/activity';
import { fieldName } from '../fields/fieldName';
import { valueName } from '../fields/valueName';
import { useFormat } from '../format/useFormat';
import { useTexts } from '../i18n/LanguageContext';
import { Busy } from '../parts/Busy';
import { ProblemMessage } from '../parts/ProblemMessage';
import { ArrowIcon } from '../parts/icons';
import { useSession } from '../session/SessionContext';
import { useLoaded } from '../session/useLoaded';
import { ActivityEntry } from './ActivityEntry';
import type { ActivityProps } from './activityProps';
import { changeText } from './changeText';

/** The changelog, newest first: author, field, old and new value. */
export function History({ issueKey, revision }: ActivityProps) {
  const { t } = useTexts();
  const { api } = useSession();
  const { value, problem, reload } = useLoaded(
    useCallback(() => listChanges(api, issueKey), [api, issueKey]),
    revision,
  );

  return (
    <>
      {problem !== null && <ProblemMessage title={t('activity.failed')} problem={problem} onRetry={reload} />}
      {problem === null && value === null && <Busy />}
      {value?.length === 0 && <p className="muted">{t('history.none')}</p>}
      {value?.map(({ id, author, created, items }) => (
        <ActivityEntry key={id} author={author} at={created}>
          <ul className="changes">
            {items.map((change, index) => (
              <li key={index}>
                <ChangeView change={change} />
              </li>
            ))}
          </ul>
        </ActivityEntry>
      ))}
    </>
  );
}

function ChangeView({ change: { field, fieldId = field, fromString, toString } }: { change: Change['items'][number] }) {
  const texts = useTexts();
  const { t } = texts;
  const { instant, duration } = useFormat();
  const name = (id: string, value: string) => valueName(texts, id, value);
  const written = (text: string | null | undefined) =>
    changeText(fieldId, text, { instant, duration, name }) ?? t('history.empty');
  return (
    <>
      <strong>{fieldName(texts, fieldId, field)}</strong>{' '}
      <span className="change">
        <span className="muted">{written(fromString)}</span>
        <ArrowIcon />
        <span className="visually-hidden"> {t('history.to')} </span>
        <span>{written(toString)}</span>
      </span>
    </>
  );
}
