import Button from '@atlaskit/button/new';
import { useCallback, useMemo, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { addAttachments } from '../api/attachments';
import { createIssue } from '../api/issues';
import { listCreateFields } from '../api/projects';
import type { IssueType, Project } from '../api/projects';
import type { FieldMetadata } from '../api/fieldMetadata';
import { FormFields } from '../fields/FormFields';
import { spreadOver, unreadable } from '../fields/formProblem';
import type { FormProblem } from '../fields/formProblem';
import { UserScopeContext } from '../fields/UserSelect';
import { useFieldForm } from '../fields/useFieldForm';
import { useTexts } from '../i18n/LanguageContext';
import { Busy } from '../parts/Busy';
import { useFlags } from '../parts/Flags';
import { ProblemMessage, sentencesOf } from '../parts/ProblemMessage';
import { navigate } from '../routing/location';
import { useSession } from '../session/SessionContext';
import { useLoaded } from '../session/useLoaded';
import { IssueTypeField } from './IssueTypeField';

const NO_FIELDS: readonly FieldMetadata[] = [];

/** Project and issue type are chosen outside the screen's other fields. */
const CHOSEN_APART = new Set(['project', 'issuetype']);

interface CreateFormProps {
  readonly project: Project;
  readonly types: readonly IssueType[];
}

/** The create screen. Typed text stays after a refusal by Jira and after a change of the type. */
export function CreateForm({ project, types }: CreateFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const { api } = useSession();
  const { show } = useFlags();
  const [typeId, setTypeId] = useState(types[0]?.id ?? '');
  const screen = useLoaded(useCallback(() => listCreateFields(api, project.key, typeId), [api, project.key, typeId]));
  const fields = useMemo(
    () => screen.value?.filter((field) => !CHOSEN_APART.has(field.id)) ?? NO_FIELDS,
    [screen.value],
  );
  const form = useFieldForm(fields, null);
  const scope = useMemo(() => ({ project: project.key }), [project.key]);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<FormProblem | null>(null);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const collected = form.collect();
    const missing = form.missing();
    if (!collected.ok || Object.keys(missing).length > 0) {
      setFailure(unreadable(texts, { ...missing, ...(collected.ok ? {} : collected.problems) }));
      return;
    }
    setIsSending(true);
    const answer = await createIssue(api, {
      project: { key: project.key },
      issuetype: { id: typeId },
      ...collected.fields,
    });
    if (!answer.ok) {
      setIsSending(false);
      setFailure(spreadOver(fields, answer.problem));
      return;
    }
    const { key } = answer.value;
    const attached = collected.files.length === 0 ? null : await addAttachments(api, key, collected.files);
    if (attached !== null && !attached.ok) {
      const description = sentencesOf(attached.problem, texts).join(' ');
      show({ id: 'create', appearance: 'error', title: t('create.notAttached', { key }), description });
    } else {
      show({ id: 'create', appearance: 'success', title: t('create.done', { key }) });
    }
    navigate(`/browse/${key}`);
  };

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      {failure !== null && <ProblemMessage title={t('create.failed')} problem={failure.problem} more={failure.more} />}
      <IssueTypeField types={types} selected={typeId} onSelect={setTypeId} />
      {screen.problem !== null && (
        <ProblemMessage title={t('create.failedToLoad')} problem={screen.problem} onRetry={screen.reload} />
      )}
      {screen.problem === null && screen.value === null && <Busy />}
      <UserScopeContext.Provider value={scope}>
        <FormFields form={form} idPrefix="create" errors={failure?.errors ?? {}} />
      </UserScopeContext.Provider>
      {screen.value !== null && (
        <div className="button-row">
          <Button appearance="primary" type="submit" isLoading={isSending}>
            {t('create.submit')}
          </Button>
          <Button
            appearance="subtle"
            onClick={() => {
              navigate('/');
            }}
          >
            {t('dialog.cancel')}
          </Button>
        </div>
      )}
    </form>
  );
}
