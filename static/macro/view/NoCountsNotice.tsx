import { Notice } from '../../shared/parts/Notice';
import { Problem } from '../../shared/parts/Problem';
import { usePage } from '../../shared/page/PageContext';
import type { Reading } from '../data/readMacro';

interface NoCountsNoticeProps {
  /** `null` if no project is chosen. */
  readonly reading: Reading | null;
  readonly onRetry: () => Promise<void>;
}

/** The reason why the document has no counts. Shows nothing if it has counts. */
export function NoCountsNotice({ reading, onRetry }: NoCountsNoticeProps) {
  const { macro } = usePage().words.document;
  const retry = { label: macro.retry, onRetry: () => void onRetry() };
  if (reading === null) return <p className="quiet">{macro.noProject}</p>;
  if (!reading.ok) {
    return (
      <Problem tone="warning" retry={retry}>
        {macro.unreachable}
      </Problem>
    );
  }
  const { counts } = reading.view;
  if (counts.ok) return null;
  if (counts.because === 'failed') {
    return (
      <Problem tone="warning" retry={retry}>
        {macro.noCounts.failed}
      </Problem>
    );
  }
  return (
    <Notice tone="warning">
      <p>{macro.noCounts[counts.because]}</p>
    </Notice>
  );
}
