import Button from '@atlaskit/button/new';
import { useCallback, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { AdfView } from '../adf/AdfView';
import { adfFromText } from '../adf/plainText';
import { addComment, listComments } from '../api/activity';
import type { Problem } from '../api/answer';
import { TextArea } from '../fields/TextArea';
import { useTexts } from '../i18n/LanguageContext';
import { Busy } from '../parts/Busy';
import { ProblemMessage } from '../parts/ProblemMessage';
import { useSession } from '../session/SessionContext';
import { useLoaded } from '../session/useLoaded';
import { ActivityEntry } from './ActivityEntry';
import type { ActivityProps } from './activityProps';

/** The comments, newest first, and a form for a new one. */
export function Comments({ issueKey, revision, onChanged }: ActivityProps) {
  const { t } = useTexts();
  const { api } = useSession();
  const { value, problem, reload } = useLoaded(
    useCallback(() => listComments(api, issueKey), [api, issueKey]),
    revision,
  );

  return (
    <>
      <CommentForm issueKey={issueKey} onChanged={onChanged} />
      {problem !== null && <ProblemMessage title={t('activity.failed')} problem={problem} onRetry={reload} />}
      {problem === null && value === null && <Busy />}
      {value?.length === 0 && <p className="muted">{t('comments.none')}</p>}
      {value?.map(({ id, author, created, body }) => (
        <ActivityEntry key={id} author={author} at={created}>
          <AdfView value={body} />
        </ActivityEntry>
      ))}
    </>
  );
}

function CommentForm({ issueKey, onChanged }: { issueKey: string; onChanged: () => void }) {
  const { t } = useTexts();
  const { api } = useSession();
  const [typed, setTyped] = useState('');
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setIsSending(true);
    const answer = await addComment(api, issueKey, adfFromText(typed));
    setIsSending(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    setTyped('');
    onChanged();
  };

  return (
    <form className="comment-form" onSubmit={(event) => void submit(event)}>
      {problem !== null && <ProblemMessage title={t('comments.failed')} problem={problem} />}
      <label htmlFor="new-comment" className="visually-hidden">
        {t('comments.add')}
      </label>
      <TextArea id="new-comment" rows={2} value={typed} placeholder={t('comments.add')} onChange={setTyped} />
      {typed !== '' && (
        <div className="button-row">
          <Button appearance="primary" type="submit" isLoading={isSending}>
            {t('comments.save')}
          </Button>
          <Button
            appearance="subtle"
            onClick={() => {
              setTyped('');
            }}
          >
            {t('dialog.cancel')}
          </Button>
        </div>
      )}
    </form>
  );
}
