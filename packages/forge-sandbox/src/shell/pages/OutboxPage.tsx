import Button from '@atlaskit/button/new';
import { useCallback } from 'react';
import { listOutbox } from '../api/sandbox';
import type { OutboxMessage } from '../api/sandbox';
import { useFormat } from '../format/useFormat';
import { useTexts } from '../i18n/LanguageContext';
import { Page } from '../layout/Page';
import { Busy } from '../parts/Busy';
import { ProblemMessage } from '../parts/ProblemMessage';
import { Link } from '../routing/location';
import { useSession } from '../session/SessionContext';
import { useLoaded } from '../session/useLoaded';
import './outbox.css';

/** The e-mails that Jira would send, newest first. */
export function OutboxPage() {
  const { t } = useTexts();
  const { api } = useSession();
  const { value, problem, isBusy, reload } = useLoaded(useCallback(() => listOutbox(api), [api]));
  const messages = value === null ? [] : inTimeOrder(value);

  return (
    <Page title={t('outbox.title')} isNarrow>
      <div className="page-header">
        <h1>{t('outbox.title')}</h1>
        <Button isLoading={isBusy && value !== null} onClick={reload}>
          {t('outbox.refresh')}
        </Button>
      </div>
      {problem !== null && <ProblemMessage title={t('outbox.failed')} problem={problem} onRetry={reload} />}
      {problem === null && value === null && <Busy />}
      {value !== null && messages.length === 0 && (
        <div className="empty">
          <h2>{t('outbox.noneTitle')}</h2>
          <p>{t('outbox.none')}</p>
        </div>
      )}
      <ol className="outbox">
        {messages.map((message, index) => (
          <li key={`${message.at} ${String(messages.length - index)}`}>
            <MessageView message={message} />
          </li>
        ))}
      </ol>
    </Page>
  );
}

/** Newest first. Of two e-mails with the same instant, the later sent one is first. */
function inTimeOrder(messages: readonly OutboxMessage[]): OutboxMessage[] {
  return messages.toReversed().sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
}

function MessageView({ message: { to, subject, text, issueKey, at } }: { message: OutboxMessage }) {
  const { t } = useTexts();
  const format = useFormat();
  return (
    <article className="message">
      <header>
        <h2>{subject}</h2>
        <p className="message-facts">
          <span>{t('outbox.to', { people: to.join(', ') })}</span>
          <time dateTime={at}>{format.instant(at)}</time>
          {issueKey !== '' && <Link to={`/browse/${issueKey}`}>{issueKey}</Link>}
        </p>
      </header>
      <p className="message-text">{text}</p>
    </article>
  );
}
