import type { ReactNode } from 'react';
import { anchorName } from './anchors';
import { linkTo } from './link';
import { attributeOf } from './node';
import type { AdfNode } from './node';
import type { Render } from './view';

/** `timestamp` is in milliseconds, as text (documented). */
function date(node: AdfNode): ReactNode {
  const instant = new Date(Number(attributeOf(node, 'timestamp')));
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString().slice(0, 10);
}

/** Among macros in a line, only anchors are known. */
const inlineExtension: Render = (node, _, { hasAnchors }) => {
  const name = anchorName(node);
  return name === null || !hasAnchors ? null : <span id={name} />;
};

export const INLINES: Readonly<Record<string, Render>> = {
  hardBreak: () => <br />,
  mention: (node) => <span className="adf-mention">{attributeOf(node, 'text') || `@${attributeOf(node, 'id')}`}</span>,
  emoji: (node) => attributeOf(node, 'text') || attributeOf(node, 'shortName'),
  inlineCard: (node) => linkTo(attributeOf(node, 'url'), attributeOf(node, 'url'), false),
  status: (node) => (
    <span className="adf-status" data-color={attributeOf(node, 'color')}>
      {attributeOf(node, 'text')}
    </span>
  ),
  date,
  inlineExtension,
};
