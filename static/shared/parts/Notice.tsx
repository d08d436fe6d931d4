import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import '../style/notice.css';

/** `warning`: the reader may not do something. `error`: something failed. */
export type NoticeTone = 'error' | 'warning' | 'success';

interface NoticeProps {
  readonly tone: NoticeTone;
  readonly children: ReactNode;
}

const ICONS: Readonly<Record<NoticeTone, IconName>> = { error: 'warning', warning: 'warning', success: 'check' };

/**
 * A replacement of the design system's section message. The package of that one contains Atlassian's feature gates,
 * with twice as much script as the rest of the page.
 */
export function Notice({ tone, children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`}>
      <Icon name={ICONS[tone]} />
      <div>{children}</div>
    </div>
  );
}
