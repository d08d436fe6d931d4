import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Issue } from '../api/issues';
import { useTexts } from '../i18n/LanguageContext';
import { EditDialog } from './EditDialog';

/** Actions on an issue other than transitions. */
export function IssueActions({ issue, onChanged }: { issue: Issue; onChanged: () => void }) {
  const { t } = useTexts();
  const [isEditing, setIsEditing] = useState(false);
  return (
    <>
      <Button
        appearance="subtle"
        onClick={() => {
          setIsEditing(true);
        }}
      >
        {t('edit.open')}
      </Button>
      {isEditing && (
        <EditDialog
          issue={issue}
          onClose={() => {
            setIsEditing(false);
          }}
          onChanged={onChanged}
        />
      )}
    </>
  );
}
