import { useCallback, useState } from 'react';
import { exportWikiPage } from '../api/wiki';
import type { ExportType } from '../api/wiki';
import { useTexts } from '../i18n/LanguageContext';
import { Busy } from '../parts/Busy';
import { ProblemMessage } from '../parts/ProblemMessage';
import { Tabs } from '../parts/Tabs';
import { useSession } from '../session/SessionContext';
import { useLoaded } from '../session/useLoaded';
import { ExportedText } from './ExportedText';

/** Preview of a page as a PDF or a Word document: its text, with the export of each macro. */
export function ExportPreview({ pageId }: { pageId: string }) {
  const { t } = useTexts();
  const { api } = useSession();
  const [type, setType] = useState<ExportType>('pdf');
  const load = useCallback(() => exportWikiPage(api, pageId, type, null), [api, pageId, type]);
  const { value, problem, isBusy, reload } = useLoaded(load);
  return (
    <>
      <p className="wiki-note">{t('wiki.export.about')}</p>
      <Tabs
        label={t('wiki.export.types')}
        tabs={[
          { key: 'pdf', label: 'PDF' },
          { key: 'word', label: 'Word' },
          { key: 'other', label: t('wiki.export.other') },
        ]}
        selected={type}
        onSelect={setType}
      >
        {problem !== null && <ProblemMessage title={t('wiki.export.failed')} problem={problem} onRetry={reload} />}
        {problem === null && (value === null || isBusy) && <Busy />}
        {problem === null && value !== null && !isBusy && <ExportedText exported={value} />}
      </Tabs>
    </>
  );
}
