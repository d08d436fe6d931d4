import { attributeOf } from './node';
import type { AdfNode } from './node';
import type { AdfViewing, Render } from './view';
import type { ReactNode } from 'react';
import type { MessageKey } from '../i18n/translate';

/** A heading, at a level below the page's own. */
function heading(node: AdfNode, children: ReactNode, { firstHeading, lastHeading, anchors }: AdfViewing): ReactNode {
  const level = Math.max(1, Number(attributeOf(node, 'level')) || 1);
  const Heading = HEADINGS[Math.min(firstHeading + level - 1, lastHeading) - 1] ?? 'h6';
  return <Heading id={anchors.get(node)}>{children}</Heading>;
}
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** The meaning of a panel's colour, for people who cannot see it. */
const PANELS: Readonly<Record<string, MessageKey>> = {
  info: 'adf.panel.info',
  note: 'adf.panel.note',
  success: 'adf.panel.success',
  warning: 'adf.panel.warning',
  error: 'adf.panel.error',
};

function panel(node: AdfNode, children: ReactNode, { t }: AdfViewing): ReactNode {
  const type = attributeOf(node, 'panelType');
  const word = PANELS[type];
  return (
    <div className="adf-panel" data-panel={word === undefined ? 'custom' : type}>
      {word !== undefined && <strong className="visually-hidden">{t(word)}: </strong>}
      {children}
    </div>
  );
}

function expand(node: AdfNode, children: ReactNode, { t, isStatic }: AdfViewing): ReactNode {
  return (
    <details className="adf-expand" open={isStatic}>
      <summary>{attributeOf(node, 'title') || t('adf.expand')}</summary>
      {children}
    </details>
  );
}

/** The sandbox keeps no pictures. A text shows that there is one, with its alternative text if it has any. */
function picture(node: AdfNode, _: ReactNode, { t }: AdfViewing): ReactNode {
  const words = (node.content ?? []).map((media) => attributeOf(media, 'alt')).find((alt) => alt !== '');
  return <p className="adf-picture">{words === undefined ? t('adf.picture') : t('adf.pictureOf', { words })}</p>;
}

/** A list has the attribute `order` only if it does not begin at 1 (documented). */
function orderedList(node: AdfNode, children: ReactNode): ReactNode {
  const first = Number(attributeOf(node, 'order'));
  return <ol {...(Number.isInteger(first) && first > 1 && { start: first })}>{children}</ol>;
}

export const BLOCKS: Readonly<Record<string, Render>> = {
  paragraph: (_, children) => <p>{children}</p>,
  heading,
  bulletList: (_, children) => <ul>{children}</ul>,
  orderedList,
  listItem: (_, children) => <li>{children}</li>,
  blockquote: (_, children) => <blockquote>{children}</blockquote>,
  codeBlock: (_, children) => <pre tabIndex={0}>{children}</pre>,
  panel,
  rule: () => <hr />,
  expand,
  nestedExpand: expand,
  mediaSingle: picture,
  mediaGroup: picture,
  extension: (node, _, { extension, t }) => extension?.(node) ?? <p className="adf-picture">{t('adf.macro')}</p>,
};
