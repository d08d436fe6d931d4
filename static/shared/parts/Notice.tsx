import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import '../style/notice.css';

/** `warning` for what the reader may not do; `error` for what went wrong. */
export type NoticeTone = 'error' | 'warning' | 'success';

interface NoticeProps {
  readonly tone: NoticeTone;
  readonly children: ReactNode;
}

const ICONS: Readonly<Record<NoticeTone, IconName>> = { error: 'warning', warning: 'warning', success: 'check' };

/**
 * The design system's section message without its package: that one brings Atlassian's feature gates along, twice as
 * much script as the rest of the page.
 */
export function Notice({ tone, children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`}>
      <Icon name={ICONS[tone]} />
      <div>{children}</div>
    </div>
  );
}
