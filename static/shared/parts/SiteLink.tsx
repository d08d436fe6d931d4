import { router } from '@forge/bridge';
import type { MouseEvent, ReactNode } from 'react';

interface SiteLinkProps {
  readonly url: string;
  readonly className?: string | undefined;
  readonly label?: string;
  readonly children: ReactNode;
}

/** A link out of the frame. The frame itself may not navigate (documented), so the product opens the link. */
export function SiteLink({ url, className, label, children }: SiteLinkProps) {
  const go = (event: MouseEvent): void => {
    event.preventDefault();
    void (event.ctrlKey || event.metaKey ? router.open(url) : router.navigate(url));
  };
  return (
    <a href={url} className={className} aria-label={label} onClick={go}>
      {children}
    </a>
  );
}
