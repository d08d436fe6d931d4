import type { ReactNode } from 'react';
import type { Texts } from '../i18n/texts';
import type { AdfNode } from './node';

/** Properties of the page for the nodes of one document. */
export interface AdfViewing {
  readonly t: Texts['t'];
  /** The level of a level-1 heading on the page. */
  readonly firstHeading: number;
  /** The deepest level on the page. */
  readonly lastHeading: number;
  /** Whether links may lead to anchors in the document. Not if several documents share a page. */
  readonly hasAnchors: boolean;
  /** Anchors of headings. */
  readonly anchors: ReadonlyMap<AdfNode, string>;
  /** As in print: foldable parts are open. */
  readonly isStatic: boolean;
  /** Shows a macro; null if macros cannot be shown. */
  readonly extension: ((node: AdfNode) => ReactNode) | null;
}

/** Shows a node or a mark of a type with its children. */
export type Render<Node = AdfNode> = (node: Node, children: ReactNode, viewing: AdfViewing) => ReactNode;
