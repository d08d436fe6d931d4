import type { ReactNode } from 'react';

/** Only web and mail addresses become links, and anchors if the document has them: `href` may hold any text. */
export function linkTo(href: string, children: ReactNode, hasAnchors: boolean): ReactNode {
  if (hasAnchors && /^#./.test(href)) return <a href={href}>{children}</a>;
  return /^(https?:|mailto:)/i.test(href) ? (
    <a href={href} rel="noreferrer noopener" target="_blank">
      {children}
    </a>
  ) : (
    children
  );
}
