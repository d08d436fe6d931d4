import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import type { Problem } from '../api/answer';
import type { Choice } from '../api/fieldMetadata';
import { assignIssue } from '../api/issues';
import type { Issue } from '../api/issues';
import { FormField } from '../fields/FormField';
import { UserSelect } from '../fields/UserSelect';
import { useTexts } from '../i18n/LanguageContext';
import { Dialog } from '../parts/Dialog';
import { ProblemMessage } from '../parts/ProblemMessage';
import { useSession } from '../session/SessionContext';

interface AssignDialogProps {
  readonly issue: Issue;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Assigns the issue to a person, or unassigns it if the choice is cleared. */
export function AssignDialog({ issue, onClose, onChanged }: AssignDialogProps) {
  const { t } = useTexts();
  const { api, me } = useSession();
  const { assignee } = issue.known;
  const [chosen, setChosen] = useState<Choice | null>(
    assignee ? { id: assignee.accountId, label: assignee.displayName } : null,
  );
  const [problem, setProblem] = useState<Problem | null>(null);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const answer = await assignIssue(api, issue.key, chosen?.id ?? null);
    if (!answer.ok) {
      setProblem(answer.problem);
      return;
    }
    onChanged();
    onClose();
  };

  return (
    <Dialog
      title={t('assign.title', { key: issue.key })}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button appearance="subtle" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button appearance="primary" type="submit" form="assign-form">
            {t('dialog.save')}
          </Button>
        </>
      }
    >
      <form id="assign-form" onSubmit={(event) => void submit(event)}>
        {problem !== null && <ProblemMessage title={t('assign.failed')} problem={problem} />}
        <FormField id="assign-person" label={t('field.assignee')}>
          <UserSelect id="assign-person" value={chosen} onChange={setChosen} />
        </FormField>
        <Button
          spacing="compact"
          onClick={() => {
            setChosen({ id: me.accountId, label: me.displayName });
          }}
        >
          {t('assign.toMe')}
        </Button>
      </form>
    </Dialog>
  );
}
