import { Problem } from '../../shared/parts/Problem';
import { usePage } from '../../shared/page/PageContext';
import type { Trouble } from '../model/flow';

interface TroubleNoticeProps {
  readonly trouble: Trouble | null;
  readonly onRetry?: () => void;
}

/** Shows the problem that stops the page, if there is one. */
export function TroubleNotice({ trouble, onRetry }: TroubleNoticeProps) {
  const { admin } = usePage().words;
  if (trouble === null) return null;
  if (trouble.state === 'refused') return <Problem tone="warning">{trouble.problem}</Problem>;
  return (
    <Problem {...(onRetry === undefined ? {} : { retry: { label: admin.retry, onRetry } })}>
      {admin.unreachable}
    </Problem>
  );
}
