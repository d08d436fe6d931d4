import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Issue } from '../api/issues';
import { FieldValue } from '../fields/FieldValue';
import { fieldName } from '../fields/fieldName';
import { useFormat } from '../format/useFormat';
import { useTexts } from '../i18n/LanguageContext';
import { PersonName } from '../parts/Avatar';
import { AssignDialog } from './AssignDialog';
import type { DetailRow } from './detailRows';

interface DetailsProps {
  readonly issue: Issue;
  readonly rows: readonly DetailRow[];
  readonly onChanged: () => void;
}

/** People, priority, and all short fields that are filled. */
export function Details({ issue, rows, onChanged }: DetailsProps) {
  const texts = useTexts();
  const { t } = texts;
  const format = useFormat();
  const { assignee, reporter } = issue.known;
  const { created, updated } = issue.fields;
  const [isAssigning, setIsAssigning] = useState(false);

  return (
    <aside className="issue-details" aria-labelledby="issue-details">
      <h2 id="issue-details">{t('issue.details')}</h2>
      <dl>
        <Row name={t('field.assignee')}>
          <span className="assignee">
            {assignee ? (
              <PersonName name={assignee.displayName} />
            ) : (
              <span className="muted">{t('issue.unassigned')}</span>
            )}
            <button
              type="button"
              className="link-button"
              onClick={() => {
                setIsAssigning(true);
              }}
            >
              {t('assign.open')}
            </button>
          </span>
        </Row>
        <Row name={t('field.reporter')}>
          {reporter ? <PersonName name={reporter.displayName} /> : <span className="muted">{t('issue.nobody')}</span>}
        </Row>
        {rows.map(({ id, name, kind, value }) => (
          <Row key={id} name={fieldName(texts, id, name)}>
            <FieldValue fieldId={id} kind={kind} value={value} />
          </Row>
        ))}
      </dl>
      <p className="issue-times">
        {typeof created === 'string' && <span>{t('issue.created', { time: format.instant(created) })}</span>}
        {typeof updated === 'string' && <span>{t('issue.updated', { time: format.instant(updated) })}</span>}
      </p>
      {isAssigning && (
        <AssignDialog
          issue={issue}
          onClose={() => {
            setIsAssigning(false);
          }}
          onChanged={onChanged}
        />
      )}
    </aside>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="detail-row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
