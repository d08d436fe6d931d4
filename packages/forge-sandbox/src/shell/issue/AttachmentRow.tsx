import type { Attachment } from '../api/attachments';
import { useFormat } from '../format/useFormat';
import { useTexts } from '../i18n/LanguageContext';
import { IconButton } from '../parts/IconButton';
import { CrossIcon, FileIcon } from '../parts/icons';

interface AttachmentRowProps {
  readonly attachment: Attachment;
  readonly onSave: () => void;
  readonly onDelete: () => void;
}

/** A file. Its name downloads it; size, author and time are beside it. */
export function AttachmentRow({ attachment, onSave, onDelete }: AttachmentRowProps) {
  const { t } = useTexts();
  const format = useFormat();
  const { filename, size, author, created } = attachment;
  return (
    <li>
      <FileIcon />
      <span className="attachment-words">
        <button type="button" className="link-button" title={t('attachments.download')} onClick={onSave}>
          {filename}
        </button>
        <span className="attachment-facts">
          <span>{format.size(size)}</span>
          {author && <span>{author.displayName}</span>}
          <time dateTime={created}>{format.instant(created)}</time>
        </span>
      </span>
      <IconButton label={t('attachments.delete', { name: filename })} onClick={onDelete}>
        <CrossIcon />
      </IconButton>
    </li>
  );
}
