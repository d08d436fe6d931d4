import { useState } from 'react';
import { useTexts } from '../i18n/LanguageContext';
import { Tabs } from '../parts/Tabs';
import { Comments } from './Comments';
import { History } from './History';
import { WorkLog } from './WorkLog';
import type { ActivityProps } from './activityProps';

const ACTIVITIES = ['comments', 'history', 'worklog'] as const;
type ActivityKind = (typeof ACTIVITIES)[number];

/** The activity of the issue, by kind. */
export function Activity(props: ActivityProps) {
  const { t } = useTexts();
  const [kind, setKind] = useState<ActivityKind>('comments');
  return (
    <section className="issue-section">
      <h2>{t('activity.title')}</h2>
      <Tabs
        label={t('activity.title')}
        tabs={ACTIVITIES.map((key) => ({ key, label: t(`activity.${key}`) }))}
        selected={kind}
        onSelect={setKind}
      >
        {kind === 'comments' && <Comments {...props} />}
        {kind === 'history' && <History {...props} />}
        {kind === 'worklog' && <WorkLog {...props} />}
      </Tabs>
    </section>
  );
}
