import Button from '@atlaskit/button/new';
import { useTexts } from '../i18n/LanguageContext';
import { Dialog } from '../parts/Dialog';

interface DeleteAttachmentDialogProps {
  readonly filename: string;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asks for confirmation before deleting a file for good. */
export function DeleteAttachmentDialog({ filename, onClose, onConfirm }: DeleteAttachmentDialogProps) {
  const { t } = useTexts();
  return (
    <Dialog
      title={t('attachments.deleteTitle')}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button appearance="subtle" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button appearance="danger" onClick={onConfirm}>
            {t('attachments.deleteConfirm')}
          </Button>
        </>
      }
    >
      <p>{t('attachments.deleteQuestion', { name: filename })}</p>
    </Dialog>
  );
}
