import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import type { Answer, Problem } from '../api/answer';
import { addAttachments, attachmentsOf, deleteAttachment, downloadAttachment } from '../api/attachments';
import type { Attachment } from '../api/attachments';
import { useTexts } from '../i18n/LanguageContext';
import { ProblemMessage } from '../parts/ProblemMessage';
import { useSession } from '../session/SessionContext';
import { AttachmentRow } from './AttachmentRow';
import { DeleteAttachmentDialog } from './DeleteAttachmentDialog';

interface AttachmentsProps {
  readonly issueKey: string;
  /** The issue's `attachment` field. */
  readonly value: unknown;
  readonly onChanged: () => void;
}

/** The files of an issue: shows, downloads, adds and removes them. */
export function Attachments({ issueKey, value, onChanged }: AttachmentsProps) {
  const { t } = useTexts();
  const { api } = useSession();
  const input = useRef<HTMLInputElement>(null);
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  // The file whose deletion waits for a confirmation.
  const [doomed, setDoomed] = useState<Attachment | null>(null);
  const attachments = attachmentsOf(value);

  const change = async (action: () => Promise<Answer<null>>) => {
    setIsSending(true);
    const answer = await action();
    setIsSending(false);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) onChanged();
  };
  const save = async ({ id, filename }: Attachment) => {
    const answer = await downloadAttachment(api, id);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) saveAs(answer.value, filename);
  };

  return (
    <section className="issue-section" aria-labelledby="attachments">
      <header className="issue-section-header">
        <h2 id="attachments">{t('attachments.title', { count: attachments.length })}</h2>
        <Button spacing="compact" isLoading={isSending} onClick={() => input.current?.click()}>
          {t('attachments.add')}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('attachments.add')}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            if (files.length > 0) void change(() => addAttachments(api, issueKey, files));
          }}
        />
      </header>
      {problem !== null && <ProblemMessage title={t('attachments.failed')} problem={problem} />}
      {attachments.length === 0 && <p className="muted">{t('attachments.none')}</p>}
      <ul className="attachments">
        {attachments.map((attachment) => (
          <AttachmentRow
            key={attachment.id}
            attachment={attachment}
            onSave={() => void save(attachment)}
            onDelete={() => {
              setDoomed(attachment);
            }}
          />
        ))}
      </ul>
      {doomed !== null && (
        <DeleteAttachmentDialog
          filename={doomed.filename}
          onClose={() => {
            setDoomed(null);
          }}
          onConfirm={() => {
            setDoomed(null);
            void change(() => deleteAttachment(api, doomed.id));
          }}
        />
      )}
    </section>
  );
}

/** Passes bytes to the browser's downloads. */
function saveAs(content: Blob, filename: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = filename;
  link.click();
  URL.revokeObjectURL(url);
}
