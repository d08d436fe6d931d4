import type { ReactNode } from 'react';
import type { Texts } from '../i18n/texts';
import type { AdfNode } from './node';

/** What the nodes of one document need to know of the page they are shown on. */
export interface AdfViewing {
  readonly t: Texts['t'];
  /** The level that a heading of level 1 takes on the page. */
  readonly firstHeading: number;
  /** The deepest level on the page. */
  readonly lastHeading: number;
  /** Whether links may lead to places of the document: not where several documents share a page. */
  readonly hasAnchors: boolean;
  /** Anchors of headings. */
  readonly anchors: ReadonlyMap<AdfNode, string>;
  /** As printed: what could be folded is open. */
  readonly isStatic: boolean;
  /** Shows a macro; null for one that nobody can show. */
  readonly extension: ((node: AdfNode) => ReactNode) | null;
}

/** How a node or a mark of a type shows what it holds. */
export type Render<Node = AdfNode> = (node: Node, children: ReactNode, viewing: AdfViewing) => ReactNode;
