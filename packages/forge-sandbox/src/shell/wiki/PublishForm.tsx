import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';
import type { Problem } from '../api/answer';
import type { WikiPageBody } from '../api/wiki';
import { publishPage } from '../api/wiki';
import { useTexts } from '../i18n/LanguageContext';
import { useFlags } from '../parts/Flags';
import { ProblemMessage } from '../parts/ProblemMessage';
import { navigate } from '../routing/location';
import { useSession } from '../session/SessionContext';
import { published } from './draft';
import type { Draft } from './draft';
import { wikiPath } from './place';

interface PublishFormProps {
  /** As it was at the start of the editing. */
  readonly page: WikiPageBody;
  readonly draft: Draft;
  readonly onTitle: (title: string) => void;
  /** The blocks. */
  readonly children: ReactNode;
}

/** The frame of the blocks: the title above; the note about the change and the buttons below. */
export function PublishForm({ page, draft, onTitle, children }: PublishFormProps) {
  const { t } = useTexts();
  const { api } = useSession();
  const { show } = useFlags();
  const [message, setMessage] = useState('');
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const publish = async (event: SyntheticEvent) => {
    event.preventDefault();
    setIsSending(true);
    const number = page.version.number + 1;
    const answer = await publishPage(api, page.id, {
      number,
      title: draft.title,
      message,
      body: published(draft.body),
    });
    setIsSending(false);
    if (!answer.ok) {
      setProblem(answer.problem);
      return;
    }
    show({ id: `published-${page.id}`, appearance: 'success', title: t('wiki.edit.done', { number }) });
    navigate(wikiPath(page));
  };

  return (
    <form className="wiki-editor" onSubmit={(event) => void publish(event)}>
      <p className="wiki-note">{t('wiki.edit.about')}</p>
      <div className="form-field">
        <label className="field-label" htmlFor="wiki-title">
          {t('wiki.edit.title')}
        </label>
        <Textfield
          id="wiki-title"
          value={draft.title}
          onChange={(event) => {
            onTitle(event.currentTarget.value);
          }}
        />
      </div>
      {children}
      <div className="form-field">
        <label className="field-label" htmlFor="wiki-message">
          {t('wiki.edit.message')}
        </label>
        <Textfield
          id="wiki-message"
          maxLength={500}
          value={message}
          onChange={(event) => {
            setMessage(event.currentTarget.value);
          }}
        />
      </div>
      {problem !== null && <ProblemMessage title={t('wiki.edit.failed')} problem={problem} />}
      <div className="button-row">
        <Button appearance="primary" type="submit" isLoading={isSending}>
          {t('wiki.edit.publish')}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            navigate(wikiPath(page));
          }}
        >
          {t('wiki.edit.discard')}
        </Button>
      </div>
    </form>
  );
}
