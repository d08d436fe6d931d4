import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { adfFromText } from '../adf/plainText';
import type { Issue } from '../api/issues';
import { sendTransition } from '../api/transitions';
import type { Transition } from '../api/transitions';
import { FormField } from '../fields/FormField';
import { FormFields } from '../fields/FormFields';
import { TextArea } from '../fields/TextArea';
import { spreadOver, unreadable } from '../fields/formProblem';
import type { FormProblem } from '../fields/formProblem';
import { useFieldForm } from '../fields/useFieldForm';
import { useTexts } from '../i18n/LanguageContext';
import { Dialog } from '../parts/Dialog';
import { ProblemMessage } from '../parts/ProblemMessage';
import { StatusLozenge } from '../parts/StatusLozenge';
import { ArrowIcon } from '../parts/icons';
import { useSession } from '../session/SessionContext';

interface TransitionDialogProps {
  readonly issue: Issue;
  readonly transition: Transition;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/**
 * A transition's screen: its fields, and the comment box that Jira shows on every one. The dialog shows why a
 * transition is refused and keeps all typed text.
 */
export function TransitionDialog({ issue, transition, onClose, onDone }: TransitionDialogProps) {
  const texts = useTexts();
  const { t } = texts;
  const { api } = useSession();
  const form = useFieldForm(transition.fields, issue.fields);
  const [comment, setComment] = useState('');
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<FormProblem | null>(null);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const collected = form.collect();
    if (!collected.ok) {
      setFailure(unreadable(texts, collected.problems));
      return;
    }
    setIsSending(true);
    const { fields, files } = collected;
    const input = { transitionId: transition.id, fields, comment: adfFromText(comment), files };
    const answer = await sendTransition(api, issue.key, input);
    setIsSending(false);
    if (answer.ok) onDone();
    else setFailure(spreadOver(transition.fields, answer.problem, ['comment']));
  };

  const { status } = issue.known;
  return (
    <Dialog
      title={transition.name}
      onClose={onClose}
      footer={
        <>
          <Button appearance="subtle" onClick={onClose}>
            {t('dialog.back')}
          </Button>
          <Button appearance="primary" type="submit" form="transition-form" isLoading={isSending}>
            {transition.name}
          </Button>
        </>
      }
    >
      <form id="transition-form" noValidate onSubmit={(event) => void submit(event)}>
        {status.id !== transition.to.id && (
          <p className="transition-way">
            <StatusLozenge name={status.name} category={status.statusCategory.key} />
            <ArrowIcon />
            <StatusLozenge name={transition.to.name} category={transition.to.statusCategory.key} />
          </p>
        )}
        {failure !== null && (
          <ProblemMessage
            title={t('transition.blocked', { name: transition.name })}
            problem={failure.problem}
            more={failure.more}
          />
        )}
        <FormFields form={form} idPrefix="transition" errors={failure?.errors ?? {}} />
        <FormField id="transition-comment" label={t('field.comment')} error={failure?.errors['comment']}>
          <TextArea id="transition-comment" name="comment" value={comment} onChange={setComment} />
        </FormField>
      </form>
    </Dialog>
  );
}
