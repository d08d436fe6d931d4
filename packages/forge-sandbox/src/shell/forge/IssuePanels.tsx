import { useEffect, useMemo, useRef, useState } from 'react';
import type { Issue } from '../api/issues';
import { createEventBus } from '../bridge';
import { useTexts } from '../i18n/LanguageContext';
import { ProblemMessage } from '../parts/ProblemMessage';
import { ForgeFrame } from './ForgeFrame';
import { issueExtension } from './places';
import { useForgeModules } from './useForgeModules';

/** Jira's event to the frames on an issue view after a change of the issue (documented; the payload is inferred). */
const ISSUE_CHANGED = 'app JIRA_ISSUE_CHANGED';

interface IssuePanelsProps {
  readonly issue: Issue;
  /** A new number tells the app that the issue changed. */
  readonly revision: number;
  readonly onRefresh: () => void;
}

/** The app's panels on an issue, each in a frame. The frames stay after a change of the issue and get an event. */
export function IssuePanels({ issue, revision, onRefresh }: IssuePanelsProps) {
  const { t } = useTexts();
  const modules = useForgeModules();
  const [events] = useState(createEventBus);
  // Equal data must give the same object: a new one would reload the frames.
  const words = JSON.stringify(issueExtension(issue));
  const extension = useMemo(() => JSON.parse(words) as object, [words]);

  const told = useRef(revision);
  useEffect(() => {
    if (told.current === revision) return;
    told.current = revision;
    events.emit(ISSUE_CHANGED, { issueId: issue.id });
  }, [revision, events, issue.id]);

  if (modules.problem !== null) {
    return <ProblemMessage title={t('forge.failed')} problem={modules.problem} onRetry={modules.reload} />;
  }
  return modules.value?.issuePanels.map(({ moduleKey, title, resourceUrl }) => (
    <section key={moduleKey} className="issue-section">
      <h2>{title}</h2>
      <ForgeFrame
        title={title}
        moduleKey={moduleKey}
        resourceUrl={resourceUrl}
        extension={extension}
        events={events}
        onRefreshIssue={onRefresh}
      />
    </section>
  ));
}
