import Button from '@atlaskit/button/new';
import { useCallback, useMemo, useState } from 'react';
import type { SyntheticEvent } from 'react';
import type { FieldMetadata } from '../api/fieldMetadata';
import { editIssue, getEditFields } from '../api/issues';
import type { Issue } from '../api/issues';
import { FormFields } from '../fields/FormFields';
import { spreadOver, unreadable } from '../fields/formProblem';
import type { FormProblem } from '../fields/formProblem';
import { kindNameOf, travelsInFields } from '../fields/kindName';
import { useFieldForm } from '../fields/useFieldForm';
import { useTexts } from '../i18n/LanguageContext';
import { Busy } from '../parts/Busy';
import { Dialog } from '../parts/Dialog';
import { ProblemMessage } from '../parts/ProblemMessage';
import { useSession } from '../session/SessionContext';
import { useLoaded } from '../session/useLoaded';

const NO_FIELDS: readonly FieldMetadata[] = [];

interface EditDialogProps {
  readonly issue: Issue;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** The edit screen. Attachments have their own place on the page. */
export function EditDialog({ issue, onClose, onChanged }: EditDialogProps) {
  const texts = useTexts();
  const { t } = texts;
  const { api } = useSession();
  const screen = useLoaded(useCallback(() => getEditFields(api, issue.key), [api, issue.key]));
  const fields = useMemo(
    () => screen.value?.filter((field) => travelsInFields(kindNameOf(field.schema))) ?? NO_FIELDS,
    [screen.value],
  );
  const form = useFieldForm(fields, issue.fields);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<FormProblem | null>(null);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const collected = form.collect();
    if (!collected.ok) {
      setFailure(unreadable(texts, collected.problems));
      return;
    }
    if (Object.keys(collected.fields).length > 0) {
      setIsSending(true);
      const answer = await editIssue(api, issue.key, collected.fields);
      setIsSending(false);
      if (!answer.ok) {
        setFailure(spreadOver(fields, answer.problem));
        return;
      }
      onChanged();
    }
    onClose();
  };

  return (
    <Dialog
      title={t('edit.title', { key: issue.key })}
      onClose={onClose}
      footer={
        <>
          <Button appearance="subtle" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button
            appearance="primary"
            type="submit"
            form="edit-form"
            isLoading={isSending}
            isDisabled={fields.length === 0}
          >
            {t('dialog.save')}
          </Button>
        </>
      }
    >
      <form id="edit-form" noValidate onSubmit={(event) => void submit(event)}>
        {failure !== null && <ProblemMessage title={t('edit.failed')} problem={failure.problem} more={failure.more} />}
        {screen.problem !== null && (
          <ProblemMessage title={t('edit.failedToLoad')} problem={screen.problem} onRetry={screen.reload} />
        )}
        {screen.problem === null && screen.value === null && <Busy />}
        {screen.value !== null && fields.length === 0 && <p>{t('edit.nothing')}</p>}
        <FormFields form={form} idPrefix="edit" errors={failure?.errors ?? {}} />
      </form>
    </Dialog>
  );
}
